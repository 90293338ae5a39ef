"""A reader that answers with the labels of a folder, some of them spoilt on purpose."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from timeline.evaluation.gold import labelled_pages
from timeline.extract import extract
from timeline.model import Document
from timeline.reading import read_page
from timeline.second_reader.asking.cache import Answer
from timeline.second_reader.settings import ModelSettings

ROLE = "organizer"
INVENTED_NAME = "钱无影"
INVENTED = {
    "type": "meeting", "quote": "3月3日,从未有过的会议在从未有过的地方召开", "date_text": "3月3日",
    "status": "occurred", "participants": [{"name": INVENTED_NAME, "role": "host"}],
}  # fmt: skip


def claim_of(event):
    """Return a labelled event as a model would answer it."""
    return {
        "type": event.type, "quote": event.quote, "date_text": event.date_text,
        "status": event.status, "place": event.place, "title": "",
        "participants": [
            {"name": p.name, "title": p.title, "role": p.role} for p in event.participants
        ],
        "organizations": [{"name": name, "role": ROLE} for name in event.organizations],
        "absent": [{"name": a.name, "title": a.title} for a in event.absent],
    }  # fmt: skip


@dataclass
class Oracle:
    """Answers by the labels; ``share`` of the events is spoilt in each of three ways."""

    share: float = 0.0
    seed: int = 1
    settings: ModelSettings = field(default_factory=lambda: ModelSettings(model="oracle"))
    planted: dict = field(default_factory=lambda: {"date": 0, "name": 0, "event": 0})

    def answer(self, gold):
        """Return the answer about one labelled article."""
        chance = random.Random(
            f"{self.seed} {gold.body_first12} {len(gold.events)} {gold.headline}"
        )
        dates = [event.date_text for event in gold.events]
        claims = []
        for event in gold.events:
            claim = claim_of(event)
            if chance.random() < self.share:
                claim["date_text"] = next((d for d in dates if d != event.date_text), "2月31日")
                self.planted["date"] += 1
            if chance.random() < self.share and claim["participants"]:
                claim["participants"][0]["name"] = INVENTED_NAME
                self.planted["name"] += 1
            claims.append(claim)
            if chance.random() < self.share:
                claims.append(INVENTED)
                self.planted["event"] += 1
        return {"events": claims}


class Saying:
    """Stands in for an interview: the answers are there already."""

    def __init__(self, oracle, golds):
        self.settings = oracle.settings
        self._answers = [Answer(oracle.answer(gold)) for gold in golds]

    def ask(self, questions):
        return self._answers


def articles(folder):
    """Yield each labelled single article with its labels and its reading by the rules."""
    for path, labels in labelled_pages(folder):
        if labels.is_article:
            published = labels.published if labels.published_given else None
            page = read_page(Document(path.name, path.read_bytes()), published=published)
            if len(page.articles) == 1:
                yield labels.articles[0], extract(page.articles[0])
