"""The offices that printed titles name, kept beside the titles for each home of a newspaper."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from timeline.offices import offices_of
from timeline.store.base.inserting import statement

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

_TABLES = ("participation", "event_absence")
_OFFICE = statement(
    "title_office",
    "title_id, home, ordinal, unit, unit_code, body, post, level, kind, former",
)
_OF_REPORT = """
FROM {rows} {table} AS a {on}
JOIN report AS r ON r.event_key = a.event_key AND r.number = a.report_number
LEFT JOIN source_home AS h ON h.source_id = r.source_id
WHERE a.title_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM title_office AS x
    WHERE x.title_id = a.title_id AND x.home = coalesce(h.home, ''))
"""
_PAIRS = "SELECT DISTINCT a.title_id, coalesce(h.home, '') "
_SOME = {"rows": "json_each(?) AS k CROSS JOIN", "on": "ON a.event_key = k.value"}
_ALL = {"rows": "", "on": ""}
_OF_SOURCE = "SELECT DISTINCT event_key FROM report WHERE source_id = ?"
_NAME = "SELECT name FROM title WHERE id = ?"
_PERHAPS = """
(SELECT DISTINCT b.title_id FROM report AS q INDEXED BY report_by_source
CROSS JOIN {table} AS b ON b.event_key = q.event_key
LEFT JOIN source_home AS h ON h.source_id = q.source_id
WHERE b.title_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM title_office AS x
    WHERE x.title_id = b.title_id AND x.home = coalesce(h.home, ''))) AS c CROSS JOIN
"""
"""The titles without an office for the home of any newspaper that tells of the event."""
_OF_SOME = "SELECT (SELECT name FROM title WHERE id = a.title_id)" + _OF_REPORT
MISSING = " UNION ".join(
    _OF_SOME.format(table=t, rows=_PERHAPS.format(table=t), on="ON a.title_id = c.title_id")
    for t in _TABLES
)
"""The titles of which no office is kept for the home of a newspaper that prints the title."""


def keep_offices(connection: sqlite3.Connection, keys: Iterable[int]) -> None:
    """Take apart the titles of some events that were not taken apart before."""
    listed = json.dumps(sorted(set(keys)))
    for table in _TABLES:
        sql = _PAIRS + _OF_REPORT.format(table=table, **_SOME)
        _keep(connection, connection.execute(sql, (listed,)).fetchall())


def keep_offices_of_source(connection: sqlite3.Connection, source_id: str) -> None:
    """Take apart the titles that a newspaper prints, whose home was not known before."""
    keep_offices(connection, [key for (key,) in connection.execute(_OF_SOURCE, (source_id,))])


def keep_offices_anew(connection: sqlite3.Connection) -> None:
    """Take every title apart again."""
    connection.execute("DELETE FROM title_office")
    for table in _TABLES:
        sql = _PAIRS + _OF_REPORT.format(table=table, **_ALL)
        _keep(connection, connection.execute(sql).fetchall())


def _keep(connection: sqlite3.Connection, pairs: Sequence[tuple[int, str]]) -> None:
    rows = [row for title_id, home in pairs for row in _rows(connection, title_id, home)]
    connection.executemany(_OFFICE, rows)


def _rows(connection: sqlite3.Connection, title_id: int, home: str) -> Iterator[tuple[Any, ...]]:
    (title,) = connection.execute(_NAME, (title_id,)).fetchone()
    for ordinal, o in enumerate(offices_of(title, home or None)):
        yield (
            title_id, home, ordinal, o.unit, o.unit_code, o.body, o.post, o.level, o.kind,
            int(o.former),
        )  # fmt: skip
