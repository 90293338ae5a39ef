"""Is a store sound? Every check is one SQL statement or one short function."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from timeline.store.adding.indexing import count_rows, day_rows, facet_rows
from timeline.store.base.database import connect, explained
from timeline.store.base.table_sums import COUNTED
from timeline.store.base.text_bytes import read_through
from timeline.store.linking.near_duplicates import digest, possible_ids
from timeline.store.maintenance.invariants import (
    ASSEMBLED,
    COPIED,
    EVIDENCE,
    TABLES_OF_EVENTS,
    misplaced,
)
from timeline.store.maintenance.mending import DAMAGED
from timeline.store.maintenance.proofs import faults
from timeline.store.maintenance.search_check import (
    missing_pieces,
    missing_words,
    stale_words,
    sums_of_events,
    sums_of_index,
)
from timeline.store.search.block_writer import wrong_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_AGAIN = "timeline doctor --repair makes it anew"
_MOST = 100
_COUNTS = {
    "month_count": (
        "SELECT facet, value, month, events FROM month_count WHERE events > 0", count_rows,
    ),
    "facet_count": (
        "SELECT facet, type, value, events FROM facet_count WHERE events > 0", facet_rows,
    ),
    "day_count": (
        "SELECT day, starting, ending FROM day_count WHERE starting > 0 OR ending > 0", day_rows,
    ),
}  # fmt: skip
_ARTICLES = """
SELECT id, source_id, headline, text, digest, published, EXISTS (
    SELECT 1 FROM problem AS p WHERE p.article_id = article.id AND p.kind = ?)
FROM article
"""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong in a store."""

    kind: str
    where: str
    message: str


def examine(path: Path, *, thorough: bool = False) -> list[Finding]:
    """Check pages, keys, quotes, hashes, order, sums and search of a store.

    Counts and sets of events are made again and compared where a table does not add up, and where
    the examination is ``thorough``.
    """
    with explained(path), closing(connect(path, write=False, timeout=10)) as connection:
        damaged = list(_pages(connection))
        if damaged:
            return damaged
        bad, differing = read_through(connection)
        if bad:
            return [_no_text(*each) for each in bad]
        connection.execute("PRAGMA query_only = OFF")  # the vocabulary is a temporary table
        texts = islice(_texts(connection), _MOST)
        told = faults(connection, changed=bool(TABLES_OF_EVENTS & set(differing)))
        proofs = (Finding(*fault) for fault in islice(told, _MOST))
        sums = [_changed(table, more) for table, more in differing.items()]
        sound = [*_keys(connection), *_rules(connection), *texts, *proofs, *sums]
        counts = _counts(connection) if thorough or differing else ()
        return [*sound, *counts, *_search(connection)]


def _no_text(table: str, row: str, column: str) -> Finding:
    message = f"the text in {column} is no UTF-8; timeline doctor --recover FILE saves the rest"
    return Finding("bytes", f"{table} {row}", message)


def _changed(table: str, more: int) -> Finding:
    direction = "more" if more > 0 else "fewer"
    count = f"{abs(more)} rows {direction} than" if more else "rows other than"
    follows = table in TABLES_OF_EVENTS | COUNTED
    advice = _AGAIN if follows else "timeline backup --restore FILE brings a copy back"
    return Finding("sum", table, f"has {count} the program wrote; {advice}")


def _pages(connection: sqlite3.Connection) -> Iterator[Finding]:
    try:
        rows = connection.execute("PRAGMA integrity_check(20)").fetchall()
    except sqlite3.DatabaseError as err:
        rows = [(str(err),)]
    for line in [line for (message,) in rows for line in message.splitlines()][:20]:
        if line != "ok":
            yield Finding(
                "damage", "file", f"{line}; timeline doctor --recover FILE saves the rest"
            )


def _keys(connection: sqlite3.Connection) -> Iterator[Finding]:
    for table, rowid, parent, _ in connection.execute("PRAGMA foreign_key_check").fetchall():
        yield Finding("key", f"{table} {rowid}", f"refers to a row of {parent} that is not there")


def _rules(connection: sqlite3.Connection) -> Iterator[Finding]:
    for rules, advice in ((EVIDENCE, ""), (ASSEMBLED | COPIED, f"; {_AGAIN}")):
        for kind, sql in rules.items():
            for (name,) in connection.execute(f"{sql} LIMIT {_MOST}").fetchall():
                yield Finding(kind, str(name), f"{kind} does not hold{advice}")
    for name, message in islice(misplaced(connection), _MOST):
        yield Finding("order", name, f"{message}; {_AGAIN}")


def _texts(connection: sqlite3.Connection) -> Iterator[Finding]:
    rows = connection.execute(_ARTICLES, (DAMAGED,))
    for name, source, headline, text, kept, day, marked in rows:
        if digest(text) != kept:
            yield Finding("hash", name, "the text of the article is not what was added")
        elif not marked and name not in possible_ids(source, headline, text, day):
            yield Finding("hash", name, "the article is not the one that its id stands for")


def _counts(connection: sqlite3.Connection) -> Iterator[Finding]:
    for table, (stored, made) in _COUNTS.items():
        if set(connection.execute(stored)) != set(connection.execute(made())):
            message = f"the kept counts are not those of the events; {_AGAIN}"
            yield Finding("count", table, message)
    for block in wrong_blocks(connection):
        message = f"the kept sets are not those of the events; {_AGAIN}"
        yield Finding("bits", f"block {block}", message)


def _search(connection: sqlite3.Connection) -> Iterator[Finding]:
    if sums_of_index(connection) != sums_of_events(connection):
        yield Finding("search", "event_search", f"has other words than the events; {_AGAIN}")
    for piece in missing_pieces(connection):
        yield Finding("search", f"piece {piece}", f"of the search index is gone; {_AGAIN}")
    for name, column in missing_words(connection):
        yield Finding("search", name, f"is not found by its own {column}; {_AGAIN}")
    for key, pair in stale_words(connection):
        message = f"is found by {pair!r}, which is not in it; {_AGAIN}"
        yield Finding("search", f"rowid {key}", message)
