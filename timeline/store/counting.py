"""How many events a query has, in all and by day, month or year: kept counts where they fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from timeline.store.key import DAY_SHIFT, day_of
from timeline.store.paging import along, joined
from timeline.store.selection import counted, select, source_ids

if TYPE_CHECKING:
    import sqlite3

    from timeline.query import Condition, Query
    from timeline.store.selection import Values

Unit = Literal["day", "month", "year"]
_LENGTH = {"day": 10, "month": 7, "year": 4}
_KEPT = frozenset({"type", "status", "role"})
_BY_MONTH = """
SELECT month, sum(events) FROM month_count
WHERE facet = ? AND value = ? AND month <> '' GROUP BY month
"""
_STARTED = "SELECT coalesce(sum(starting), 0) FROM day_count WHERE day <= ?"
_ENDED = "SELECT coalesce(sum(ending), 0) FROM day_count WHERE day < ? AND day <> ''"


def count_events(connection: sqlite3.Connection, query: Query) -> int:
    """Count the events of a query."""
    kept = _kept(connection, query)
    if kept is not None:
        facet, values = kept
        return counted(connection, facet, values)
    between = _between(connection, query)
    if between is not None:
        return between
    sql, values_of = _statement(connection, query, "count(*)")
    return int(connection.execute(sql, values_of).fetchone()[0])


def count_by(connection: sqlite3.Connection, query: Query, unit: Unit) -> list[tuple[str, int]]:
    """Count the dated events of a query by the day, month or year of their start."""
    kept = _kept(connection, query)
    if kept is not None and unit != "day":
        facet, values = kept
        rows = [row for v in values for row in connection.execute(_BY_MONTH, (facet, v))]
        return _summed(rows, unit)
    if not query.conditions:
        sql = "SELECT day, starting FROM day_count WHERE day <> '' AND starting > 0 ORDER BY day"
        return connection.execute(sql).fetchall()
    sql, values_of = _statement(connection, query, f"p.key >> {DAY_SHIFT}, count(*)")
    found = connection.execute(f"{sql} GROUP BY 1", values_of).fetchall()
    days = ((day_of(day << DAY_SHIFT), number) for day, number in found)
    return _summed([(day, number) for day, number in days if day], unit)


def _summed(rows: list[tuple[str, int]], unit: Unit) -> list[tuple[str, int]]:
    sums: dict[str, int] = {}
    for day, number in rows:
        name = day[: _LENGTH[unit]]
        sums[name] = sums.get(name, 0) + number
    return sorted((name, number) for name, number in sums.items() if number)


def _statement(connection: sqlite3.Connection, query: Query, what: str) -> tuple[str, Values]:
    """Go along the shortest posting, or along all keys."""
    chosen = select(connection, query)
    driver = chosen.driver()
    if driver is None or driver.posting is None:
        return joined("SELECT key FROM event", chosen, what=what), chosen.values
    inner, values = along(driver.posting, None, down=False)
    rest = chosen.without(driver)
    return joined(inner, rest, what=what), (*values, *rest.values)


def _kept(connection: sqlite3.Connection, query: Query) -> tuple[str, tuple[str | int, ...]] | None:
    """Give facet and values where the kept counts alone are the answer."""
    if not query.conditions:
        return "all", ("",)
    (condition, *others) = query.conditions
    if others or condition.negated:
        return None
    if condition.field in _KEPT and (condition.field != "role" or len(condition.values) == 1):
        return condition.field, condition.values
    return _kept_source(connection, condition)


def _kept_source(
    connection: sqlite3.Connection, condition: Condition
) -> tuple[str, tuple[str | int, ...]] | None:
    if condition.field != "source":
        return None
    ids = source_ids(connection, condition.values)
    return ("source", tuple(ids)) if len(ids) == 1 else None


def _between(connection: sqlite3.Connection, query: Query) -> int | None:
    """Count what overlaps the days of one since, until or on: begun by then, not ended before."""
    if len(query.conditions) != 1:
        return None
    (condition,) = query.conditions
    if condition.field not in {"since", "until", "on"} or len(condition.periods) != 1:
        return None
    if condition.negated:
        return None
    (period,) = condition.periods
    last = period.end_day if condition.field != "since" else None
    first = period.start_day if condition.field != "until" else None
    begun = connection.execute(_STARTED, (last or "9999-99-99",)).fetchone()[0]
    ended = connection.execute(_ENDED, (first,)).fetchone()[0] if first else 0
    return int(begun - ended)
