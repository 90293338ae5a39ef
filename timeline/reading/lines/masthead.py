"""A masthead line becomes facts: publication date, page number, and whether the weekday fits."""

# ruff: noqa: E501

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING
from unicodedata import normalize

from timeline.lexicon.cues import cue
from timeline.messages import Message
from timeline.model import Problem
from timeline.reading.lines.furniture import FULL_DATE
from timeline.stamps import read_stamp

if TYPE_CHECKING:
    from collections.abc import Sequence

_DIGITS = {char: value for value, chars in enumerate(("〇○零", "一", "二", "三", "四", "五", "六", "七", "八", "九")) for char in chars}  # fmt: skip
_WEEKDAY = cue("furniture", "weekday-group")
_PAGE = cue("furniture", "page-number-group")
_COUNT = cue("furniture", "page-count-printed")
_DAYS = "一二三四五六日"
_LONGEST = 1000
_EARLIEST = 1870


@dataclass(frozen=True, slots=True)
class Masthead:
    """What a masthead, folio or stamp line says about the page."""

    published: str | None = None
    page_number: str | None = None
    problems: tuple[Problem, ...] = ()
    time: str | None = None
    is_later: bool = False
    """The day is one of a change or a signature, not of the release."""


@dataclass(frozen=True, slots=True)
class Folios:
    """What masthead and footer lines say of the lines of a document, by line number."""

    page_numbers: tuple[tuple[int, str], ...] = ()
    days: tuple[tuple[int, str], ...] = ()
    below: bool = False
    """They stand under the articles that they are about."""

    def page_number(self, line: int) -> str | None:
        """Return the page number that holds for a line."""
        return self._fact(self.page_numbers, line)

    def published(self, line: int) -> str | None:
        """Return the day that holds for a line; None where all lines print the same day."""
        several = len({day for _, day in self.days}) > 1
        return self._fact(self.days, line) if several else None

    def _fact(self, facts: Sequence[tuple[int, str]], line: int) -> str | None:
        """Return the fact on the side where folio lines stand; at the edge the nearest fact."""
        if not facts:
            return None
        index = bisect_right(facts, line, key=lambda fact: fact[0]) - (not self.below)
        return facts[min(max(index, 0), len(facts) - 1)][1]


def folios_of(mastheads: Sequence[tuple[int, Masthead]], first_line: int) -> Folios:
    """Gather the facts of folio lines.

    Args:
        mastheads: line numbers and what the lines there say.
        first_line: where the first article begins.
    """
    return Folios(
        page_numbers=tuple((line, m.page_number) for line, m in mastheads if m.page_number),
        days=tuple((line, m.published) for line, m in mastheads if m.published),
        below=bool(mastheads) and mastheads[0][0] > first_line,
    )


def read_masthead(line: str) -> Masthead:
    """Read the facts that a masthead or stamp line states.

    >>> read_masthead("云溪日报 二〇二四年三月十五日 星期五 第A02版")
    Masthead(published='2024-03-15', page_number='A02', problems=(), time=None, is_later=False)
    """
    line = normalize("NFKC", line[:_LONGEST])
    problems: list[Problem] = []
    published = time = None
    stamp = read_stamp(line)
    if stamp:
        published, time = stamp.day, stamp.time
    elif match := FULL_DATE.search(line):
        published = _day(*match.groups())
        if published is None:
            problems.append(
                Problem("impossible-date", Message.of("impossible-date", date=match[0]), match[0])
            )
    weekday = _WEEKDAY.search(line)
    if published and weekday and not _fits(published, weekday[1]):
        message = Message.of("weekday-differs", day=published, weekday=weekday[0])
        problems.append(Problem("weekday-mismatch", message, line))
    page = _PAGE.search(_COUNT.sub("", line))
    number = next((_number(group) for group in page.groups() if group), None) if page else None
    later = stamp is not None and stamp.is_later
    return Masthead(published, number, tuple(problems), time, later)


def day_in(text: str) -> str | None:
    """Return the full date printed in a text as an ISO day, if it exists in the calendar."""
    match = FULL_DATE.search(text)
    return _day(*match.groups()) if match else None


def _day(year: str, month: str, day: str) -> str | None:
    try:
        date = dt.date(_value(year), _value(month), _value(day))
    except ValueError:
        return None
    return date.isoformat() if date.year >= _EARLIEST else None


def _number(text: str) -> str:
    """Write a page number in digits; letters before it stay.

    >>> _number("A02"), _number("五"), _number("04")
    ('A02', '5', '4')
    """
    if text[0].isascii() and text[0].isalpha():
        return text
    return str(_value(text))


def _value(text: str) -> int:
    """Read a number in Arabic or Chinese digits, up to 99 with 十.

    >>> _value("二〇二四"), _value("十二"), _value("三十一"), _value("07")
    (2024, 12, 31, 7)
    """
    if text.isdecimal():
        return int(text)
    if "十" in text:
        tens, _, ones = text.partition("十")
        return 10 * (_DIGITS[tens] if tens else 1) + (_DIGITS[ones] if ones else 0)
    return int("".join(str(_DIGITS.get(char, char)) for char in text))


def _fits(day: str, weekday: str) -> bool:
    printed = _DAYS.index("日" if weekday == "天" else weekday)
    return dt.date.fromisoformat(day).weekday() == printed
