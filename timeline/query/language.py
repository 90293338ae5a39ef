"""Reads a typed filter into a Query: ``who:林向东 (type:signing or type:meeting) "校友"``.

Conditions side by side must all hold; ``or`` parts alternatives, and parentheses group them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from timeline.errors import BadFilter
from timeline.query.conditions import Condition, Query
from timeline.query.parts import read_part

if TYPE_CHECKING:
    import datetime as dt

_BLANK = re.compile(r"[\s\u3000]*")
_OPENING = re.compile(r"(-)?[(\uff08]")
_CLOSING = re.compile(r"[)\uff09]")
_OR = re.compile(r"(?:[oO][rR]|或)(?=[\s\u3000(\uff08)\uff09]|$)")
_DEEPEST = 20
"""So many parentheses inside each other are enough for anyone."""


class _Read(NamedTuple):
    """The alternatives of a filter or of a group, and where they end."""

    alternatives: tuple[tuple[Condition, ...], ...]
    end: int


def read_query(text: str, *, today: dt.date) -> Query:
    """Read a filter; ``today`` is what 上月 and "last week" are counted from.

    >>> import datetime; day = datetime.date(2024, 1, 14)
    >>> read_query('类型:签约 人:林向东 -place:云溪 "校友 会"', today=day).text()
    'type:signing who:林向东 -place:云溪 "校友 会"'
    >>> read_query('人:林向东 (地点:无 or 类型:签约)', today=day).text()
    'who:林向东 (place:none or type:signing)'
    """
    read = _alternatives(text, 0, today, depth=0)
    if read.end < len(text):
        raise BadFilter("no-opening", at=read.end + 1)
    return Query(_grouped(read.alternatives, negated=False))


def _alternatives(text: str, position: int, today: dt.date, *, depth: int) -> _Read:
    """Read conditions up to the end or to the parenthesis that closes the group."""
    found: list[list[Condition]] = [[]]
    while True:
        position = _skip(text, position)
        if position == len(text) or _CLOSING.match(text, position):
            break
        if parting := _OR.match(text, position):
            _check_not_empty(found[-1], position, "before")
            found.append([])
            position = parting.end()
        elif opening := _OPENING.match(text, position):
            group = _group(text, opening, today, depth=depth)
            found[-1] += _grouped(group.alternatives, negated=opening[1] is not None)
            position = group.end
        else:
            condition, position = read_part(text, position, today=today)
            found[-1] += [condition] if condition else []
    if len(found) > 1:
        _check_not_empty(found[-1], position, "after")
    return _Read(tuple(tuple(each) for each in found), position)


def _group(text: str, opening: re.Match[str], today: dt.date, *, depth: int) -> _Read:
    at = opening.start() + 1
    if depth == _DEEPEST:
        raise BadFilter("too-deep", at=at, most=_DEEPEST)
    read = _alternatives(text, opening.end(), today, depth=depth + 1)
    if not _CLOSING.match(text, read.end):
        raise BadFilter("no-closing", at=at)
    if not read.alternatives[0]:
        raise BadFilter("empty-parentheses", at=at)
    return read._replace(end=read.end + 1)


def _grouped(
    alternatives: tuple[tuple[Condition, ...], ...], *, negated: bool
) -> tuple[Condition, ...]:
    """Return conditions that must all hold; a group of one alternative needs no parentheses."""
    if len(alternatives) == 1 and not negated:
        return alternatives[0]
    return (Condition("any", (), negated, alternatives=alternatives),)


def _skip(text: str, position: int) -> int:
    blank = _BLANK.match(text, position)
    return blank.end() if blank else position


def _check_not_empty(conditions: list[Condition], position: int, side: str) -> None:
    if not conditions:
        raise BadFilter(f"nothing-{side}-or", at=position + 1)
