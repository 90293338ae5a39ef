"""Is a store sound? Every check is one SQL statement or one short function."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any

from timeline.messages import Message, spoken
from timeline.store.adding.indexing import count_rows, day_rows, facet_rows
from timeline.store.base.database import connect, explained, snapshot
from timeline.store.base.table_sums import COUNTED
from timeline.store.base.text_bytes import read_through
from timeline.store.linking.near_duplicates import digest, possible_ids
from timeline.store.maintenance.at_once import at_once
from timeline.store.maintenance.checks.invariants import (
    ASSEMBLED,
    COPIED,
    EVIDENCE,
    TABLES_OF_EVENTS,
    misplaced,
)
from timeline.store.maintenance.checks.page_check import page_checks
from timeline.store.maintenance.checks.proofs import faults
from timeline.store.maintenance.checks.search_check import (
    missing_pieces,
    missing_words,
    stale_words,
    sums_of_events,
    sums_of_index,
)
from timeline.store.maintenance.mending import DAMAGED
from timeline.store.search.block_writer import wrong_blocks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from timeline.messages import Language
    from timeline.store.maintenance.checks.page_check import Check as PageCheck

    _Check = Callable[[sqlite3.Connection], Iterator["Finding"]]

_AGAIN, _RECOVER = Message("made-by-repair"), Message("saved-by-recover")
_MOST, _MOST_OF_A_CHECK, _MOST_OF_PAGES = 100, 1000, 20
_TRIES = 2
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
_BEYOND = "EXISTS (SELECT * FROM ({}) EXCEPT SELECT * FROM ({}))"
_ARTICLES = """
SELECT id, source_id, headline, text, digest, published, EXISTS (
    SELECT 1 FROM problem AS p WHERE p.article_id = article.id AND p.kind = ?)
FROM article
"""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong in a store."""

    kind: str
    where: str | Message
    message: Message

    def columns(self, language: Language = "en") -> tuple[str, str, str]:
        """Return kind, place and sentence in a language."""
        kind = Message("finding-" + self.kind.replace(" ", "-"))
        where = self.where if isinstance(self.where, str) else spoken(self.where, language)
        return spoken(kind, language), where, spoken(self.message, language)


def examine(path: Path, *, thorough: bool = False) -> list[Finding]:
    """Check pages, keys, quotes, hashes, order, sums and search of a store.

    Counts and sets of events are made again and compared where a table does not add up, and where
    the examination is ``thorough``. What others write meanwhile is no finding: the store is
    examined again, at last while others wait.
    """
    with explained(path), closing(connect(path, write=False, timeout=10)) as connection:
        for _ in range(_TRIES):
            before = _data_version(connection)
            found = _examine(path, thorough=thorough)
            if not found or _data_version(connection) == before:
                return found
        with snapshot(connection):
            _data_version(connection)
            return _examine(path, thorough=thorough)


def _data_version(connection: sqlite3.Connection) -> int | None:
    """Return a number that changes as others write; none of a damaged file."""
    try:
        connection.execute("SELECT 1 FROM meta LIMIT 1").fetchone()
        found: int = connection.execute("PRAGMA data_version").fetchone()[0]
    except sqlite3.DatabaseError:
        return None
    return found


def _examine(path: Path, *, thorough: bool) -> list[Finding]:
    read, *pages = at_once(path, (_read, *map(_told_by, page_checks())))
    if damaged := dict.fromkeys(finding for part in pages for finding in part):
        return list(damaged)[:_MOST_OF_PAGES]
    if isinstance(read, sqlite3.DatabaseError):
        raise read
    bad, differing = read
    if bad:
        return [_no_text(*each) for each in bad]
    proofs = partial(_proofs, changed=bool(TABLES_OF_EVENTS & set(differing)))
    checks: list[_Check] = [_keys, _rules, proofs, _texts, _search]
    checks += [_counts] if thorough or differing else []
    tasks = (sums_of_index, sums_of_events, *map(_listed, checks))
    index, events, *found = at_once(path, tasks)
    sealed = all(each.kind != "seal" for part in found for each in part)
    sums = [_changed(table, more, sealed=sealed) for table, more in differing.items()]
    words = Finding("search", "event_search", _with(Message("other-words"), _AGAIN))
    return [*sums, *(each for part in found for each in part), *([words] * (index != events))]


def _listed(check: _Check) -> Callable[[sqlite3.Connection], list[Finding]]:
    return lambda connection: list(islice(check(connection), _MOST_OF_A_CHECK))


def _told_by(check: PageCheck) -> Callable[[sqlite3.Connection], list[Finding]]:
    """Return a task that gives what is wrong with the pages of a file."""
    file = Message("where-file")

    def task(connection: sqlite3.Connection) -> list[Finding]:
        told = (Message.of("of-sqlite", words=line) for line in check(connection))
        return [Finding("damage", file, _with(words, _RECOVER)) for words in told]

    return task


def _read(connection: sqlite3.Connection) -> Any:
    """Read all rows; an error is given back, as damaged pages tell more of it."""
    try:
        return read_through(connection)
    except sqlite3.DatabaseError as err:
        return err


def _proofs(connection: sqlite3.Connection, *, changed: bool) -> Iterator[Finding]:
    yield from (Finding(*fault) for fault in islice(faults(connection, changed=changed), _MOST))


def _no_text(table: str, row: str, column: str) -> Finding:
    message = _with(Message.of("no-utf-8-in", column=column), _RECOVER)
    return Finding("bytes", f"{table} {row}", message)


def _with(message: Message, advice: Message) -> Message:
    """Return what is wrong together with what to do."""
    return Message.of("with-advice", message=message, advice=advice)


def _changed(table: str, more: int, *, sealed: bool) -> Finding:
    """Tell of a table; events can be made anew only of reports that are what was read."""
    kind = "rows-more" if more > 0 else "rows-fewer" if more else "rows-other"
    follows = table in COUNTED or (sealed and table in TABLES_OF_EVENTS)
    advice = _AGAIN if follows else Message("restored-from-copy")
    return Finding("sum", table, _with(Message.of(kind, count=abs(more)), advice))


def _keys(connection: sqlite3.Connection) -> Iterator[Finding]:
    for table, rowid, parent, _ in connection.execute("PRAGMA foreign_key_check").fetchall():
        yield Finding("key", f"{table} {rowid}", Message.of("row-not-there", parent=parent))


def _rules(connection: sqlite3.Connection) -> Iterator[Finding]:
    for kind, sql in (EVIDENCE | ASSEMBLED | COPIED).items():
        message = Message("rule-" + kind.replace(" ", "-"))
        told = message if kind in EVIDENCE else _with(message, _AGAIN)
        for (name,) in connection.execute(f"{sql} LIMIT {_MOST}").fetchall():
            yield Finding(kind, str(name), told)
    for name, message in islice(misplaced(connection), _MOST):
        yield Finding("order", name, _with(message, _AGAIN))


def _texts(connection: sqlite3.Connection) -> Iterator[Finding]:
    rows = connection.execute(_ARTICLES, (DAMAGED,))
    for name, source, headline, text, kept, day, marked in rows:
        if digest(text) != kept:
            yield Finding("hash", name, Message("text-not-added"))
        elif not marked and name not in possible_ids(source, headline, text, day):
            yield Finding("hash", name, Message("not-of-its-id"))


def _counts(connection: sqlite3.Connection) -> Iterator[Finding]:
    for table, (stored, made) in _COUNTS.items():
        beyond = (_BEYOND.format(stored, made()), _BEYOND.format(made(), stored))
        if connection.execute(f"SELECT {' OR '.join(beyond)}").fetchone()[0]:
            yield Finding("count", table, _with(Message("other-counts"), _AGAIN))
    for block in wrong_blocks(connection):
        where = Message.of("where-block", number=block)
        yield Finding("bits", where, _with(Message("other-sets"), _AGAIN))


def _search(connection: sqlite3.Connection) -> Iterator[Finding]:
    for piece in missing_pieces(connection):
        where = Message.of("where-piece", number=piece)
        yield Finding("search", where, _with(Message("piece-gone"), _AGAIN))
    for name, column in missing_words(connection):
        message = Message.of("not-found-by-own", column=column)
        yield Finding("search", name, _with(message, _AGAIN))
    for key, pair in stale_words(connection):
        message = Message.of("found-by-other", words=pair)
        yield Finding("search", f"rowid {key}", _with(message, _AGAIN))
