"""Where the keys that a condition wants stand in order: stretches of indexes, merged."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from timeline.store.base.rows import Key

Values = tuple[str | int, ...]
MANY = 20_000
_MOST_SCANS = 40


@dataclass(frozen=True, slots=True)
class Stretch:
    """Keys from ``low``, up to but not with ``high``; None: no border."""

    low: Key | None = None
    high: Key | None = None

    @property
    def empty(self) -> bool:
        """There is no key in it."""
        return self.low is not None and self.high is not None and self.low >= self.high

    def predicate(self, key: str) -> tuple[str, Values]:
        """Return the predicate of a key, empty where there is no border."""
        parts = {f"{key} >= ?": self.low, f"{key} < ?": self.high}
        given = {sql: border for sql, border in parts.items() if border is not None}
        return " AND ".join(given), tuple(given.values())

    def behind(self, border: Key | None, *, down: bool) -> Stretch:
        """Leave out the border and what is before it on the way."""
        if border is None:
            return self
        if down:
            return Stretch(self.low, border if self.high is None else min(self.high, border))
        return Stretch(max(self.low or 0, border + 1), self.high)

    def shared(self, other: Stretch) -> Stretch:
        """Return what lies in both."""
        lows = [border for border in (self.low, other.low) if border is not None]
        highs = [border for border in (self.high, other.high) if border is not None]
        return Stretch(max(lows, default=None), min(highs, default=None))


EVERYWHERE, NOWHERE = Stretch(), Stretch(0, 0)


@dataclass(frozen=True, slots=True)
class Scan:
    """One stretch of one index, or what must be sorted to be one."""

    table: str
    """What to read from, as ``FROM …``."""
    key: str
    """Name of the key in it."""
    where: str
    values: Values
    distinct: bool = True
    """Every key comes once."""
    scanned: bool = False
    """All of the table is read, however few keys there are."""


@dataclass(frozen=True, slots=True)
class Posting:
    """All keys of a condition."""

    scans: tuple[Scan, ...]
    ordered: bool = True
    """Keys come in order without sorting."""
    known_size: int | None = None

    def size(self, connection: sqlite3.Connection) -> int:
        """Count the keys, but not beyond what matters for choosing a way."""
        if self.known_size is not None:
            return self.known_size
        return sum(_at_most(connection, scan) for scan in self.scans)

    @property
    def scanned(self) -> bool:
        """A whole table is read for the keys."""
        return any(scan.scanned for scan in self.scans)

    def sized(self, connection: sqlite3.Connection) -> Posting:
        """Remember how many keys there are; of a search also which, where they are not many."""
        if self.known_size is not None or not any(
            a.scanned or a.key == "rowid" for a in self.scans
        ):
            return replace(self, known_size=self.size(connection))
        sql, values = self.keys(sort=False)
        keys = keys_of(connection, f"{sql} LIMIT {MANY}", values)
        if len(keys) == MANY:
            return replace(self, known_size=MANY)
        listed = Scan("json_each(?) AS j", "j.value", "1", (json.dumps(sorted(keys)),))
        return Posting((listed,), known_size=len(keys))

    def keys(
        self, *, stretch: Stretch = EVERYWHERE, down: bool = False, sort: bool = True,
        once: bool = True,
    ) -> tuple[str, Values]:  # fmt: skip
        """Write the statement for the keys inside a stretch, in order and each once."""
        values: list[str | int] = []
        parts = []
        for scan in self.scans:
            sql = f"SELECT {scan.key} AS key FROM {scan.table} WHERE {scan.where}"
            values += scan.values
            bounds, border_values = stretch.predicate(scan.key)
            sql += f" AND {bounds}" if bounds else ""
            values += border_values
            if once and len(self.scans) == 1 and not scan.distinct:
                sql += f" GROUP BY {scan.key}"
            parts.append(sql)
        whole = (" UNION " if once else " UNION ALL ").join(parts)
        # The limit keeps SQLite from dropping the order of a subquery.
        order = f" ORDER BY 1 {'DESC' if down else 'ASC'} LIMIT -1" if sort else ""
        return whole + order, tuple(values)


def by_value(
    table: str, key: str, column: str, values: Sequence[str | int], *,
    also: str = "", more: Values = (), distinct: bool = True, size: int | None = None,
) -> Posting:  # fmt: skip
    """Make a posting of one stretch for every value of an indexed column."""
    extra = f" AND {also}" if also else ""
    if len(values) > _MOST_SCANS or not values:
        # The join goes through the values; from IN, SQLite might read the whole table in order.
        scan = Scan(
            f"json_each(?) AS v CROSS JOIN {table}", key, f"{column} = v.value{extra}",
            (json.dumps(values), *more), distinct=False,
        )  # fmt: skip
        return Posting((scan,), ordered=False, known_size=size)
    scans = tuple(
        Scan(table, key, f"{column} = ?{extra}", (value, *more), distinct) for value in values
    )
    return Posting(scans, known_size=size)


def keys_of(connection: sqlite3.Connection, sql: str, values: Values) -> list[int]:
    """Fetch the keys of a statement; as one text they come three times as quick as row by row."""
    row = connection.execute(f"SELECT json_group_array(key) FROM ({sql})", values).fetchone()
    return cast("list[int]", json.loads(row[0]))


def marks(values: Sequence[str | int]) -> str:
    """Return as many question marks as there are values."""
    return ", ".join("?" * len(values))


def _at_most(connection: sqlite3.Connection, scan: Scan) -> int:
    sql = f"SELECT count(*) FROM (SELECT 1 FROM {scan.table} WHERE {scan.where} LIMIT {MANY})"
    return int(connection.execute(sql, scan.values).fetchone()[0])


def counted(connection: sqlite3.Connection, facet: str, values: Sequence[str | int]) -> int:
    """Add up kept counts."""
    sql = "SELECT coalesce(sum(events), 0) FROM month_count WHERE facet = ? AND value = ?"
    return sum(connection.execute(sql, (facet, value)).fetchone()[0] for value in values)
