"""One page of keys: along the index that fits best, or along the events themselves."""

from __future__ import annotations

import heapq
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from timeline.store.conditions.posting import EVERYWHERE, MANY, Stretch

if TYPE_CHECKING:
    import sqlite3

    from timeline.store.conditions.posting import Posting, Values
    from timeline.store.conditions.predicate import Predicate
    from timeline.store.conditions.selection import Selection

_FEW = 5000


def page_of_keys(
    connection: sqlite3.Connection, chosen: Selection, within: Stretch, limit: int, *, down: bool
) -> list[int]:
    """Return the first keys of a stretch, or with ``down`` the last ones first."""
    pages = [
        _page(connection, part, stretch.shared(within), limit, down=down)
        for part, stretch in _parts(connection, chosen)
    ]
    return list(islice(heapq.merge(*pages, reverse=down), limit))


def statement_of(
    connection: sqlite3.Connection, chosen: Selection, within: Stretch = EVERYWHERE
) -> tuple[str, Values]:
    """Ask for all keys of a selection, in any order, as ``key``."""
    sqls: list[str] = []
    values: list[str | int] = []
    for part, stretch in _parts(connection, chosen):
        sql, found = _whole(connection, part, stretch.shared(within))
        sqls.append(sql)
        values += found
    return " UNION ALL ".join(sqls), tuple(values)


def _parts(connection: sqlite3.Connection, chosen: Selection) -> list[tuple[Selection, Stretch]]:
    """Part what begins in the days asked for from what reaches into them from before."""
    days = chosen.days
    if days is None or days.stretch is None or days.posting is None:
        return [(chosen, EVERYWHERE)]
    rest = chosen.without(days)
    driver = rest.driver(connection)
    if driver and driver.posting and driver.posting.size(connection) < _FEW:
        return [(chosen, EVERYWHERE)]
    longer = replace(
        days, posting=replace(days.posting, scans=days.posting.scans[1:]), stretch=None
    )
    before = Stretch(None, days.stretch.low)
    return [(rest, days.stretch), (rest.led_by(longer), before)]


def _page(
    connection: sqlite3.Connection, chosen: Selection, stretch: Stretch, limit: int, *, down: bool
) -> list[int]:
    posting = _posting(connection, chosen)
    if posting and (posting[0].ordered or posting[0].size(connection) < MANY):
        inner, values = posting[0].keys(stretch=stretch, down=down)
        sql, values = f"{joined(inner, posting[1])} LIMIT ?", (*values, *posting[1].values)
    else:
        sql, values = _along_events(chosen, stretch)
        sql += f" ORDER BY e.key {'DESC' if down else 'ASC'} LIMIT ?"
    return [key for (key,) in connection.execute(sql, (*values, limit))]


def _whole(
    connection: sqlite3.Connection, chosen: Selection, stretch: Stretch
) -> tuple[str, Values]:
    posting = _posting(connection, chosen)
    if posting is None:
        return _along_events(chosen, stretch)
    inner, values = posting[0].keys(stretch=stretch, sort=False)
    return joined(inner, posting[1]), (*values, *posting[1].values)


def _posting(connection: sqlite3.Connection, chosen: Selection) -> tuple[Posting, Selection] | None:
    """Return the posting to follow and what is left to predicate."""
    driver = chosen.lead or chosen.driver(connection)
    if driver is None or driver.posting is None:
        return None
    return driver.posting, chosen if chosen.lead else chosen.without(driver)


def _along_events(chosen: Selection, stretch: Stretch) -> tuple[str, Values]:
    inside, borders = stretch.predicate("e.key")
    where = f"{chosen.where} AND {inside}" if inside else chosen.where
    return f"SELECT e.key AS key FROM event AS e WHERE {where}", (*chosen.values, *borders)


def joined(inner: str, rest: Selection | Predicate) -> str:
    """Test the keys of an inner statement; look events up only where a predicate needs a row."""
    if rest.needs_row:
        return (
            f"SELECT p.key AS key FROM ({inner}) AS p CROSS JOIN event AS e ON e.key = p.key"
            f" WHERE {rest.where}"
        )
    return f"SELECT p.key AS key FROM ({inner}) AS p WHERE {rest.where.replace('e.key', 'p.key')}"
