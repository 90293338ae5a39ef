"""A moment as machines write it becomes a day and a time in China."""

from __future__ import annotations

import datetime as dt
import re
from email.utils import parsedate_to_datetime
from typing import NamedTuple

from timeline.lexicon.cues import cue

CHINA = dt.timezone(dt.timedelta(hours=8))
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_NUMERALS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
_MONTH = re.compile("(十[一二]?|[一二三四五六七八九])月")
_WEEKDAY = re.compile("^(?:星期|周)[一二三四五六日天]\\s?[,，]?\\s?")
_EPOCH = re.compile("\\d{10}(?:\\d{3})?")
_ISO = re.compile(
    "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[T\\s]{1,3}(\\d{1,2}):(\\d{2})(?::\\d{2})?)?"
)
_ENGLISH = cue("web", "english-day")
_YEARS = range(1949, 2100)


class Moment(NamedTuple):
    """A day, and the time of that day where it is known."""

    day: str
    time: str | None = None


def read_moment(text: str) -> Moment | None:
    """Read a moment and turn one with a zone into the day of China.

    >>> read_moment("2024-03-14T16:30:00Z"), read_moment("2024-03-15")
    (Moment(day='2024-03-15', time='00:30'), Moment(day='2024-03-15', time=None))
    >>> read_moment("星期五, 15 三月 2024 00:30:00 +0800")
    Moment(day='2024-03-15', time='00:30')
    """
    text = text.strip()[:80]
    if _EPOCH.fullmatch(text):
        return _in_china(dt.datetime.fromtimestamp(int(text[:10]), CHINA))
    english = _MONTH.sub(lambda m: _MONTHS[_NUMERALS.index(m[1])], _WEEKDAY.sub("", text))
    for read in (dt.datetime.fromisoformat, parsedate_to_datetime):
        try:
            moment = read(english)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        found = _in_china(moment)
        return found._replace(time=None) if len(text) <= len("2024-03-15") and found else found
    return _plain(text)


def english_day(text: str) -> str | None:
    """Return the first day with its year that a text tells in English.

    >>> english_day("By Wen Di May 10, 2024"), english_day("10 May 2024"), english_day("May 2024")
    ('2024-05-10', '2024-05-10', None)
    """
    match = _ENGLISH.search(text)
    if match is None:
        return None
    month = 1 + _MONTHS.index(match["month"] or match["month2"])
    try:
        return dt.date(int(match["year"]), month, int(match["day"] or match["day2"])).isoformat()
    except ValueError:
        return None


def _in_china(moment: dt.datetime) -> Moment | None:
    """Return the day in China; a moment without a zone is one in China."""
    try:
        local = moment.astimezone(CHINA) if moment.tzinfo else moment
    except OverflowError:
        return None
    return Moment(local.date().isoformat(), f"{local:%H:%M}") if local.year in _YEARS else None


def _plain(text: str) -> Moment | None:
    """Read figures in the usual order, whatever stands between them."""
    match = _ISO.match(text)
    if match is None:
        return None
    try:
        day = dt.date(*(int(part) for part in match.group(1, 2, 3)))
    except ValueError:
        return None
    time = f"{int(match[4]):02}:{match[5]}" if match[4] else None
    return Moment(day.isoformat(), time) if day.year in _YEARS else None
