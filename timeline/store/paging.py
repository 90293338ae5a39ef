"""One page of keys: along the index that fits best, or along the events themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.store.selection import MANY

if TYPE_CHECKING:
    from timeline.store.rows import Key
    from timeline.store.selection import Posting, Selection, Values


def paged(chosen: Selection, border: Key | None, *, down: bool) -> tuple[str, Values]:
    """Write the statement for a page behind ``border``; its last parameter is the limit."""
    driver = chosen.driver()
    if driver and driver.posting and (driver.posting.ordered or driver.posting.size < MANY):
        inner, values = along(driver.posting, border, down=down)
        rest = chosen.without(driver)
        return f"{joined(inner, rest)} LIMIT ?", (*values, *rest.values)
    sql, values = f"SELECT e.key FROM event AS e WHERE {chosen.where}", chosen.values
    if border is not None:
        sql += f" AND e.key {'<' if down else '>'} ?"
        values = (*values, border)
    return f"{sql} ORDER BY e.key {_direction(down)} LIMIT ?", values


def along(posting: Posting, border: Key | None, *, down: bool) -> tuple[str, Values]:
    """Read the keys of a posting in order."""
    sql = f"SELECT {posting.key} AS key FROM {posting.table} WHERE {posting.where}"
    values = posting.values
    if border is not None:
        sql += f" AND {posting.key} {'<' if down else '>'} ?"
        values = (*values, border)
    if not posting.distinct:
        sql += f" GROUP BY {posting.key}"
    # The limit keeps SQLite from dropping the order of a subquery.
    return f"{sql} ORDER BY {posting.key} {_direction(down)} LIMIT -1", values


def joined(inner: str, rest: Selection, *, what: str = "p.key") -> str:
    """Test what an inner statement gives; the events are only looked up where a test needs it."""
    if rest.needs_row:
        return (
            f"SELECT {what} FROM ({inner}) AS p CROSS JOIN event AS e ON e.key = p.key"
            f" WHERE {rest.where}"
        )
    return f"SELECT {what} FROM ({inner}) AS p WHERE {rest.where.replace('e.key', 'p.key')}"


def _direction(down: bool) -> str:
    return "DESC" if down else "ASC"
