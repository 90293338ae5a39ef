"""Release stamps: a line or the beginning of a paragraph becomes day, time and span.

A stamp is recognized by its parts: a day with a label, a clock time or anything else that is
known to stand beside it. A short unknown tail does not matter; a sentence behind it is the text.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue

if TYPE_CHECKING:
    import re

_DAY, _CLOCK = cue("stamp", "day"), cue("stamp", "clock")
_BETWEEN = cue("stamp", "between")
_PARTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("label", cue("stamp", "label")),
    ("day", _DAY),
    ("clock", _CLOCK),
    ("weekday", cue("stamp", "weekday")),
    ("origin", cue("stamp", "origin")),
    ("maker", cue("stamp", "maker")),
    ("count", cue("stamp", "count")),
    ("tool", cue("stamp", "tool")),
    ("address", cue("stamp", "address")),
    ("mark", cue("stamp", "mark")),
    ("medium", cue("stamp", "medium")),
)
_PAIR, _SENTENCE = cue("stamp", "pair"), cue("stamp", "sentence")
_LATER = cue("stamp", "later-label")
_TODAY, _OCCASION = cue("stamp", "today"), cue("stamp", "occasion")
_COMPANY = frozenset({"label", "clock", "origin", "maker", "count", "tool", "address"})
"""Parts of which a day has at least one beside it in a stamp."""
_SURE = frozenset({"label", "clock"})
"""Parts that let a stamp have a tail or a head of unknown words."""
_LONGEST, _LONGEST_TAIL, _LONGEST_HEAD = 160, 40, 16
_MOST_PARTS = 24
_TOLD = frozenset({"day", "clock", "weekday"})
"""What a sentence begins with that tells when something happened."""
_COMMAS = tuple(",，")
_NOW = ("今", "现在", "当前", "北京")
_PIVOT = 70
"""A year of two digits below it is of this century."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """When a piece was released, as a stamp prints it."""

    day: str
    time: str | None
    end: int
    """Where the stamp ends in its text."""
    is_later: bool = False
    """The label tells of a change or a signature, not of the release."""


@dataclass(slots=True)
class _Found:
    """Parts of a stamp, read from left to right."""

    end: int
    names: set[str]
    day: str | None = None
    time: str | None = None
    is_later: bool = False

    @property
    def is_stamp(self) -> bool:
        folio = "weekday" in self.names and not self.names & _SURE
        return self.day is not None and not folio and bool(self.names & _COMPANY)


def read_stamp(line: str) -> Stamp | None:
    """Read a line that is nothing but a release stamp.

    >>> read_stamp("28.04.2023 15:55").time, read_stamp("作者：闻笛 2024-03-15 09:00 云溪茶话").day
    ('15:55', '2024-03-15')
    >>> read_stamp("2024年3月15日 云溪县召开会议") is None
    True
    """
    if len(line) > _LONGEST or not _has_year(line) or not _DAY.search(line):
        return None
    if is_banner(line) or _OCCASION.search(line):
        return None
    found = _read(line, _head_end(line), pairs=True)
    rest = line[found.end :].strip()
    if found.day is None or not _is_tail(rest, found):
        return None
    return Stamp(found.day, found.time, len(line), found.is_later)


def leading_stamp(text: str) -> Stamp | None:
    """Read the stamp that opens a paragraph, right before its first sentence.

    >>> text = "2023-03-09 17:20 阅读:132 来源：桐湾发布 3月8日上午,大会召开。"
    >>> text[leading_stamp(text).end :]
    '3月8日上午,大会召开。'
    """
    if not _has_year(text[:_LONGEST]) or not _DAY.search(text[:_LONGEST]):
        return None
    found = _read(text[:_LONGEST], 0, pairs=False)
    if not found.is_stamp or found.day is None or found.end >= len(text):
        return None
    told = found.names <= _TOLD and "年" in text[: found.end]
    return (
        None if told or text[found.end - 1] in _COMMAS else Stamp(found.day, found.time, found.end)
    )


def is_banner(line: str) -> bool:
    """Return whether a line tells what day it is today, for whoever looks at the page.

    >>> is_banner("今天是 2024年6月20日 星期四"), is_banner("今天是个好日子。")
    (True, False)
    """
    return any(word in line for word in _NOW) and _TODAY.search(line[:_LONGEST]) is not None


def _has_year(text: str) -> bool:
    """Return whether a text can print a day: what is sooner seen than the day itself."""
    return "-" in text or "20" in text or "19" in text


def _head_end(line: str) -> int:
    """Return where the known parts of a line begin, behind a short head of other words."""
    day = _DAY.search(line)
    if day is None or day.start() > _LONGEST_HEAD or _CLOCK.search(line, day.end()) is None:
        return 0
    head = line[: day.start()]
    plain = not _SENTENCE.search(head) and not _LATER.search(head)
    plain = plain and ":" not in head and "：" not in head
    return day.start() if plain and "年" not in day[0] else 0


def _is_tail(rest: str, found: _Found) -> bool:
    """Return whether the rest of a line may stand behind a stamp."""
    if not rest:
        return found.is_stamp
    short = len(rest) <= _LONGEST_TAIL and not _SENTENCE.search(rest)
    return short and found.is_stamp and bool(found.names & _SURE)


def _read(text: str, start: int, *, pairs: bool) -> _Found:
    """Read known parts from a place on, as far as they reach."""
    found = _Found(start, set())
    at, later = start, False
    for _ in range(_MOST_PARTS):
        between = _BETWEEN.match(text, at)
        at = between.end() if between else at
        name, match = _part(text, at, pairs=pairs)
        if match is None or match.end() == at:
            break
        if name == "label":
            later = _LATER.search(match[0]) is not None
        elif name == "day" and (found.day is None or (found.is_later and not later)):
            found.day, found.time, found.is_later = _day(match), None, later
        elif name == "clock" and found.day and found.time is None:
            found.time = f"{int(match['hour']):02}:{match['minute']}"
        found.names.add(name)
        at = found.end = match.end()
    between = _BETWEEN.match(text, found.end) if found.names else None
    found.end = between.end() if between else found.end
    return found


def _part(text: str, at: int, *, pairs: bool) -> tuple[str, re.Match[str] | None]:
    for name, pattern in _PARTS:
        if match := pattern.match(text, at):
            return name, match
    return "pair", _PAIR.match(text, at) if pairs else None


def _day(match: re.Match[str]) -> str | None:
    """Return the day of a stamp, None for one that no calendar has."""
    short = match["short"]
    year = int(match["year"] or match["year3"] or 0)
    if short:
        year = int(short) + (2000 if int(short) < _PIVOT else 1900)
    month = int(match["month"] or match["month2"] or match["month3"])
    try:
        return dt.date(year, month, int(match["day"] or match["day2"] or match["day3"])).isoformat()
    except ValueError:
        return None
