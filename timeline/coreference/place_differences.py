"""What tells the places of two events apart: other counties, other towns, other names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.coreference.wording import share_a_pair

if TYPE_CHECKING:
    from collections.abc import Collection

    from timeline.coreference.report import EventReport

_UNIT = re.compile(r"[^省市州县区旗镇乡村]{1,4}([省市州县区旗镇乡村]|街道)")


def places_differ(left: EventReport, right: EventReport) -> bool:
    """Return whether two places cannot be one: neither is named within the other."""
    one, other = left.full_place, right.full_place
    if not one or not other or one in other or other in one:
        return False
    if _units_differ(one, other):
        return True
    inner, outer = _within_town(one, other, {a.home for a in (left, right) if a.home})
    if not inner or not outer or inner in outer or outer in inner:
        return False
    return _units_differ(inner, outer) or not share_a_pair(inner, outer)


def places_contained(left: EventReport, right: EventReport) -> bool:
    """Return whether one place is named within the other."""
    one, other = left.full_place or "", right.full_place or ""
    return bool(one and other) and (one in other or other in one)


def _within_town(one: str, other: str, homes: Collection[str]) -> tuple[str, str]:
    """Leave out the town of a newspaper with which places begin: 大学 for 临江大学."""
    towns = {home for home in homes for place in (one, other) if place.startswith(home[:-1])}
    if len(towns) != 1:
        return one, other
    (town,) = towns
    inner, outer = (p.removeprefix(town).removeprefix(town[:-1]) for p in (one, other))
    return inner, outer


def homes_differ(left: EventReport, right: EventReport) -> bool:
    """Return whether both tell of their own town, and these are two: 全县教育工作会议."""
    if not left.home or not right.home or left.home == right.home:
        return False
    told = (left.title, right.title), (left.place or "", right.place or "")
    return any(left.is_at_home(one) and right.is_at_home(other) for one, other in told)


def _units_differ(one: str, other: str) -> bool:
    """Return whether two places begin with two counties, or two towns."""
    first, second = _UNIT.match(one), _UNIT.match(other)
    return bool(first and second and first[1] == second[1] and first[0] != second[0])


def places_are_printed_apart(left: EventReport, right: EventReport) -> bool:
    """Return whether each quote names its own place, and not the other."""
    one, other = left.place or "", right.place or ""
    own = one in left.quote and other in right.quote
    return own and one not in right.quote and other not in left.quote
