"""How many events a query has, in all and by day, month or year: kept counts where they fit."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal

from timeline.store.key import DAY_SHIFT, day_of, first_key
from timeline.store.lookup import containing, counted, source_ids
from timeline.store.paging import statement_of
from timeline.store.posting import Stretch, marks
from timeline.store.selection import select
from timeline.store.spans import key_range, overlapping, span_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from timeline.query import Query
    from timeline.store.posting import Arm
    from timeline.store.selection import Selection

Unit = Literal["day", "month", "year"]
_LENGTH = {"day": 10, "month": 7, "year": 4}
_BY_MONTH = """
SELECT month, sum(events) FROM month_count
WHERE facet = ? AND value = ? AND month <> '' GROUP BY month
"""
_DAYS = "SELECT day, starting FROM day_count WHERE day <> '' AND starting > 0 ORDER BY day"
_MONTHS = "SELECT month FROM month_count WHERE facet = 'all' AND value = '' AND month <> ''"
_FEW_MONTHS = 1000
_PARTITIONS = frozenset({"type", "status", "place"})


def count_events(connection: sqlite3.Connection, query: Query) -> int:
    """Count the events of a query."""
    kept = _kept(connection, query)
    if kept is not None:
        return counted(connection, *kept) + len(_further_places(connection, query))
    span = span_of(query.conditions)
    if span is not None:
        return overlapping(connection, *span)
    sql, values = statement_of(connection, select(connection, query))
    return int(connection.execute(f"SELECT count(*) FROM ({sql})", values).fetchone()[0])


def count_by(connection: sqlite3.Connection, query: Query, unit: Unit) -> list[tuple[str, int]]:
    """Count the dated events of a query by the day, month or year of their start."""
    if not query.conditions:
        return _summed(connection.execute(_DAYS).fetchall(), unit)
    kept = _kept(connection, query)
    if kept is not None and unit != "day":
        facet, values = kept
        rows = [row for v in values for row in connection.execute(_BY_MONTH, (facet, v))]
        rows += [(day_of(key) or "", 1) for key in _further_places(connection, query)]
        return _summed(rows, unit)
    span = span_of(query.conditions)
    if span is not None:
        return _summed(_span_days(connection, query, *span), unit)
    chosen = select(connection, query)
    arm = _single_arm(chosen)
    if arm is not None and unit != "day":
        return _summed(_by_stretches(connection, arm), unit)
    sql, values = statement_of(connection, chosen)
    keys = connection.execute(f"SELECT key >> {DAY_SHIFT} FROM ({sql})", values)
    days = Counter(day for (day,) in keys)
    return _summed([(day_of(day << DAY_SHIFT) or "", n) for day, n in days.items()], unit)


def _summed(rows: Sequence[tuple[str, int]], unit: Unit) -> list[tuple[str, int]]:
    sums: dict[str, int] = {}
    for day, number in rows:
        if day:
            name = day[: _LENGTH[unit]]
            sums[name] = sums.get(name, 0) + number
    return sorted((name, number) for name, number in sums.items() if number)


def _single_arm(chosen: Selection) -> Arm | None:
    """Give the one stretch of one index that is the whole answer."""
    if len(chosen.tests) == 1 and (posting := chosen.tests[0].posting):
        (arm, *others) = posting.arms
        if posting.ordered and not others and arm.distinct:
            return arm
    return None


def _by_stretches(connection: sqlite3.Connection, arm: Arm) -> list[tuple[str, int]]:
    """Count month by month in the index itself."""
    months = [month for (month,) in connection.execute(_MONTHS)][:_FEW_MONTHS]
    sql = f"SELECT count(*) FROM {arm.table} WHERE {arm.where} AND {arm.key} BETWEEN ? AND ?"
    found = []
    for month in months:
        low, high = first_key(f"{month}-01"), first_key(f"{month}-28") + (4 << DAY_SHIFT)
        border = first_key(_next_month(month)) - 1 if month < "2869-12" else high
        number = connection.execute(sql, (*arm.values, low, border)).fetchone()[0]
        found.append((month, number))
    return found


def _next_month(month: str) -> str:
    year, number = int(month[:4]), int(month[5:7])
    return f"{year + number // 12:04}-{number % 12 + 1:02}-01"


def _span_days(
    connection: sqlite3.Connection, query: Query, first: str | None, last: str | None
) -> list[tuple[str, int]]:
    """Take the kept days inside the span, and look up what began before it."""
    sql = "SELECT day, starting FROM day_count WHERE day BETWEEN ? AND ? AND day <> ''"
    rows = connection.execute(sql, (first or "0000", last or "9999")).fetchall()
    if first is None:
        return rows
    low, _ = key_range(first, None)
    sql, values = statement_of(connection, select(connection, query), Stretch(0, low))
    keys = [key for (key,) in connection.execute(sql, values)]
    return rows + [(day_of(key) or "", 1) for key in keys]


def _kept(connection: sqlite3.Connection, query: Query) -> tuple[str, tuple[str | int, ...]] | None:
    """Give facet and values where the kept counts alone are the answer."""
    if not query.conditions:
        return "all", ("",)
    (condition, *others) = query.conditions
    if others or condition.negated:
        return None
    values: tuple[str | int, ...] = condition.values
    if condition.field == "place":
        values = tuple(str(n) for n in containing(connection, "place", condition.values))
    elif condition.field == "source":
        values = tuple(source_ids(connection, condition.values))
    alone = len(values) == 1 and condition.field in {"role", "source"}
    return (condition.field, values) if alone or condition.field in _PARTITIONS else None


def _further_places(connection: sqlite3.Connection, query: Query) -> list[int]:
    """Give the events where a place asked for is a further one, not the first."""
    if not query.conditions or query.conditions[0].field != "place":
        return []
    ids = containing(connection, "place", query.conditions[0].values)
    sql = (
        "SELECT DISTINCT l.event_key FROM event_place AS l JOIN event AS e ON e.key = l.event_key"
        f" WHERE l.shown = 1 AND l.place_id IN ({marks(ids)}) AND e.review <> 'rejected'"
        f" AND (e.place_id IS NULL OR e.place_id NOT IN ({marks(ids)}))"
    )
    return [key for (key,) in connection.execute(sql, (*ids, *ids))]
