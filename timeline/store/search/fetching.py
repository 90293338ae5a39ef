"""Whole rows for a page of keys: a few statements for all of them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from timeline.errors import UnusableDatabase
from timeline.store.base.rows import Row
from timeline.store.conditions.posting import marks

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

_PART = 500
# The limits keep SQLite from dropping the order of a subquery.
_EVENTS = """
SELECT e.id, e.starts, e.ends, e.start_day, e.end_day, e.precision, e.basis, e.edtf, e.date_text,
    e.type, e.title, e.status, (SELECT p.name FROM place AS p WHERE p.id = e.place_id),
    t.headline, r.quote, t.published, e.review, e.part, e.key
FROM event AS e JOIN report AS r ON r.event_key = e.key AND r.number = 1
JOIN article AS t ON t.id = r.article_id WHERE e.key IN ({marks})
"""
_PEOPLE = """
SELECT a.event_key, n.name, a.role FROM participation AS a JOIN person AS n ON n.id = a.person_id
WHERE a.event_key IN ({marks}) AND a.shown = 1 ORDER BY a.event_key, a.ordinal LIMIT -1
"""
_BODIES = """
SELECT a.event_key, o.name FROM event_organization AS a
JOIN organization AS o ON o.id = a.organization_id
WHERE a.event_key IN ({marks}) AND a.shown = 1 ORDER BY a.event_key, a.ordinal LIMIT -1
"""
_SOURCES = """
SELECT r.event_key, s.id, coalesce(s.name, s.id) FROM report AS r
LEFT JOIN source AS s ON s.id = r.source_id WHERE r.event_key IN ({marks})
"""
_PROBLEMS = """
SELECT r.event_key, p.id FROM report AS r JOIN problem AS p ON p.article_id = r.article_id
WHERE r.event_key IN ({marks}) AND (p.span_start < r.quote_end AND p.span_end > r.quote_start
    OR p.span_start IS NULL AND p.quote <> '' AND instr(r.quote, p.quote))
"""
_WIDTHS = {_EVENTS: 19, _PEOPLE: 3, _BODIES: 2, _SOURCES: 3, _PROBLEMS: 2}
"""Columns of each statement."""


class MissingRow(UnusableDatabase):
    """A key of the index whose event, report or article is not there."""

    def __init__(self, connection: sqlite3.Connection, key: int) -> None:
        row = connection.execute("SELECT id FROM event WHERE key = ?", (key,)).fetchone()
        if row:
            super().__init__("event-without-report", event=row[0], key=key)
        else:
            super().__init__("key-without-report", key=key)


def rows_of(connection: sqlite3.Connection, keys: Sequence[int]) -> list[Row]:
    """Return the rows of events, as the view ``timeline`` has them."""
    rows: list[Row] = []
    for first in range(0, len(keys), _PART):
        rows += _part(connection, keys[first : first + _PART])
    lost = set(keys) - {row.key for row in rows}
    if lost:
        raise MissingRow(connection, min(lost))
    return rows


def _part(connection: sqlite3.Connection, keys: Sequence[int]) -> list[Row]:
    taking_part = _asked(connection, _PEOPLE, keys)
    people = _gathered([(key, name) for key, name, _ in taking_part])
    roles = _gathered([(key, role) for key, _, role in taking_part])
    bodies = _gathered(_asked(connection, _BODIES, keys))
    told_by = _asked(connection, _SOURCES, keys)
    reports = _gathered([(key, (slug, name)) for key, slug, name in told_by])
    doubts = _gathered(_asked(connection, _PROBLEMS, keys))
    rows = []
    for values in _asked(connection, _EVENTS, keys):
        key = values[-1]
        told = reports[key]
        joined: list[Any] = [
            *values[:13], tuple(people.get(key, ())), tuple(bodies.get(key, ())),
            len(told), _sources(told), *values[13:], len(doubts.get(key, ())),
            tuple(roles.get(key, ())),
        ]  # fmt: skip
        rows.append(Row(*joined))
    return rows


def _asked(connection: sqlite3.Connection, sql: str, keys: Sequence[int]) -> list[tuple[Any, ...]]:
    """Fetch all rows as one text: after each row, another thread might run for a while."""
    names = ", ".join(f"c{number}" for number in range(_WIDTHS[sql]))
    whole = f"WITH x ({names}) AS ({sql}) SELECT json_group_array(json_array({names})) FROM x"
    (text,) = connection.execute(whole.format(marks=marks(keys)), keys).fetchone()
    return [tuple(values) for values in json.loads(text)]


def _gathered(rows: Sequence[tuple[Any, ...]]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = {}
    for key, value in rows:
        found.setdefault(key, []).append(value)
    return found


def _sources(reports: Sequence[tuple[str | None, str | None]]) -> str | None:
    named = dict(sorted((slug, name) for slug, name in reports if slug and name))
    return "、".join(dict.fromkeys(named.values())) or None
