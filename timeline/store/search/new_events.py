"""Events that some reports made, among those that a filter lets through."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from timeline.store.conditions.selection import select
from timeline.store.search.fetching import rows_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from timeline.query import Query
    from timeline.store.base.rows import Row

_MADE = """
SELECT DISTINCT r.event_key FROM json_each(?1) AS n JOIN report AS r ON r.id = n.value
WHERE NOT EXISTS (SELECT 1 FROM report AS o WHERE o.event_key = r.event_key
    AND o.id NOT IN (SELECT value FROM json_each(?1)))
"""


def events_made_by(
    connection: sqlite3.Connection, report_ids: Iterable[str], query: Query
) -> list[Row]:
    """Return the events all of whose reports are among these, in the order of the timeline."""
    made = [key for (key,) in connection.execute(_MADE, (json.dumps(list(report_ids)),))]
    chosen = select(connection, query)
    sql = (
        "SELECT e.key FROM json_each(?) AS k JOIN event AS e ON e.key = k.value"
        f" WHERE {chosen.where} ORDER BY e.key"
    )
    rows = connection.execute(sql, (json.dumps(made), *chosen.values)).fetchall()
    return rows_of(connection, [key for (key,) in rows])
