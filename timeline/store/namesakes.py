"""People of one name told apart: offices in two counties, or two cities, at the same time."""

from __future__ import annotations

import re
from itertools import permutations
from typing import TYPE_CHECKING

from timeline.store.inserting import statement
from timeline.store.people import split_person

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    Seen = dict[str, tuple[str, str]]

BY_ITSELF = "timeline"
"""Who decided, in the log, where nobody did."""
_UNIT = re.compile(r"(?!原|前|时任|全)[^省市州县区旗镇乡村社副]{2,4}[市州县区旗](?!长)")
_OFFICES = """
SELECT t.name, o.name, e.start_day FROM person AS n
JOIN participation AS a ON a.person_id = n.id AND a.shown = 1 AND a.title_basis = 'printed'
JOIN event AS e ON e.key = a.event_key
LEFT JOIN title AS t ON t.id = a.title_id
LEFT JOIN organization AS o ON o.id = a.organization_id
WHERE n.name = ? AND n.label = '' AND e.start_day IS NOT NULL AND e.review <> 'rejected'
"""
_DECIDED = "SELECT 1 FROM correction WHERE kind = 'split-person' AND field = ? AND new = ?"
_DECISION = statement("correction", "kind, field, new, by, at")


def unit_of(*offices: str | None) -> str | None:
    """Give the city, district or county that an office begins with.

    >>> unit_of("松原县应急管理局局长"), unit_of("城市管理局局长"), unit_of("原松原县县长")
    ('松原县', None, None)
    """
    found = (_UNIT.match(office) for office in offices if office)
    return next((match[0] for match in found if match), None)


def part_namesakes(connection: sqlite3.Connection, names: Iterable[str], at: str) -> list[str]:
    """Tell apart who of some names cannot be one person; gives a line for each.

    What a person took back is not decided again.
    """
    notes = []
    for name in sorted(set(names)):
        label = _somebody_else(connection, name)
        if label:
            split_person(connection, name, label)
            connection.execute(_DECISION, ("split-person", name, label, BY_ITSELF, at))
            notes.append(f"{name}: in {label} somebody else of that name; timeline undo joins them")
    return notes


def _somebody_else(connection: sqlite3.Connection, name: str) -> str | None:
    """Give the unit of a namesake, first seen while another unit of its kind goes on."""
    seen = _seen(connection.execute(_OFFICES, (name,)).fetchall())
    for one, other in permutations(sorted(seen), 2):
        meanwhile = seen[other][0] <= seen[one][0] < seen[other][1]
        if one[-1] == other[-1] and meanwhile and not _decided(connection, name, one):
            return one
    return None


def _decided(connection: sqlite3.Connection, name: str, label: str) -> bool:
    return connection.execute(_DECIDED, (name, label)).fetchone() is not None


def _seen(offices: Iterable[tuple[str | None, str | None, str]]) -> Seen:
    """Give the first and the last day of every unit."""
    seen: Seen = {}
    for title, body, day in offices:
        unit = unit_of(body, title)
        if unit:
            first, last = seen.get(unit, (day, day))
            seen[unit] = min(first, day), max(last, day)
    return seen
