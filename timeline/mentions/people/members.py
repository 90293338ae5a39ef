"""Winners named with their body in place of a title: 县医院罗小满、实验小学白鸽获二等奖."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue
from timeline.lexicon.words import HAN, words
from timeline.mentions.edges.left_edges import named_edge
from timeline.mentions.edges.titles import Title
from timeline.mentions.names.personal_names import Name
from timeline.mentions.names.shapes import is_vouched, is_word
from timeline.model import Span
from timeline.patterns import late_pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_BODIES = tuple(words("organizations.toml", "suffixes") | words("places.toml", "suffixes"))
_WINNERS = cue("lists", "winners")
_NAME = late_pattern(f" ?([{HAN}](?: ?[{HAN}]){{1,3}}) ?")
_LONGEST_NAME, _SHORTEST_NAME = 9, 2
_SHORTEST = 4


def find_members(text: str) -> Iterator[tuple[Title, tuple[Name, ...]]]:
    """Find winners whose body stands where a title would."""
    if "获" not in text and "入选" not in text:
        return
    for match in _WINNERS.finditer(text):
        at = match.start()
        for item in match[0].split("、"):
            name = _behind_a_body(item)
            if name:
                yield from _read_member(text, at, name)
            at += len(item) + 1


def _behind_a_body(item: str) -> re.Match[str] | None:
    """Match the name that stands behind the longest body an item opens with."""
    for end in range(len(item) - _SHORTEST_NAME, max(0, len(item) - _LONGEST_NAME) - 1, -1):
        name = _NAME.fullmatch(item, end)
        if name and item.endswith(_BODIES, 0, end):
            return name
    return None


def _read_member(
    text: str, at: int, match: re.Match[str]
) -> Iterator[tuple[Title, tuple[Name, ...]]]:
    name = match[1].replace(" ", "")
    end = at + match.start()
    body = Span(max(at, named_edge(text, end - 1, short=True)), end)
    if body.end - body.start >= _SHORTEST and is_vouched(name) and not is_word(name):
        span = Span(at + match.start(1), at + match.end(1))
        yield Title(body, Span(end - 1, end)), (Name(span, name, 4.0),)
