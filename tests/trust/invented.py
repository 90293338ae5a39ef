"""Invented readings by the number: the same from the same seed, without any reading of pages."""

from __future__ import annotations

import random
from dataclasses import replace

from tests.store.papers import event, page, reading
from timeline.messages.message import Message
from timeline.model import Absence, Byline, LeftOut, Participant, Problem, Span
from timeline.store import open_store

_TOWNS = ("云溪县", "白沙镇", "青石镇", "临江市", "松原县")
_WORDS = ("春耕", "招商", "水利", "旅游", "消防", "教育", "文化", "粮食")
_PEOPLE = ("林向东", "郭远", "陈一航", "郑树辉", "江帆", "吴萍")
_TITLES = ("县长", "副县长", "市长", "镇长", None)
_KINDS = ("meeting", "survey", "signing", "opening")
_PAPERS = ("linjiang", "yunxi", "beihe")


def invent(number: int, chance: random.Random):
    """Return the reading of an article of one to three events, in some paper."""
    source = chance.choice(_PAPERS)
    parts, told = [], []
    for each in range(chance.randint(1, 3)):
        day, town, word = chance.randint(1, 28), chance.choice(_TOWNS), chance.choice(_WORDS)
        parts.append(f"1月{day}日，第{number}之{each}次{town}{word}会议在{town}举行。")
        told.append((day, town, f"第{number}之{each}次{word}会议"))
    text = "".join(parts) + "各方分头落实。" * chance.choice((1, 5, 400))
    events = [
        event(
            part, text, source=source, kind=chance.choice(_KINDS), title=title,
            day=f"2024-01-{day:02}", place=town, people=_party(chance),
            organizations=(f"{town}商务局",),
            absent=(Absence("何人", "局长", "请假"),) if chance.random() < 0.2 else (),
        )
        for part, (day, town, title) in zip(parts, told, strict=True)
    ]  # fmt: skip
    return reading(
        text, *events, source=source, published="2024-01-30", headline=f"会议{number}",
        byline=(Byline("江帆", "记者"),),
        problems=(Problem("weekday", Message("another weekday"), parts[0][:4], Span(0, 4)),),
    )  # fmt: skip


def make_store(path, articles: int, seed: int) -> None:
    """Make a store of invented articles, with decisions about some of its events."""
    chance = random.Random(seed)
    with open_store(path) as store:
        ids = []
        for number in range(articles):
            sheet, readings, document = page(invent(number, chance))
            document = replace(document, data=document.data + str(number).encode())
            lines = (LeftOut(3, "caption", f"图{number}"),)
            store.add(replace(sheet, left_out=lines), readings, document)
            ids += [each.id for each in readings[0].events]
        for name in ids[::5]:
            store.correct(name, "title", f"更正{name}", by="me")
            store.tag(name, "重点", by="me")
        for one, two in zip(ids[1::9], ids[2::9], strict=False):
            store.merge(one, two, by="me")


def _party(chance: random.Random) -> tuple[Participant, ...]:
    names = chance.sample(_PEOPLE, chance.randint(0, 3))
    return tuple(
        Participant(name, chance.choice(("host", "speak", "attend")), chance.choice(_TITLES))
        for name in names
    )
