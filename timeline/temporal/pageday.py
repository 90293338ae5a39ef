"""Infers the latest past day that a page tells of, from nothing but the page itself."""
# ruff: noqa: E501

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from timeline.temporal.context import STRONG
from timeline.temporal.days import day
from timeline.temporal.finding import tag_dates
from timeline.temporal.folding import fold
from timeline.temporal.fragments import pattern
from timeline.temporal.numerals import read_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.model import Timex

_YEAR = r"(?<![到至前-])(?<![0-9])((?:19|20)[0-9]{2}|二[〇零][〇零一二三四五][〇零一二三四五六七八九])年(?!前|以前|之前|底前)"
_MONTH_DAY = r"(?<![年0-9])([0-9]{1,2}|[一二三四五六七八九十]{1,2})月([0-9]{1,2}|[一二三四五六七八九十]{1,3})日"
_DAYS = ("day", "part-of-day", "hour", "minute")
_WINTER = (3, 10)


def latest_past_day(text: str) -> str | None:
    """Give the latest day that the text tells of as past, by the years that it prints itself.

    >>> latest_past_day("2024年要做三件事。1月12日,会议召开。2月1日将开馆。")
    '2024-01-12'
    """
    found = [*_full_days(text), *_days_of_printed_year(text)]
    return max(found).isoformat() if found else None


def _told(text: str) -> Iterator[str]:
    """Give the sentences that look at nothing to come."""
    from timeline.sentences import split_sentences  # noqa: PLC0415 - only pages need it

    folded = fold(text).text
    for span in split_sentences(folded):
        sentence = span.of(folded)
        if not pattern(STRONG).search(sentence):
            yield sentence


def _full_days(text: str) -> Iterator[date]:
    for sentence in _told(text):
        for timex in tag_dates(sentence, None):
            if timex.basis == "explicit" and timex.period.precision in _DAYS and _single(timex):
                yield date.fromisoformat(timex.period.start_day or "")


def _single(timex: Timex) -> bool:
    return timex.period.start_day is not None and timex.period.start_day == timex.period.end_day


def _days_of_printed_year(text: str) -> Iterator[date]:
    years = [int(y) for y in map(read_number, pattern(_YEAR).findall(fold(text).text)) if y]
    days = [pair for sentence in _told(text) for pair in _month_days(sentence)]
    if not years or not days:
        return
    first_months = any(month <= _WINTER[0] for month, _ in days)
    for month, number in days:
        turned = first_months and month >= _WINTER[1]
        found = day(max(years) - turned, month, number)
        if found:
            yield found.first


def _month_days(sentence: str) -> Iterator[tuple[int, int]]:
    for month, number in pattern(_MONTH_DAY).findall(sentence):
        pair = read_number(month), read_number(number)
        if pair[0] and pair[1]:
            yield pair[0], pair[1]
