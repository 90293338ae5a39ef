"""Infers the latest past day that a page tells of, from nothing but the page itself."""
# ruff: noqa: E501

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from timeline.temporal.calendar.days import day
from timeline.temporal.finding import tag_dates
from timeline.temporal.grammar.cues import STRONG, WEAK
from timeline.temporal.grammar.fragments import pattern
from timeline.temporal.grammar.numerals import read_number
from timeline.temporal.scanning.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

_YEAR4 = r"(?<![0-9到至前-])(?P<year>(?:19|20)[0-9]{2}|二[〇零][〇零一二三四五][〇零一二三四五六七八九])年"
_PLANNED_YEAR = rf"{_YEAR4}(?:要(?!求)|全年要|内(?!涝|容)|(?:全[市县区省州]|工作)?(?:主要)?(?:目标任务|重点工作|工作要点|工作思路|怎么干))"
_NAMED_YEAR = rf"{_YEAR4}(?!度|前|以前|底前)(?:全[国省市县区州]|第[一二三四五六七八九十]+[次届期批]|[春夏秋冬]季|新春|迎春)"
_MONTH_DAY = r"(?<![年0-9])([0-9]{1,2}|[一二三四五六七八九十]{1,2})月([0-9]{1,2}|[一二三四五六七八九十]{1,3})日(?!前|之前|以前|起)"
_BACKGROUND = r"始[于建]|[建创成]立|以来|曾|上届|首届|去年|前年|当年|往年|自[0-9]{4}年|创[办建刊]|建[于成]|出生|生于|逝世|牺牲|入伍|入党|历史|截至|有效期|登记|注册|修订|颁布|年前|周年|回忆|记得"
_TURNED = r"表彰|颁奖|总结|述职|揭晓|年终|考核"
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
        if not any(pattern(cue).search(sentence) for cue in (STRONG, WEAK, _BACKGROUND)):
            yield _Told(sentence, tuple(_month_days(sentence)))


def _full_days(sentence: str) -> Iterator[date]:
    for timex in tag_dates(sentence, None):
        period = timex.period
        single = period.start_day is not None and period.start_day == period.end_day
        if timex.basis == "explicit" and period.precision in _DAYS and single:
            yield date.fromisoformat(period.start_day or "")


def _days_of_planned_year(folded: str, told: tuple[_Told, ...]) -> Iterator[date]:
    """Return the days of the first months, where a page tells what its year is to bring."""
    years = {read_number(found["year"]) for found in pattern(_PLANNED_YEAR).finditer(folded)}
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
        named = pattern(_NAMED_YEAR).search(sentence.text)
        if named is None or pattern(_TURNED).search(sentence.text):
            continue
        for month, number in sentence.pairs:
            found = day(read_number(named["year"]) or 0, month, number)
            if found and month in _SETTLED:
                yield found.first


def _month_days(sentence: str) -> Iterator[tuple[int, int]]:
    for month, number in pattern(_MONTH_DAY).findall(sentence):
        pair = read_number(month), read_number(number)
        if pair[0] and pair[1]:
            yield pair[0], pair[1]
