"""Events whole, a page at a time: a few statements for all of a page."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from timeline.model import Absence, EventOrganization
from timeline.offices import Office
from timeline.store.base.database import snapshot
from timeline.store.base.rows import Row
from timeline.store.events.overlay import undone
from timeline.whole import Attendee, WholeEvent, WholeReport

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence

_SHARED = tuple(name for name in WholeEvent._fields if name in Row.__slots__ and name not in
                {"reports", "organizations"})  # fmt: skip
_PEOPLE = """
SELECT a.event_key, n.name, a.role, t.name, o.name, a.title_basis, coalesce(c.name, n.name),
    (SELECT json_group_array(json_array(x.unit, x.unit_code, x.body, x.post, x.level, x.kind,
        x.former)) FROM title_office AS x
        WHERE x.title_id = a.title_id AND x.home = coalesce(h.home, '')),
    coalesce(n.same_as, n.id)
FROM participation AS a JOIN person AS n ON n.id = a.person_id
LEFT JOIN person AS c ON c.id = n.same_as LEFT JOIN title AS t ON t.id = a.title_id
LEFT JOIN organization AS o ON o.id = a.organization_id
LEFT JOIN report AS r ON r.event_key = a.event_key AND r.number = a.report_number
LEFT JOIN source_home AS h ON h.source_id = r.source_id
WHERE a.event_key IN ({marks}) AND a.shown = 1 ORDER BY a.event_key, a.ordinal
"""
_NAMESAKES = """
SELECT coalesce(n.same_as, n.id), coalesce(t.name, o.name) FROM person AS n
JOIN participation AS a ON a.person_id = n.id AND a.shown = 1 AND a.title_basis = 'printed'
LEFT JOIN title AS t ON t.id = a.title_id LEFT JOIN organization AS o ON o.id = a.organization_id
WHERE n.name IN (SELECT name FROM person WHERE label <> '')
    AND coalesce(a.title_id, a.organization_id) IS NOT NULL
ORDER BY a.event_key DESC, a.ordinal DESC
"""
_BODIES = """
SELECT a.event_key, o.name, a.role FROM event_organization AS a
JOIN organization AS o ON o.id = a.organization_id
WHERE a.event_key IN ({marks}) AND a.shown = 1 ORDER BY a.event_key, a.ordinal
"""
_PLACES = """
SELECT a.event_key, p.name FROM event_place AS a JOIN place AS p ON p.id = a.place_id
WHERE a.event_key IN ({marks}) AND a.shown = 1 ORDER BY a.event_key, a.ordinal
"""
_ABSENT = """
SELECT a.event_key, n.name, t.name, a.reason FROM event_absence AS a
JOIN person AS n ON n.id = a.person_id LEFT JOIN title AS t ON t.id = a.title_id
WHERE a.event_key IN ({marks}) AND a.shown = 1 ORDER BY a.event_key, a.ordinal
"""
_REPORTS = """
SELECT r.event_key, r.id, r.article_id, r.source_id, s.name, t.published, t.page_number,
    coalesce(t.url, d.url), d.name, t.headline, r.quote, r.quote_start, r.quote_end, r.title,
    r.starts, r.ends, r.date_text
FROM report AS r JOIN article AS t ON t.id = r.article_id
LEFT JOIN source AS s ON s.id = r.source_id LEFT JOIN document AS d ON d.id = t.document_id
WHERE r.event_key IN ({marks}) ORDER BY r.event_key, r.number
"""
_TAGS = """
SELECT event_key, tag FROM event_tag WHERE event_key IN ({marks}) ORDER BY event_key, tag
"""
_NOTES = """
SELECT r.event_key, c.id, c.new FROM correction AS c
LEFT JOIN report_alias AS a ON a.id = c.report_id
JOIN report AS r ON r.id = coalesce(a.report_id, c.report_id)
WHERE c.kind = 'note' AND r.event_key IN ({marks}) ORDER BY r.event_key, c.id
"""


def read_whole_events(connection: sqlite3.Connection, rows: Sequence[Row]) -> list[WholeEvent]:
    """Return the events of a page of rows whole, in the order of the rows.

    A row whose event was merged or removed meanwhile is left out.
    """
    with snapshot(connection):
        parts = _parts(connection, [row.key for row in rows])
    return [_whole(row, parts) for row in rows if row.key in parts["reports"]]


def _parts(
    connection: sqlite3.Connection, keys: Sequence[int]
) -> dict[str, dict[int, tuple[Any, ...]]]:
    first_offices = dict(connection.execute(_NAMESAKES))

    def asked(sql: str, make: Callable[..., Any]) -> dict[int, tuple[Any, ...]]:
        found: dict[int, list[Any]] = {}
        marks = ", ".join("?" * len(keys))
        for key, *values in connection.execute(sql.format(marks=marks), keys):
            found.setdefault(key, []).append(make(*values))
        return {key: tuple(values) for key, values in found.items()}

    def attendee(*told: Any) -> Attendee:
        office = first_offices.get(told[-1])
        person = Attendee(*told[:-2])
        known_as = f"{person.identity} ({office})" if office else person.known_as
        return person._replace(known_as=known_as, offices=_offices(told[-2]))

    return {
        "participants": asked(_PEOPLE, attendee),
        "organizations": asked(_BODIES, EventOrganization),
        "places_also": asked(_PLACES, str),
        "absent": asked(_ABSENT, Absence),
        "reports": asked(_REPORTS, WholeReport),
        "tags": asked(_TAGS, str),
        "notes": _standing(connection, asked(_NOTES, lambda *note: note)),
    }


@lru_cache(maxsize=4096)
def _offices(text: str) -> tuple[Office, ...]:
    return tuple(Office(*[*told[:-1], bool(told[-1])]) for told in json.loads(text))


def _whole(row: Row, parts: dict[str, dict[int, tuple[Any, ...]]]) -> WholeEvent:
    values: dict[str, Any] = {name: getattr(row, name) for name in _SHARED}
    values |= {name: found.get(row.key, ()) for name, found in parts.items()}
    return WholeEvent(**values)


def _standing(
    connection: sqlite3.Connection, notes: dict[int, tuple[Any, ...]]
) -> dict[int, tuple[str, ...]]:
    """Return the notes that nobody took back."""
    taken_back = undone(connection) if notes else set()
    return {
        key: tuple(text for number, text in of_event if number not in taken_back)
        for key, of_event in notes.items()
    }
