"""People of one name told apart: offices of two counties at one time, or two in one event."""

from __future__ import annotations

import re
from itertools import combinations, permutations
from typing import TYPE_CHECKING

from timeline.messages import Message
from timeline.store.events.decision_log import Command, Entry, append
from timeline.store.naming.people import split_person

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from timeline.model import Participant

    Seen = dict[str, set[str]]
    """The days on which each unit was printed beside a name."""

BY_ITSELF = "timeline"
"""Who decided, in the log, where nobody did."""
_UNIT = re.compile(r"(?!原|前|时任|全)[^省市州县区旗镇乡村社副]{2,4}[市州县区旗](?!长)")
_OFFICES = """
SELECT t.name, o.name, r.start_day FROM person AS n
JOIN participation AS a ON a.person_id = n.id AND a.by_hand = 0 AND a.title_basis = 'printed'
JOIN report AS r ON r.event_key = a.event_key AND r.number = a.report_number
JOIN event AS e ON e.key = a.event_key
LEFT JOIN title AS t ON t.id = a.title_id
LEFT JOIN organization AS o ON o.id = a.organization_id
WHERE n.name = ? AND r.start_day IS NOT NULL AND e.review <> 'rejected'
"""
_DECIDED = "SELECT 1 FROM correction WHERE kind = 'split-person' AND field = ? AND new = ?"


def unit_of(*offices: str | None) -> str | None:
    """Return the city, district or county that an office begins with.

    >>> unit_of("松原县应急管理局局长"), unit_of("城市管理局局长"), unit_of("原松原县县长")
    ('松原县', None, None)
    """
    found = (_UNIT.match(office) for office in offices if office)
    return next((match[0] for match in found if match), None)


def offices_differ(one: str | None, other: str | None) -> bool:
    """Return whether two offices that one report gives to a name are of two people.

    >>> offices_differ("市长", "市公安局局长"), offices_differ("市委副书记、市长", "市长")
    (True, False)
    """
    return bool(one and other) and str(one) not in str(other) and str(other) not in str(one)


def units_of(connection: sqlite3.Connection, name: str) -> set[str]:
    """Return the units in whose offices a name was seen."""
    return set(_seen(connection.execute(_OFFICES, (name,))))


def part_namesakes(connection: sqlite3.Connection, names: Iterable[str], at: str) -> list[Message]:
    """Tell apart who of some names cannot be one person; gives a line for each.

    What a person took back is not decided again. Which of two units tells the namesake apart does
    not hang on the order in which articles are added.
    """
    notes = []
    for name in sorted(set(names)):
        seen = _seen(connection.execute(_OFFICES, (name,)).fetchall())
        labels = {min(pair) for pair in combinations(seen, 2) if _are_two(seen, *pair)}
        notes += [
            _split(connection, name, label, at)
            for label in sorted(labels)
            if not _decided(connection, name, label)
        ]
    return notes


def part_doubles(
    connection: sqlite3.Connection, parties: Iterable[Sequence[Participant]], at: str
) -> list[Message]:
    """Tell apart who stands twice in one event, in two offices; gives a line for each."""
    notes = []
    for party in parties:
        for one, other in combinations(party, 2):
            if one.name == other.name and offices_differ(one.title, other.title):
                notes += _part(connection, one, other, at)
    return notes


def _part(
    connection: sqlite3.Connection, one: Participant, other: Participant, at: str
) -> list[Message]:
    label = _label(one, other)
    if label is None or _decided(connection, one.name, label):
        return []
    return [_split(connection, one.name, label, at)]


def _label(one: Participant, other: Participant) -> str | None:
    """Return a part of the office of one of two people that the other's office has not."""
    offices = [
        (p.organization is not office, -len(office), office)
        for p, q in ((one, other), (other, one))
        for office in (p.organization, p.title)
        if office and not _tells(office, q)
    ]
    return min(offices)[2] if offices else None


def _tells(label: str, person: Participant) -> bool:
    return label in (person.title or "") or label in (person.organization or "")


def _split(connection: sqlite3.Connection, name: str, label: str, at: str) -> Message:
    split_person(connection, name, label)
    append(connection, Entry("split-person", field=name, new=label), Command(BY_ITSELF, at))
    return Message.of("somebody-else", name=name, label=label)


def _are_two(seen: Seen, one: str, other: str) -> bool:
    """Return whether one unit is seen between two days of another unit of its kind."""
    between = (
        min(seen[b]) < day < max(seen[b]) for a, b in permutations((one, other)) for day in seen[a]
    )
    return one[-1] == other[-1] and any(between)


def _decided(connection: sqlite3.Connection, name: str, label: str) -> bool:
    return connection.execute(_DECIDED, (name, label)).fetchone() is not None


def _seen(offices: Iterable[tuple[str | None, str | None, str]]) -> Seen:
    seen: Seen = {}
    for title, body, day in offices:
        unit = unit_of(body, title)
        if unit:
            seen.setdefault(unit, set()).add(day)
    return seen
