"""Infers the latest past day that a page tells of, from nothing but the page itself."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from timeline.lexicon.cues import cue
from timeline.temporal.calendar.days import day
from timeline.temporal.finding import tag_dates
from timeline.temporal.grammar.numerals import read_number
from timeline.temporal.scanning.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

_YEAR_OF_PLANS, _YEAR_OF_OCCASION = cue("time", "year-of-plans"), cue("time", "year-of-occasion")
_MONTH_DAY = cue("time", "day-of-a-year-untold")
_NOT_OVER = cue("time", "ahead"), cue("time", "maybe-ahead"), cue("time", "background")
_LOOKING_BACK = cue("time", "looking-back")
_DAYS = ("day", "part-of-day", "hour", "minute")
_PLANNING = (1, 2, 3)
_SETTLED = range(4, 12)


class _Told(NamedTuple):
    """One sentence that looks at nothing to come, with the days it prints without a year."""

    text: str
    pairs: tuple[tuple[int, int], ...]


def latest_past_day(text: str) -> str | None:
    """Return the latest day that the text tells of as past, by a year that is surely its own.

    >>> latest_past_day("2024年要做三件事。1月12日,会议召开。2月1日将开馆。")
    '2024-01-12'
    >>> latest_past_day("公司成立于2017年。1月12日,会议召开。") is None
    True
    """
    folded = fold(text).text
    told = tuple(_told(folded))
    if any(sentence.pairs for sentence in told):
        found = [*_days_of_planned_year(folded, told), *_days_of_named_year(told)]
    else:
        found = [when for sentence in told for when in _full_days(sentence.text)]
    years = {when.year for when in found}
    return max(found).isoformat() if len(years) == 1 else None


def _told(folded: str) -> Iterator[_Told]:
    from timeline.sentences import split_sentences  # noqa: PLC0415 - only pages need it

    for span in split_sentences(folded):
        sentence = span.of(folded)
        if not any(found.search(sentence) for found in _NOT_OVER):
            yield _Told(sentence, tuple(_month_days(sentence)))


def _full_days(sentence: str) -> Iterator[date]:
    for timex in tag_dates(sentence, None):
        period = timex.period
        single = period.start_day is not None and period.start_day == period.end_day
        if timex.basis == "explicit" and period.precision in _DAYS and single:
            yield date.fromisoformat(period.start_day or "")


def _days_of_planned_year(folded: str, told: tuple[_Told, ...]) -> Iterator[date]:
    """Return the days of the first months, where a page tells what its year is to bring."""
    years = {read_number(found["year"]) for found in _YEAR_OF_PLANS.finditer(folded)}
    if len(years) != 1:
        return
    year = years.pop() or 0
    for month, number in (pair for sentence in told for pair in sentence.pairs):
        found = day(year, month, number) if month in _PLANNING else None
        if found:
            yield found.first


def _days_of_named_year(told: tuple[_Told, ...]) -> Iterator[date]:
    """Return the days of sentences that name their occasion by its year (2024年全市…会)."""
    for sentence in told:
        named = _YEAR_OF_OCCASION.search(sentence.text)
        if named is None or _LOOKING_BACK.search(sentence.text):
            continue
        for month, number in sentence.pairs:
            found = day(read_number(named["year"]) or 0, month, number)
            if found and month in _SETTLED:
                yield found.first


def _month_days(sentence: str) -> Iterator[tuple[int, int]]:
    for month, number in _MONTH_DAY.findall(sentence):
        pair = read_number(month), read_number(number)
        if pair[0] and pair[1]:
            yield pair[0], pair[1]
