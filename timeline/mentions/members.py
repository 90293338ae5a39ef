"""Winners named with their body in place of a title: 县医院罗小满、实验小学白鸽获二等奖."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.mentions.edges import named_edge
from timeline.mentions.names import Name
from timeline.mentions.shapes import is_vouched, is_word
from timeline.mentions.titles import Title
from timeline.mentions.vocabulary import HAN, any_of, words
from timeline.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_BODY = any_of(words("organizations.toml", "suffixes") | words("places.toml", "suffixes"))
_ITEM = f"[{HAN}A-Za-z0-9“” ]"
_WINNERS = re.compile(
    f"(?:{_ITEM}{{4,32}}、){{0,7}}{_ITEM}{{4,32}}?(?=分别获|获|荣获|夺得|摘得|入选)"
)
_MEMBER = re.compile(f" ?(?P<body>.*(?:{_BODY})) ?(?P<name>[{HAN}](?: ?[{HAN}]){{1,3}}) ?")
_SHORTEST = 4


def find_members(text: str) -> Iterator[tuple[Title, tuple[Name, ...]]]:
    """Find winners whose body stands where a title would."""
    if "获" not in text and "入选" not in text:
        return
    for match in _WINNERS.finditer(text):
        at = match.start()
        for item in match[0].split("、"):
            member = _MEMBER.fullmatch(item)
            if member:
                yield from _read_member(text, at, member)
            at += len(item) + 1


def _read_member(
    text: str, at: int, member: re.Match[str]
) -> Iterator[tuple[Title, tuple[Name, ...]]]:
    name = member["name"].replace(" ", "")
    end = at + member.end("body")
    body = Span(max(at, named_edge(text, end - 1, short=True)), end)
    if body.end - body.start >= _SHORTEST and is_vouched(name) and not is_word(name):
        span = Span(at + member.start("name"), at + member.end("name"))
        yield Title(body, Span(end - 1, end)), (Name(span, name, 4.0),)
