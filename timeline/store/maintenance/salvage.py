"""Rows of a damaged file, table by table, read from its pages."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from timeline.store.base.database import connect, migration_files
from timeline.store.base.pages import Pages
from timeline.store.base.schema import make_schema, migrate

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from timeline.store.base.pages import Cell, Value

    Row = tuple[Value, ...]

_PAGE_SIZE = 4096
_SIZES = {1 << power for power in range(9, 17)}
_TABLES = "SELECT name, rootpage FROM sqlite_master WHERE type = 'table' AND rootpage > 0"
_COLUMNS = 'SELECT name, type, "notnull", pk FROM pragma_table_info(?)'
_NO_ROWID = "SELECT wr FROM pragma_table_list(?) WHERE schema = 'main'"
_KINDS = {"TEXT": str, "INTEGER": int, "BLOB": bytes}
_HEX = {("article", "id"): 16, ("document", "id"): 64, ("article", "digest"): 32}
"""Columns of hexadecimal digits, by which rows of a lost page are told apart."""


@dataclass(frozen=True, slots=True)
class Table:
    """How the rows of a table are kept."""

    name: str
    root: int
    columns: tuple[str, ...]
    """In the order in which they are kept."""
    kinds: tuple[type, ...]
    needed: tuple[bool, ...]
    numbered: bool
    """The table has row numbers."""
    own_number: int | None
    """The column that is the row number."""

    def row(self, cell: Cell) -> Row | None:
        """Return the values of a cell where they are a row of this table."""
        number, values = cell
        if (number is not None) != self.numbered or len(values) > len(self.columns):
            return None
        row = list(values) + [None] * (len(self.columns) - len(values))
        if self.own_number is not None:
            if row[self.own_number] is not None:
                return None
            row[self.own_number] = number
        return tuple(row) if self._fits(row) else None

    def _fits(self, row: list[Value]) -> bool:
        columns = zip(self.columns, row, self.kinds, self.needed, strict=True)
        return all(self._allows(*column) for column in columns)

    def _allows(self, name: str, value: Value, kind: type, needed: bool) -> bool:
        if value is None:
            return not needed
        digits = _HEX.get((self.name, name))
        return isinstance(value, kind) and digits in {None, len(str(value))}


@dataclass(frozen=True, slots=True)
class Damaged:
    """A damaged file with the tables that it ought to have."""

    pages: Pages
    tables: dict[str, Table]

    @staticmethod
    def of(path: Path, version: int) -> Damaged:
        """Read a file; roots of tables that cannot be read are those of a new store.

        A new store is made at one go, or was made by all migrations: the roots that fit are taken.
        """
        data = path.read_bytes()
        size = int.from_bytes(data[16:18])
        pages = Pages(data, size if size in _SIZES else _PAGE_SIZE)
        tables, told = _tables_of_version(version), _roots(pages)
        layouts = [_rooted(tables, told)]
        if not tables.keys() <= told.keys() and version == len(migration_files()):
            layouts.append(_rooted(tables, _roots_at_one_go() | told))
        return Damaged(pages, max(layouts, key=partial(_rows_that_fit, pages)))

    def rows(self) -> Iterator[tuple[str, tuple[str, ...], Row]]:
        """Return the rows of all tables: those in their trees, then those of lost pages."""
        owner = dict.fromkeys(self._passed_over(), "")
        for table in self.tables.values():
            for number in self.pages.tree(table.root):
                owner.setdefault(number, table.name)
        for number in range(1, self.pages.count + 1):
            if owner.get(number) == "":
                continue
            own = self.tables.get(owner.get(number, ""))
            for cell in self.pages.cells(number):
                found, row = self._told(own, cell)
                if found and row:
                    yield found.name, found.columns, row

    def _passed_over(self) -> set[int]:
        """Return the pages of indexes and of other tables, and the free pages."""
        others = [root for name, root in _roots(self.pages).items() if name not in self.tables]
        pages = {number for root in others for number in self.pages.tree(root)}
        roots = {table.root for table in self.tables.values()}
        return (pages | self.pages.free()) - roots

    def _told(self, own: Table | None, cell: Cell) -> tuple[Table | None, Row | None]:
        """Return the table of a cell: its tree's, else the only table that the values fit."""
        row = own.row(cell) if own else None
        if own and row:
            return own, row
        fitting = [(t, row) for t in self.tables.values() if (row := t.row(cell))]
        return fitting[0] if len(fitting) == 1 else (None, None)


def _rooted(tables: dict[str, Table], roots: dict[str, int]) -> dict[str, Table]:
    return {name: replace(each, root=roots.get(name, each.root)) for name, each in tables.items()}


def _rows_that_fit(pages: Pages, tables: dict[str, Table]) -> int:
    """Count the cells below the roots that are rows of their table, less those that are none."""
    cells = (
        (table, cell)
        for table in tables.values()
        for number in pages.tree(table.root)
        for cell in pages.cells(number)
    )
    return sum(1 if table.row(cell) else -1 for table, cell in cells)


def _roots(pages: Pages) -> dict[str, int]:
    """Return the roots of the tables that the schema pages tell."""
    found = {}
    for number in pages.tree(1):
        for _, values in pages.cells(number):
            if len(values) == 5 and values[0] in {"table", "index"} and isinstance(values[3], int):
                found[str(values[1])] = values[3]
    return found


def _tables_of_version(version: int) -> dict[str, Table]:
    """Return the tables of a new store of some version."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "new.db"
        with closing(connect(path, write=True, timeout=10)) as connection:
            make_schema(connection, version)
            rows = connection.execute(_TABLES).fetchall()
            return {
                name: _table(connection, name, root)
                for name, root in rows
                if not name.startswith(("sqlite_", "_sqlite", "event_search"))
            }


def _roots_at_one_go() -> dict[str, int]:
    """Return the roots of a new store that was made by the newest schema."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "new.db"
        with closing(connect(path, write=True, timeout=10)) as connection:
            migrate(connection, path, version=0)
            return dict(connection.execute(_TABLES).fetchall())


def _table(connection: sqlite3.Connection, name: str, root: int) -> Table:
    rows = connection.execute(_COLUMNS, (name,)).fetchall()
    numbered = connection.execute(_NO_ROWID, (name,)).fetchone() == (0,)
    keys = sorted((row for row in rows if row[3]), key=lambda row: row[3])
    own = [row for row in keys if row[1] == "INTEGER"] if len(keys) == 1 and numbered else []
    kept = rows if numbered else [*keys, *(row for row in rows if not row[3])]
    return Table(
        name,
        root,
        tuple(row[0] for row in kept),
        tuple(_KINDS.get(row[1], object) for row in kept),
        tuple(bool(row[2]) or bool(row[3]) for row in kept),
        numbered,
        kept.index(own[0]) if own else None,
    )
