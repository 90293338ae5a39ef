"""What tells two events apart that look alike: day, number, hour, subject, people, parties."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from timeline.coreference.place_differences import places_differ
from timeline.coreference.wording import likeness

if TYPE_CHECKING:
    from timeline.coreference.report import EventReport

_PRECISE = frozenset({"day", "part-of-day", "hour", "minute"})
_NUMBER = re.compile(
    r"\d+|[一二三四五六七八九十百]+(?=[次届期批个号场季]|周年)|(?<=第)[一二三四五六七八九十百]+"
)
_QUOTED = re.compile(r"[“《「]([^”》」]{2,20})[”》」]")
_SUBJECTLESS = re.compile(
    "调研|考察|检查|视察|走访|慰问|督导|召开|举行|出席|主持|会议|工作|生产|情况|活动|仪式|建设|发展"
    r"|火灾|起火|事故|发生|[\W_]|[到在与和对就的了]"
)
_WIDEST = 31
_TITLES_AT_HAND = 4096
_SAME_BODY = 0.55
_PARTIES = _COMPANY = 2


def dates_agree(left: EventReport, right: EventReport) -> bool:
    """Return whether the days that two reports print can be those of one event."""
    if left.start_day is None and left.end_day is None:
        return right.start_day is None and right.end_day is None and _published_near(left, right)
    if left.precision in _PRECISE and right.precision in _PRECISE:
        return left.start_day == right.start_day
    if _days(left) > _WIDEST or _days(right) > _WIDEST:
        return (left.start_day, left.end_day) == (right.start_day, right.end_day)
    starts = max(left.start_day or "", right.start_day or "")
    return starts <= min(left.end_day or "", right.end_day or "")


def occasions_differ(left: EventReport, right: EventReport) -> bool:
    """Return whether number, hour or subject tell two occasions apart."""
    if numbers_differ(left.title, right.title) or _hours_differ(left, right):
        return True
    if quoted_names(left.title) & quoted_names(right.title):
        return False
    if left.has("any-subject") and same_company(left, right) and not places_differ(left, right):
        return False
    return left.type == right.type and _subjects_differ(left, right)


def numbers_differ(left: str, right: str) -> bool:
    """Return whether two names carry different numbers: 第5次会议, 第6次会议.

    >>> numbers_differ("第5次会议", "第6次会议"), numbers_differ("第5次会议", "会议")
    (True, False)
    """
    one, other = _numbers_in(left), _numbers_in(right)
    return one != other and bool(one and other)


@lru_cache(maxsize=_TITLES_AT_HAND)
def _numbers_in(title: str) -> tuple[str, ...]:
    return tuple(_NUMBER.findall(title))


@lru_cache(maxsize=_TITLES_AT_HAND)
def quoted_names(title: str) -> frozenset[str]:
    """Return the names that stand in quotation marks.

    >>> sorted(quoted_names("“春满临江”书画展"))
    ['春满临江']
    """
    return frozenset(_QUOTED.findall(title))


def quoted_names_differ(left: EventReport, right: EventReport) -> bool:
    """Return whether both carry names in quotation marks, and none of one is within the other."""
    one, other = quoted_names(left.title), quoted_names(right.title)
    return bool(one and other) and not any(a in b or b in a for a in one for b in other)


def same_company(left: EventReport, right: EventReport) -> bool:
    """Return whether two or more took part in both, and nobody else in one of them."""
    shared = len(left.people & right.people)
    return shared >= _COMPANY and shared == min(len(left.people), len(right.people))


def strangers(left: EventReport, right: EventReport) -> bool:
    """Return whether people are named in both, and nobody in the two of them."""
    return bool(left.people and right.people) and not _shared(left, right)


def actors_differ(left: EventReport, right: EventReport) -> bool:
    """Return whether two occasions differ in the people by whom such an occasion is known."""
    if left.type != right.type:
        return False
    if left.has("by-actors") and strangers(left, right):
        return True
    apart = len(_shared(left, right)) < _COMPANY
    return left.has("receives") and apart and _own(left, right) and _own(right, left)


def _shared(left: EventReport, right: EventReport) -> set[str]:
    """Return who is named in both, among the people of one and in the words of the other too."""
    return {name for name in left.people if name in right.people or name in right.quote} | {
        name for name in right.people if name in left.quote
    }


def _own(report: EventReport, beside: EventReport) -> bool:
    return bool(report.people - _shared(report, beside))


def parties_differ(left: EventReport, right: EventReport) -> bool:
    """Return whether each of two signings has a party that the other has not."""
    if not left.has("pact") or min(len(left.bodies), len(right.bodies)) < _PARTIES:
        return False
    return _has_its_own(left, right) and _has_its_own(right, left)


def _has_its_own(report: EventReport, beside: EventReport) -> bool:
    return any(
        report.full_body(name) not in beside.bodies
        and not any(name in other or other in name or likeness(name, other) > _SAME_BODY
                    for other in beside.printed_bodies)
        for name in report.printed_bodies
    )  # fmt: skip


def _days(report: EventReport) -> int:
    """Return the length of a report's days; an open one is too long for anything."""
    if report.start_day is None or report.end_day is None:
        return _WIDEST + 1
    first, last = map(dt.date.fromisoformat, (report.start_day, report.end_day))
    return (last - first).days


def _hours_differ(left: EventReport, right: EventReport) -> bool:
    """Return whether both name an hour or a part of the day, and one is over before the other."""
    if not (_timed(left) and _timed(right)):
        return False
    return (left.ends or "") < (right.starts or "") or (right.ends or "") < (left.starts or "")


def _timed(report: EventReport) -> bool:
    return all(
        moment and len(moment) > len("2024-01-12") for moment in (report.starts, report.ends)
    )


def _subjects_differ(left: EventReport, right: EventReport) -> bool:
    """Return whether two names have nothing in common but who, where and words of all occasions."""
    one, other = subject_of(left, right), subject_of(right, left)
    return bool(one and other) and not one & other


def subject_of(report: EventReport, beside: EventReport) -> set[str]:
    """Return the pairs of characters that say what it was about, beside who and where."""
    text = report.title
    for each in (report, beside):
        places = [name for name in (each.place, *each.places_also) if name]
        for name in sorted((*each.people, *places), key=len, reverse=True):
            text = text.replace(name, " ")
    parts = _SUBJECTLESS.sub(" ", text).split()
    return {part[i : i + 2] for part in parts for i in range(len(part) - 1)}


def _published_near(left: EventReport, right: EventReport) -> bool:
    return (left.published or "")[:7] == (right.published or "")[:7]
