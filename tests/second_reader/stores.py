"""A store with an article that two readers read differently."""

from __future__ import annotations

from tests.second_reader.papers import TEXT, answer, article, event, person
from timeline.extract import extract
from timeline.model import Document, Page
from timeline.second_reader.asking.cache import Answer
from timeline.second_reader.consulting import Consultation
from timeline.second_reader.settings import ModelSettings
from timeline.store import open_store

MORE = "1月11日,云溪县老街的早市添了一位新面孔"
OTHER = answer(
    event(participants=[person("林向东", "speak", "市长")]),
    event(type="survey", quote="林向东一行前往云溪县调研", date_text="会后", place="云溪县",
          participants=[person("林向东", "lead")]),
    event(type="other", quote=MORE, date_text="1月11日", place="云溪县", participants=[]),
)  # fmt: skip


class Said:
    """Stands in for an interview: every question has this answer."""

    settings = ModelSettings(model="said")

    def __init__(self, answered):
        self.answered = answered

    def ask(self, questions):
        return [Answer(self.answered) for _ in questions]


def consulted(answered=OTHER, keep="rules", **changed):
    reading = extract(article(f"{TEXT}{MORE}。", **changed))
    return Consultation(Said(answered), keep).consult([reading])[0]


def add_article(path, reading):
    with open_store(path) as store:
        page = Page((reading.article,), "linjiang-ribao", "2024-01-14", "given")
        store.add(page, (reading,), Document("报.txt", reading.article.text.encode()))
