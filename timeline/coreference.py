"""Which accounts in several papers are of the same event, and what the event then is."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline.model import EventOrganization, Participant

_PRECISE = frozenset({"day", "part-of-day", "hour", "minute"})
_FINENESS = {
    name: rank
    for rank, name in enumerate((
        "unknown", "approx", "year", "half-year", "quarter", "month", "ten-day", "week",
        "day", "part-of-day", "hour", "minute",
    ))
}  # fmt: skip
_NUMBER = re.compile(r"\d+|[一二三四五六七八九十百]+(?=[次届期批个号场季])")
_NO_LETTERS = re.compile(r"[\W_]+")
_TEXTS_AT_HAND = 256
_SUBJECTLESS = re.compile(
    "调研|考察|检查|视察|走访|慰问|督导|召开|举行|出席|主持|会议|工作|生产|情况|活动|仪式|建设|发展"
    r"|[\W_]|[到在与和对就的了]"
)
_WIDEST = 31
_SAME_WORDS = 0.72
_SAME_TITLE = 0.6
_NEAR_TITLE = 0.3
_FULL_TITLE = 4


@dataclass(frozen=True, slots=True)
class Account:
    """What one article says of one event."""

    id: str
    article_id: str
    source: str | None
    published: str | None
    headline: str | None
    quote: str
    quote_start: int
    quote_end: int
    starts: str | None
    ends: str | None
    start_day: str | None
    end_day: str | None
    precision: str
    basis: str | None
    edtf: str | None
    date_text: str | None
    why: str
    type: str
    title: str
    status: str
    place: str | None
    places_also: tuple[str, ...]
    participants: tuple[Participant, ...]
    organizations: tuple[EventOrganization, ...]
    extractor: str = "rules"


def same_event(left: Account, right: Account) -> float:
    """Say how well two accounts agree that they are of one event; 0: they do not."""
    if left.article_id == right.article_id or not _dates_agree(left, right):
        return 0.0
    if _occasions_differ(left, right):
        return 0.0
    words = likeness(left.quote, right.quote)
    same_words = words >= _SAME_WORDS
    if left.type != right.type and not same_words:
        return 0.0
    if _places_differ(left.place, right.place) and not same_words:
        return 0.0
    title = likeness(left.title, right.title)
    ties = _ties(left, right)
    if same_words or _titles_tell(left, right, title, ties) or _company_tells(left, right, title):
        return 1.0 + words + title + ties
    return 0.0


def pairs(left: Sequence[Account], right: Sequence[Account]) -> list[tuple[str, str]]:
    """Pair the accounts of two articles, each with at most one, the best first."""
    scored = sorted(
        (-score, min(a.id, b.id), max(a.id, b.id))
        for a in left
        for b in right
        if (score := same_event(a, b))
    )
    taken: set[str] = set()
    chosen = []
    for _, one, other in scored:
        if not taken & {one, other}:
            taken |= {one, other}
            chosen.append((one, other))
    return chosen


def clusters(ids: Iterable[str], links: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Join what the links connect.

    >>> clusters("abcd", [("a", "c"), ("c", "d")])
    [['a', 'c', 'd'], ['b']]
    """
    head = {name: name for name in ids}

    def root(name: str) -> str:
        while head[name] != name:
            head[name] = head[head[name]]
            name = head[name]
        return name

    for one, other in links:
        first, second = sorted((root(one), root(other)))
        head[second] = first
    groups: dict[str, list[str]] = {}
    for name in sorted(head):
        groups.setdefault(root(name), []).append(name)
    return list(groups.values())


def lead_account(accounts: Sequence[Account]) -> Account:
    """Choose the account to show: date and type that most agree on, the finest, the fullest."""
    days = Counter((a.start_day, a.end_day) for a in accounts)
    types = Counter(a.type for a in accounts)
    return min(
        accounts,
        key=lambda a: (
            a.start_day is None and a.end_day is None,
            -days[a.start_day, a.end_day],
            -types[a.type],
            -_FINENESS.get(a.precision, 0),
            -len(a.participants),
            a.published or "9999",
            a.id,
        ),
    )


def likeness(left: str, right: str) -> float:
    """Share of pairs of characters that two texts have in common (Dice).

    >>> likeness("市政府常务会议", "市政府常务会议"), likeness("常务会议", "现场会")
    (1.0, 0.0)
    """
    if left == right:
        return 1.0 if left else 0.0
    one, other = _pairs(left), _pairs(right)
    again = one.again.keys() & other.again.keys()
    shared = len(one.kinds & other.kinds) + sum(min(one.again[p], other.again[p]) for p in again)
    total = one.total + other.total
    return 2 * shared / total if total else 0.0


class _Pairs(NamedTuple):
    """The pairs of characters in a text."""

    kinds: frozenset[str]
    again: dict[str, int]
    """How often beyond the first time, where there is a second."""
    total: int


@lru_cache(maxsize=_TEXTS_AT_HAND)
def _pairs(text: str) -> _Pairs:
    kept = _NO_LETTERS.sub("", text)
    counts = Counter(map(str.__add__, kept, kept[1:]))
    again = {pair: number - 1 for pair, number in counts.items() if number > 1}
    return _Pairs(frozenset(counts), again, counts.total())


def _dates_agree(left: Account, right: Account) -> bool:
    if left.start_day is None and left.end_day is None:
        return right.start_day is None and right.end_day is None and _published_near(left, right)
    if left.precision in _PRECISE and right.precision in _PRECISE:
        return left.start_day == right.start_day
    if _days(left) > _WIDEST or _days(right) > _WIDEST:
        return (left.start_day, left.end_day) == (right.start_day, right.end_day)
    starts = max(left.start_day or "", right.start_day or "")
    return starts <= min(left.end_day or "", right.end_day or "")


def _days(account: Account) -> int:
    """Give the length of an account's days; an open one is too long for anything."""
    if account.start_day is None or account.end_day is None:
        return _WIDEST + 1
    first, last = map(dt.date.fromisoformat, (account.start_day, account.end_day))
    return (last - first).days


def _occasions_differ(left: Account, right: Account) -> bool:
    """Say whether number, hour or subject tell two occasions apart."""
    if _numbers_differ(left.title, right.title) or _hours_differ(left, right):
        return True
    return left.type == right.type and _subjects_differ(left, right)


def _numbers_differ(left: str, right: str) -> bool:
    """Say whether two names carry different numbers: 第5次会议, 第6次会议."""
    one, other = _NUMBER.findall(left), _NUMBER.findall(right)
    return bool(one and other) and one != other


def _hours_differ(left: Account, right: Account) -> bool:
    """Say whether both name an hour or a part of the day, and one is over before the other."""
    if not (_timed(left) and _timed(right)):
        return False
    return (left.ends or "") < (right.starts or "") or (right.ends or "") < (left.starts or "")


def _timed(account: Account) -> bool:
    return all(
        moment and len(moment) > len("2024-01-12") for moment in (account.starts, account.ends)
    )


def _subjects_differ(left: Account, right: Account) -> bool:
    """Say whether two names have nothing in common but who, where and words of all occasions."""
    one, other = _subject(left, right), _subject(right, left)
    return bool(one and other) and not one & other


def _subject(account: Account, beside: Account) -> set[str]:
    text = account.title
    for each in (account, beside):
        people = [p.name for p in each.participants]
        places = [name for name in (each.place, *each.places_also) if name]
        for name in sorted((*people, *places), key=len, reverse=True):
            text = text.replace(name, " ")
    parts = _SUBJECTLESS.sub(" ", text).split()
    return {part[i : i + 2] for part in parts for i in range(len(part) - 1)}


def _published_near(left: Account, right: Account) -> bool:
    return (left.published or "")[:7] == (right.published or "")[:7]


def _places_differ(left: str | None, right: str | None) -> bool:
    """Say whether two places cannot be one: neither is named within the other."""
    if not left or not right or left in right or right in left:
        return False
    return not _pairs(left).kinds & _pairs(right).kinds


def _ties(left: Account, right: Account) -> float:
    """Count what binds the two: people, organizations, place."""
    people = {p.name for p in left.participants} & {p.name for p in right.participants}
    bodies = {o.name for o in left.organizations} & {o.name for o in right.organizations}
    place = bool(left.place and right.place and not _places_differ(left.place, right.place))
    return len(people) + len(bodies) + place


def _titles_tell(left: Account, right: Account, title: float, ties: float) -> bool:
    full = min(len(left.title), len(right.title)) >= _FULL_TITLE
    contained = full and (left.title in right.title or right.title in left.title)
    return full and ties > 0 and (title >= _SAME_TITLE or contained)


def _company_tells(left: Account, right: Account, title: float) -> bool:
    """Say whether the same people at the same place, or with the same body, make it one event."""
    one = {p.name for p in left.participants}
    other = {p.name for p in right.participants}
    shared = len(one & other)
    most = min(len(one), len(other))
    bodies = {o.name for o in left.organizations} & {o.name for o in right.organizations}
    together = bool(bodies or (left.place and right.place))
    return together and shared > 0 and 2 * shared >= most and title >= _NEAR_TITLE


def likely(account: Account, title: str, quote: str) -> bool:
    """Say cheaply whether a closer look at another account is worth it."""
    return (
        likeness(account.title, title) >= _NEAR_TITLE
        or account.title in title
        or title in account.title
        or likeness(account.quote, quote) >= _SAME_WORDS
    )
