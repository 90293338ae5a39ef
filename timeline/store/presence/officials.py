"""The officials of a unit, the days on which each appeared, and the absences that were told."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from timeline.lexicon.script import script_forms
from timeline.store.conditions.holding import OFFICIAL

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

_HELD = """
SELECT coalesce(n.same_as, n.id) AS id, x.unit, x.body, x.post, x.level, x.kind, t.name,
    min(e.start_day), max(e.start_day) AS last, a.event_key
FROM title_office AS x
CROSS JOIN participation AS a ON a.title_id = x.title_id AND a.shown = 1
    AND a.title_basis = 'printed'
JOIN event AS e ON e.key = a.event_key
JOIN person AS n ON n.id = a.person_id
JOIN title AS t ON t.id = a.title_id
WHERE x.former = 0 AND x.level IS NOT NULL AND e.review <> 'rejected'
    AND NOT (x.kind IN ('congress', 'cppcc') AND x.post IN ('代表', '委员'))
    AND e.start_day IS NOT NULL AND x.kind IN ({kinds}) AND ({units})
    AND x.home = coalesce((
        SELECT h.home FROM report AS r JOIN source_home AS h ON h.source_id = r.source_id
        WHERE r.event_key = a.event_key AND r.number = a.report_number), '')
GROUP BY coalesce(n.same_as, n.id), x.unit, x.body, x.post
ORDER BY last, min(x.ordinal)
"""
_DAYS = """
SELECT coalesce(n.same_as, n.id), e.start_day, count(DISTINCT e.key)
FROM json_each(?) AS j
JOIN person AS n ON n.id = j.value OR n.same_as = j.value
CROSS JOIN participation AS a ON a.person_id = n.id AND a.shown = 1
JOIN event AS e ON e.key = a.event_key
WHERE e.review <> 'rejected' AND e.status <> 'planned' AND e.start_day IS NOT NULL
GROUP BY 1, 2 ORDER BY 2
"""
_ABSENT = """
SELECT coalesce(n.same_as, n.id), e.start_day, a.reason, e.id
FROM json_each(?) AS j
JOIN person AS n ON n.id = j.value OR n.same_as = j.value
CROSS JOIN event_absence AS a ON a.person_id = n.id AND a.shown = 1
JOIN event AS e ON e.key = a.event_key
WHERE e.review <> 'rejected' ORDER BY e.key
"""
_NAMES = "SELECT n.id, n.name FROM json_each(?) AS j JOIN person AS n ON n.id = j.value"
_READ = "SELECT DISTINCT published FROM article WHERE published IS NOT NULL ORDER BY published"
_LEVELS = ("national", "province", "prefecture", "county", "township", "village")
_LEADING = {
    "party": ("委", "党工委"), "government": ("政府", "公署", "管委会", "办事处"),
    "congress": ("人大", "常委会", "常务委员会"), "cppcc": ("政协",),
}  # fmt: skip
"""How the names of bodies end that lead a unit."""
_LONGEST = 6
_MEMBERS = ("常委", "委员", "成员", "秘书长")
_UNITS = """
SELECT unit FROM title_office WHERE unit IS NOT NULL AND home <> ''
GROUP BY unit ORDER BY home = unit DESC, count(*) DESC, unit
"""


class Excuse(NamedTuple):
    """An event that somebody missed, as the text tells."""

    day: str | None
    reason: str | None
    event_id: str


class Held(NamedTuple):
    """An office that somebody holds."""

    unit: str | None
    body: str | None
    post: str
    level: str
    kind: str
    title: str


@dataclass(frozen=True, slots=True)
class Official:
    """Somebody who holds public offices, and when they were seen."""

    name: str
    offices: tuple[Held, ...]
    """The offices printed last first; those of one title beside each other."""
    first_seen: str
    days: dict[str, int]
    """The days of appearances in order, each with the number of events."""
    excuses: tuple[Excuse, ...]

    @property
    def title(self) -> str:
        """The title printed last."""
        return self.offices[0].title

    @property
    def last_seen(self) -> str | None:
        """The day of the last appearance."""
        return max(self.days, default=None)


@dataclass(frozen=True, slots=True)
class Roll:
    """Officials, the highest first, and what their days are to be compared with."""

    officials: tuple[Official, ...]
    days_read: tuple[str, ...]
    """The days of which some newspaper was read, in order."""
    units: tuple[str, ...]
    """The units that have officials, homes of newspapers first."""


def read_officials(connection: sqlite3.Connection, units: Sequence[str] = ()) -> Roll:
    """Return the officials of some units; of all units where none is named."""
    read = tuple(day for (day,) in connection.execute(_READ))
    known = tuple(unit for (unit,) in connection.execute(_UNITS))
    return Roll(tuple(_officials(connection, units)), read, known)


def _officials(connection: sqlite3.Connection, units: Sequence[str]) -> list[Official]:
    held, first = _held(connection, units)
    ids = json.dumps(sorted(held))
    names = dict(connection.execute(_NAMES, (ids,)).fetchall())
    days: dict[int, dict[str, int]] = {}
    for person, day, number in connection.execute(_DAYS, (ids,)):
        days.setdefault(person, {})[day] = number
    excuses: dict[int, list[Excuse]] = {}
    for person, *excuse in connection.execute(_ABSENT, (ids,)):
        excuses.setdefault(person, []).append(Excuse(*excuse))
    found = [
        Official(
            names[person], tuple(offices), first[person], days.get(person, {}),
            tuple(excuses.get(person, ())),
        )
        for person, offices in held.items()
    ]  # fmt: skip
    return sorted(found, key=_rank)


def _held(
    connection: sqlite3.Connection, units: Sequence[str]
) -> tuple[dict[int, list[Held]], dict[int, str]]:
    """Return of every person the offices printed last, and the day first seen in an office."""
    forms = [form for unit in units for form in script_forms(unit)]
    sql = _HELD.format(
        kinds=", ".join("?" * len(OFFICIAL)), units=" OR ".join("x.unit = ?" for _ in forms) or "1"
    )
    last: dict[int, list[tuple[int, Held]]] = {}
    first: dict[int, str] = {}
    for person, *office, since, _day, key in connection.execute(sql, (*OFFICIAL, *forms)):
        last.setdefault(person, []).append((key, Held(*office)))
        first[person] = min(since, first.get(person, since))
    return {person: _latest(found) for person, found in last.items()}, first


def _latest(found: Sequence[tuple[int, Held]]) -> list[Held]:
    """Return the offices of the title that was printed last."""
    title = found[-1][1].title
    return [held for _, held in found if held.title == title]


def _rank(official: Official) -> tuple[object, ...]:
    """Sort by level, head of the unit before its bureaus, kind, and post; then by appearances."""
    best = min(
        (_LEVELS.index(o.level), not _leads(o), OFFICIAL.index(o.kind), _post_rank(o.post))
        for o in official.offices
    )
    return (*best, -len(official.days), official.name)


def _leads(office: Held) -> bool:
    """Return whether an office is of a body that leads the unit."""
    body = office.body or ""
    return body.endswith(_LEADING.get(office.kind, ())) and len(body) <= _LONGEST


def _post_rank(post: str) -> int:
    return 2 if post.endswith(_MEMBERS) else int("副" in post)
