"""Damaged copies of a store: how a file is damaged, and which of its rows are intact then."""

from __future__ import annotations

import random
import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from timeline.store.base.pages import Pages

if TYPE_CHECKING:
    from collections.abc import Callable

PAGE = 4096
Row = tuple[Any, ...]
_LEAVES = """
SELECT name, pageno, path FROM dbstat WHERE pagetype IN ('leaf', 'internal') ORDER BY pageno
"""
_CHAINS = "SELECT path, pageno FROM dbstat WHERE pagetype = 'overflow'"
_ROWID = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND NOT wr AND name = ?"
_READ = {
    "article": "SELECT id, text, headline, published FROM article",
    "report": "SELECT id, article_id, quote, title, type, starts FROM report",
    "correction": "SELECT id, kind, report_id, new FROM correction",
    "document": "SELECT id, name FROM document",
    "person": "SELECT name, label FROM person",
    "title": "SELECT name FROM title",
    "organization": "SELECT name FROM organization",
    "place": "SELECT name FROM place",
    "problem": "SELECT article_id, kind, message, quote FROM problem WHERE kind <> 'damaged-text'",
}
"""What is compared of the rows of each table."""
_KEEPS = {"report": ("article", 1), "problem": ("article", 0)}
"""Rows of these tables can only be saved with the row that they belong to: its table, the column."""


def _anywhere(data: bytearray, chance: random.Random, size: int, fill: Callable[[int], bytes]):
    at = chance.randrange(0, len(data) - size)
    data[at : at + size] = fill(size)


def _pages(data: bytearray, chance: random.Random, fill: Callable[[int], bytes], first: int = 2):
    for _ in range(chance.choice((1, 1, 2, 5))):
        number = chance.randint(first, len(data) // PAGE)
        data[(number - 1) * PAGE : number * PAGE] = fill(PAGE)


def _flip(data: bytearray, chance: random.Random, low: int, high: int) -> None:
    data[chance.randrange(low, high)] ^= 1 << chance.randrange(8)


def _flips(data: bytearray, chance: random.Random, count: int) -> None:
    for _ in range(count):
        _flip(data, chance, 0, len(data))


def _swap(data: bytearray, chance: random.Random) -> None:
    one, two = (PAGE * (chance.randint(2, len(data) // PAGE) - 1) for _ in range(2))
    data[one : one + PAGE], data[two : two + PAGE] = data[two : two + PAGE], data[one : one + PAGE]


def _double(data: bytearray, chance: random.Random) -> None:
    one, two = (PAGE * (chance.randint(2, len(data) // PAGE) - 1) for _ in range(2))
    data[one : one + PAGE] = data[two : two + PAGE]


def _page_head(data: bytearray, chance: random.Random) -> None:
    _flip(data, chance, at := PAGE * (chance.randint(2, len(data) // PAGE) - 1), at + 12)


DAMAGES: dict[str, Callable[[bytearray, random.Random], None]] = {
    "bit": lambda data, chance: _flip(data, chance, 0, len(data)),
    "bits": lambda data, chance: _flips(data, chance, 20),
    "noise": lambda data, chance: _anywhere(data, chance, 700, chance.randbytes),
    "sector of zeros": lambda data, chance: _anywhere(data, chance, 512, bytes),
    "pages of zeros": lambda data, chance: _pages(data, chance, bytes),
    "pages of noise": lambda data, chance: _pages(data, chance, chance.randbytes),
    "pages of ones": lambda data, chance: _pages(data, chance, lambda size: b"\xff" * size),
    "head of a page": _page_head,
    "bit of the header": lambda data, chance: _flip(data, chance, 0, 100),
    "header of zeros": lambda data, chance: _fill(data, 0, bytes(100)),
    "header of noise": lambda data, chance: _fill(data, 0, chance.randbytes(100)),
    "first page of zeros": lambda data, chance: _fill(data, 0, bytes(PAGE)),
    "first page of noise": lambda data, chance: _fill(data, 0, chance.randbytes(PAGE)),
    "bit of the schema": lambda data, chance: _flip(data, chance, 100, 3 * PAGE),
    "cut at a page": lambda data, chance: _cut(data, PAGE * chance.randint(1, 9)),
    "cut within a page": lambda data, chance: _cut(data, chance.randint(1, 9 * PAGE)),
    "cut by half": lambda data, chance: _cut(data, len(data) // 2 // PAGE * PAGE),
    "longer": lambda data, chance: data.extend(chance.randbytes(chance.choice((7, PAGE)))),
    "two pages exchanged": _swap,
    "a page doubled": _double,
}


def _fill(data: bytearray, at: int, part: bytes) -> None:
    data[at : at + len(part)] = part


def _cut(data: bytearray, size: int) -> None:
    del data[len(data) - min(size, len(data) - PAGE) :]


def damaged(data: bytes, kind: str, seed: int) -> bytes:
    """Damage a file in some way; the same seed gives the same damage."""
    copy, chance = bytearray(data), random.Random(f"{kind} {seed}")
    DAMAGES[kind](copy, chance)
    return bytes(copy)


@dataclass(frozen=True, slots=True)
class Truth:
    """The rows of a sound store, each with the pages that its bytes are on."""

    data: bytes
    rows: dict[str, list[tuple[Row, frozenset[int]]]]

    @staticmethod
    def of(path) -> Truth:
        """Read a sound store; its pages are those that SQLite itself tells."""
        data = path.read_bytes()
        pages = Pages(data, PAGE)
        with closing(sqlite3.connect(path)) as connection:
            chains = dict(connection.execute(_CHAINS).fetchall())
            rows: dict[str, list[tuple[Row, frozenset[int]]]] = {name: [] for name in _READ}
            for name, number, place in connection.execute(_LEAVES).fetchall():
                if name in _READ and connection.execute(_ROWID, (name,)).fetchone():
                    rows[name] += _on_page(connection, pages, name, number, place, chains)
            for name, found in rows.items():
                known = Counter(connection.execute(_READ[name]).fetchall())
                assert Counter(row for row, _ in found) == known, name
        return Truth(data, rows)

    def intact(self, copy: bytes) -> dict[str, Counter[Row]]:
        """Return the rows of which no page is changed, nor one of the row that they belong to."""
        same = {
            number
            for number in range(1, len(self.data) // PAGE + 1)
            if _page(self.data, number) == _page(copy, number)
        }
        found = {
            name: Counter(row for row, pages in rows if pages <= same)
            for name, rows in self.rows.items()
        }
        for name, (parent, column) in _KEEPS.items():
            there = {row[0] for row in found[parent]}
            found[name] = Counter(
                {row: n for row, n in found[name].items() if row[column] in there | {None}}
            )
        return found


def read(path) -> dict[str, Counter[Row]]:
    """Return what is compared of a store."""
    with closing(sqlite3.connect(path)) as connection:
        connection.text_factory = lambda value: value.decode(errors="replace")
        return {name: Counter(connection.execute(sql).fetchall()) for name, sql in _READ.items()}


def _page(data: bytes, number: int) -> bytes:
    return data[(number - 1) * PAGE : number * PAGE]


def _on_page(connection, pages, name, number, place, chains):
    """Return the compared rows of one page by their row numbers, with all their pages."""
    if pages.kind(number) != 13:
        return
    sql = f"{_READ[name]} {'AND' if 'WHERE' in _READ[name] else 'WHERE'} rowid = ?"
    for cell, (row, _) in enumerate(pages.cells(number)):
        prefix = f"{place}{cell:03x}+"
        beside = {page for chain, page in chains.items() if chain.startswith(prefix)}
        values = connection.execute(sql, (row,)).fetchone()
        if values is not None:
            yield values, frozenset({number, *beside})
