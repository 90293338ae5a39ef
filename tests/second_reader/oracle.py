"""A reader that answers with the labels of a folder, some of them spoilt on purpose."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import NamedTuple

from timeline.evaluation.gold import labelled_pages
from timeline.evaluation.matching import squeeze
from timeline.extract import extract
from timeline.extract.events.dating import dates_news
from timeline.model import Document
from timeline.reading import read_page
from timeline.second_reader.asking.cache import Answer
from timeline.second_reader.settings import ModelSettings
from timeline.sentences import split_sentences
from timeline.temporal import find_dates

ROLE = "organizer"
NEVER = "钱无影"
"""A name that is printed nowhere."""
NO_DAY = "2月31日"
"""A date that is printed nowhere."""
NO_QUOTE = "3月3日,从未有过的会议在从未有过的地方召开"


class Planted(NamedTuple):
    """One error that was put into an answer."""

    kind: str
    """date, name or event."""
    printed: bool
    """Whether the wrong words stand in the article, so that only a comparison can find them."""
    quote: str
    """Evidence of the event that was spoilt or invented."""
    wrong: str
    """The wrong day as an ISO day, or the wrong name; empty where nothing is printed."""


def day_of(timex):
    """Return the first day of a date expression, of a deadline the last."""
    return timex.period.start_day or timex.period.end_day


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

    def answer(self, gold, article):
        """Return the answer about one labelled article, and what was planted."""
        chance = random.Random(f"{self.seed} {gold.headline} {article.text[:40]}")
        lies = _Lies(gold, article, chance)
        claims, planted = [], []
        for event in gold.events:
            claim = claim_of(event)
            ways = [way for way in (lies.date, lies.name) if chance.random() < self.share]
            for way in ways[:1]:  # an event is spoilt once, so that each error is counted alone
                planted += way(event, claim)
            claims.append(claim)
            if chance.random() < self.share:
                invented, error = lies.event()
                claims.append(invented)
                planted.append(error)
        return {"events": claims}, planted


@dataclass
class _Lies:
    """Makes wrong words for an article, printed ones and others in turn."""

    gold: object
    article: object
    chance: random.Random

    def date(self, event, claim):
        """Spoil the date of a claim."""
        others = [
            timex for timex in find_dates(self.article.text, self.article.published).timexes
            if dates_news(timex, self.article.published)
            and timex.period.precision == "day"
            and day_of(timex) != (event.start or event.end or "")[:10]
            and self.article.text.count(timex.text) == 1
        ]  # fmt: skip
        if others and self.chance.random() < 0.8:
            other = self.chance.choice(others)
            claim["date_text"] = other.text
            yield Planted("date", True, event.quote, day_of(other))
        else:
            claim["date_text"] = NO_DAY
            yield Planted("date", False, event.quote, "")

    def name(self, event, claim):
        """Put another name in the place of the first person's."""
        if not event.participants:
            return
        here = {person.name for person in event.participants}
        out = {name.name for name in self.gold.byline_reporters} | {a.name for a in event.absent}
        others = [p.name for e in self.gold.events for p in e.participants
                  if p.name not in here | out]  # fmt: skip
        printed = bool(others) and self.chance.random() < 0.8
        wrong = self.chance.choice(others) if printed else NEVER
        claim["participants"][0]["name"] = wrong
        yield Planted("name", printed, event.quote, wrong)

    def event(self):
        """Invent an event: a sentence that tells of none, or words that are printed nowhere."""
        text = self.article.text
        told = "".join(squeeze(event.quote) for event in self.gold.events)
        timexes = find_dates(text, self.article.published).timexes
        days = [t for t in timexes if dates_news(t, self.article.published)]
        idle = [
            span for span in split_sentences(text)
            if 12 <= span.end - span.start <= 200 and squeeze(span.of(text)) not in told
            and not any(squeeze(e.quote) in squeeze(span.of(text)) for e in self.gold.events)
        ]  # fmt: skip
        if days and idle and self.chance.random() < 0.8:
            quote = self.chance.choice(idle).of(text)
            return _invented(quote, days[0].text), Planted("event", True, quote, "")
        return _invented(NO_QUOTE, "3月3日"), Planted("event", False, NO_QUOTE, "")


def _invented(quote, words):
    return {"type": "reception", "quote": quote, "date_text": words, "status": "occurred"}


class Saying:
    """Stands in for an interview: the answers are there already."""

    def __init__(self, *answers):
        self.settings = ModelSettings(model="oracle")
        self._answers = [Answer(said) for said in answers]

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
