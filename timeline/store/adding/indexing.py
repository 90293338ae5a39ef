"""What follows from the events and makes them quick to find: the search index and the counts."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from timeline.store.base.bigrams import bigrams
from timeline.store.base.dropping import drop_blocks

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

_TEXTS = "SELECT e.key, e.headline, e.title, e.quote, e.people FROM event_text AS e"
_FACETS = """
SELECT 'all', '', {month} FROM event AS e WHERE {which}
UNION ALL SELECT 'type', e.type, {month} FROM event AS e WHERE {which}
UNION ALL SELECT 'status', e.status, {month} FROM event AS e WHERE {which}
UNION ALL SELECT 'place', e.place_id, {month} FROM event AS e
    WHERE {which} AND e.place_id IS NOT NULL
UNION ALL SELECT DISTINCT 'source', r.source_id, {month}
    FROM event AS e JOIN report AS r ON r.event_key = e.key
    WHERE {which} AND r.source_id IS NOT NULL
UNION ALL SELECT DISTINCT 'role', a.role, {month}
    FROM event AS e JOIN participation AS a ON a.event_key = e.key AND a.shown = 1
    WHERE {which}
"""
_OFTEN = """
SELECT 'type' AS facet, e.type AS type, e.type AS value, e.key FROM event AS e WHERE {which}
UNION ALL SELECT 'status', e.type, e.status, e.key FROM event AS e WHERE {which}
UNION ALL SELECT 'place', e.type, p.name, e.key FROM event AS e JOIN place AS p ON p.id = e.place_id
    WHERE {which}
UNION ALL SELECT DISTINCT 'source', e.type, r.source_id, e.key
    FROM event AS e JOIN report AS r ON r.event_key = e.key
    WHERE {which} AND r.source_id IS NOT NULL
UNION ALL SELECT DISTINCT 'who', e.type, n.name, e.key
    FROM event AS e JOIN participation AS a ON a.event_key = e.key AND a.shown = 1
    JOIN person AS n ON n.id = a.person_id WHERE {which}
UNION ALL SELECT DISTINCT 'org', e.type, n.name, e.key
    FROM event AS e JOIN event_organization AS a ON a.event_key = e.key AND a.shown = 1
    JOIN organization AS n ON n.id = a.organization_id WHERE {which}
"""
_MONTH = "coalesce(substr(e.start_day, 1, 7), ''), e.key"
_BOUNDS = """
SELECT coalesce(e.start_day, ''), coalesce(e.end_day, '') FROM event AS e
WHERE {which} AND coalesce(e.start_day, e.end_day) IS NOT NULL
"""
_AMONG = "IN (SELECT value FROM json_each(:keys))"
_SHIFT_MONTH = """
INSERT INTO month_count (facet, value, month, events) VALUES (?1, ?2, ?3, max(?4, 0))
ON CONFLICT (facet, value, month) DO UPDATE SET events = events + ?4
"""
_SHIFT_FACET = """
INSERT INTO facet_count (facet, type, value, events) VALUES (?1, ?2, ?3, max(?4, 0))
ON CONFLICT (facet, type, value) DO UPDATE SET events = events + ?4
"""
_SHIFT_DAY = """
INSERT INTO day_count (day, starting, ending) VALUES (?1, max(?2, 0), max(?3, 0))
ON CONFLICT (day) DO UPDATE SET starting = starting + ?2, ending = ending + ?3
"""


def index_events(connection: sqlite3.Connection, keys: Sequence[int]) -> None:
    """Enter events into the search index and the counts."""
    drop_blocks(connection, keys)
    _search(connection, keys, delete=False)
    _count(connection, keys, step=1)


def unindex_events(connection: sqlite3.Connection, keys: Sequence[int]) -> None:
    """Take events out of the search index and the counts, as they stand in the tables."""
    drop_blocks(connection, keys)
    _search(connection, keys, delete=True)
    _count(connection, keys, step=-1)


def rebuild_indexes(connection: sqlite3.Connection) -> None:
    """Build the search index and the counts anew from the tables."""
    connection.execute("INSERT INTO event_search (event_search) VALUES ('delete-all')")
    rows = connection.execute(f"{_TEXTS} ORDER BY e.key")
    connection.executemany(_INSERT, map(_tokens, rows))
    connection.execute("DELETE FROM month_count")
    connection.execute("DELETE FROM day_count")
    connection.execute("DELETE FROM facet_count")
    connection.execute("DELETE FROM block")
    connection.execute("DELETE FROM block_bits")
    connection.execute("DELETE FROM block_names")
    _count_all(connection)


def merge_index(connection: sqlite3.Connection) -> None:
    """Merge the search index into one piece, after many events were added at once."""
    connection.execute("INSERT INTO event_search (event_search) VALUES ('optimize')")


_COLUMNS = "rowid, headline, title, quote, people"
_INSERT = f"INSERT INTO event_search ({_COLUMNS}) VALUES (?, ?, ?, ?, ?)"
_DELETE = f"INSERT INTO event_search (event_search, {_COLUMNS}) VALUES ('delete', ?, ?, ?, ?, ?)"


def _tokens(row: tuple[int, str | None, str, str, str | None]) -> tuple[int, str, str, str, str]:
    key, headline, title, quote, people = row
    return key, bigrams(headline), bigrams(title), bigrams(quote), bigrams(people)


def _search(connection: sqlite3.Connection, keys: Iterable[int], *, delete: bool) -> None:
    rows = connection.execute(f"{_TEXTS} WHERE e.key {_AMONG}", {"keys": _listed(keys)}).fetchall()
    connection.executemany(_DELETE if delete else _INSERT, map(_tokens, rows))


def _count(connection: sqlite3.Connection, keys: Iterable[int], *, step: int) -> None:
    which = f"e.key {_AMONG} AND e.review <> 'rejected'"
    listed = {"keys": _listed(keys)}
    months: Counter[tuple[str, str, str]] = Counter()
    often: Counter[tuple[str, str, str]] = Counter()
    days: dict[str, list[int]] = {}
    for facet, kind, value, _ in connection.execute(_OFTEN.format(which=which), listed):
        often.update(((facet, kind, value), (facet, "", value)))
    facets = _FACETS.format(month=_MONTH, which=which)
    for facet, value, month, _ in connection.execute(facets, listed):
        months[facet, str(value), month] += 1
    for bounds in connection.execute(_BOUNDS.format(which=which), listed):
        for side, day in enumerate(bounds):
            days.setdefault(day, [0, 0])[side] += step
    connection.executemany(_SHIFT_MONTH, ((*place, n * step) for place, n in months.items()))
    connection.executemany(_SHIFT_FACET, ((*place, n * step) for place, n in often.items()))
    connection.executemany(_SHIFT_DAY, ((day, *counts) for day, counts in days.items()))


def _listed(keys: Iterable[int]) -> str:
    """Write keys as a parameter of ``_AMONG``."""
    return json.dumps(sorted(keys))


def count_rows() -> str:
    """Return the statement that counts all events anew, as month_count keeps them."""
    facets = _FACETS.format(month=_MONTH, which="e.review <> 'rejected'")
    return (
        "SELECT a, CAST(b AS TEXT), c, count(*) FROM"
        f" (SELECT NULL AS a, NULL AS b, NULL AS c, NULL AS d WHERE 0 UNION ALL {facets})"
        " GROUP BY a, b, c"
    )


def facet_rows() -> str:
    """Return the statement that counts all events anew, as facet_count keeps them."""
    often = _OFTEN.format(which="e.review <> 'rejected'")
    each = f"SELECT facet, type, value, count(*) AS events FROM ({often}) GROUP BY 1, 2, 3"
    whole = f"SELECT facet, '', value, sum(events) FROM ({each}) GROUP BY facet, value"
    return f"{each} UNION ALL {whole}"


def day_rows() -> str:
    """Return the statement that counts the bounds of all events anew, as day_count keeps them."""
    dated = "FROM event WHERE coalesce(start_day, end_day) IS NOT NULL AND review <> 'rejected'"
    return (
        "SELECT day, sum(s), sum(e) FROM ("
        f"SELECT coalesce(start_day, '') AS day, 1 AS s, 0 AS e {dated}"
        f" UNION ALL SELECT coalesce(end_day, ''), 0, 1 {dated}) GROUP BY day"
    )


def _count_all(connection: sqlite3.Connection) -> None:
    connection.execute(f"INSERT INTO month_count {count_rows()}")
    connection.execute(f"INSERT INTO facet_count {facet_rows()}")
    connection.execute(f"INSERT INTO day_count {day_rows()}")
