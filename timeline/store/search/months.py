"""Counting the keys of one index month by month, in the index itself."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.store.base.key import DAY_SHIFT, first_key
from timeline.store.conditions.posting import MANY, Stretch

if TYPE_CHECKING:
    import sqlite3

    from timeline.store.conditions.posting import Scan
    from timeline.store.conditions.selection import Selection

_MONTHS = "SELECT month FROM month_count WHERE facet = 'all' AND value = '' AND month <> ''"


def single_scan(connection: sqlite3.Connection, chosen: Selection) -> Scan | None:
    """Return the stretch of an index that is the whole answer.

    The search index is slow to enter: few keys of it are sooner fetched.
    """
    if len(chosen.predicates) == 1 and (posting := chosen.predicates[0].posting):
        (scan, *others) = posting.scans
        if posting.ordered and not others and scan.distinct:
            few = scan.key == "rowid" and posting.size(connection) < MANY
            return None if few else scan
    return None


def count_months(connection: sqlite3.Connection, scan: Scan) -> list[tuple[str, int]]:
    """Count month by month in the index itself."""
    months = [month for (month,) in connection.execute(_MONTHS)]
    sql = f"SELECT count(*) FROM {scan.table} WHERE {scan.where} AND {scan.key} BETWEEN ? AND ?"
    found = []
    for month in months:
        low, high = first_key(f"{month}-01"), first_key(f"{month}-28") + (4 << DAY_SHIFT)
        border = first_key(_next_month(month)) - 1 if month < "2869-12" else high
        number = connection.execute(sql, (*scan.values, low, border)).fetchone()[0]
        found.append((month, number))
    return found


def stretches(connection: sqlite3.Connection) -> list[Stretch]:
    """Part all keys where a month begins that has events."""
    months = connection.execute(f"{_MONTHS} ORDER BY month").fetchall()
    borders = [None, *(first_key(f"{month}-01") for (month,) in months), None]
    return [Stretch(low, high) for low, high in pairwise(borders)]


def _next_month(month: str) -> str:
    year, number = int(month[:4]), int(month[5:7])
    return f"{year + number // 12:04}-{number % 12 + 1:02}-01"
