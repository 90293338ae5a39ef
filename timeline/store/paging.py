"""One page of keys: along the index that fits best, or along the events themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.store.posting import MANY

if TYPE_CHECKING:
    import sqlite3

    from timeline.store.posting import Values
    from timeline.store.rows import Key
    from timeline.store.selection import Selection


def page_of_keys(
    connection: sqlite3.Connection, chosen: Selection, border: Key | None, limit: int, *, down: bool
) -> list[int]:
    """Give the next keys behind ``border``."""
    driver = chosen.driver(connection)
    posting = driver.posting if driver else None
    if driver and posting and (posting.ordered or posting.size(connection) < MANY):
        inner, values = posting.keys(border=border, down=down)
        rest = chosen.without(driver)
        sql, values = f"{joined(inner, rest)} LIMIT ?", (*values, *rest.values)
    else:
        sql, values = f"SELECT e.key FROM event AS e WHERE {chosen.where}", chosen.values
        if border is not None:
            sql += f" AND e.key {'<' if down else '>'} ?"
            values = (*values, border)
        sql += f" ORDER BY e.key {'DESC' if down else 'ASC'} LIMIT ?"
    return [key for (key,) in connection.execute(sql, (*values, limit))]


def joined(inner: str, rest: Selection, *, what: str = "p.key") -> str:
    """Test what an inner statement gives; the events are only looked up where a test needs it."""
    if not rest.tests:
        return f"SELECT {what} FROM ({inner}) AS p"
    if rest.needs_row:
        return (
            f"SELECT {what} FROM ({inner}) AS p CROSS JOIN event AS e ON e.key = p.key"
            f" WHERE {rest.where}"
        )
    return f"SELECT {what} FROM ({inner}) AS p WHERE {rest.where.replace('e.key', 'p.key')}"


def statement_of(
    connection: sqlite3.Connection, chosen: Selection, what: str
) -> tuple[str, Values]:
    """Ask something of all keys of a selection, in any order."""
    driver = chosen.driver(connection)
    if driver is None or driver.posting is None:
        return joined("SELECT key FROM event", chosen, what=what), chosen.values
    inner, values = driver.posting.keys(sort=False)
    rest = chosen.without(driver)
    return joined(inner, rest, what=what), (*values, *rest.values)
