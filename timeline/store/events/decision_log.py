"""The log of decisions: rows are appended, grouped by command, and chained by a hash."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from timeline.messages import Message
from timeline.store.base.inserting import statement

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

_COLUMNS = "kind, report_id, article_id, quote, field, old, new, by, at, undoes"
_INSERT = statement("correction", f"{_COLUMNS}, command, digest")
_LINK = "id, kind, report_id, article_id, field, by, at, undoes, command, words"
"""What is chained; the words of a decision are by their hash."""
_CHAINED = f"SELECT {_LINK}, digest FROM correction ORDER BY id"
_LAST = "SELECT digest FROM correction WHERE id < ? ORDER BY id DESC LIMIT 1"
_ROW = f"SELECT {_LINK} FROM correction WHERE id = ?"
_WORDS = "SELECT salt, quote, old, new FROM correction WHERE id = ?"
_WRITTEN = "SELECT id, article_id, words, salt, quote, old, new FROM correction ORDER BY id"
_REMOVED = "SELECT article_id FROM correction WHERE kind = 'remove'"
_ERASE = """
UPDATE correction SET salt = NULL, quote = NULL, old = NULL, new = NULL
WHERE article_id = ? AND kind <> 'remove'
"""
_COUNTER = "SELECT name, seq FROM sqlite_sequence"
_HEAD = "log"
"""Name of the fact that tells the last decision and its digest."""
_LOST = "log lost"
"""Name of the fact that tells which decisions a recovery could not save."""
_TRIGGERS = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'correction'"


@dataclass(slots=True)
class Command:
    """The decisions of one command: an undo takes back all of them."""

    by: str
    at: str
    id: int = 0
    """Id of the first decision; 0 while nothing is decided."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a decision says."""

    kind: str
    report_id: str | None = None
    article_id: str | None = None
    quote: str | None = None
    field: str | None = None
    old: str | None = None
    new: str | None = None
    undoes: int | None = None


def append(connection: sqlite3.Connection, entry: Entry, command: Command) -> int:
    """Write a decision down; gives its id."""
    e = entry
    row = (e.kind, e.report_id, e.article_id, e.quote, e.field, e.old, e.new, command.by,
           command.at, e.undoes, command.id, "")  # fmt: skip
    number = connection.execute(_INSERT, row).lastrowid or 0
    command.id = command.id or number
    connection.execute("UPDATE correction SET command = ? WHERE id = ?", (command.id, number))
    _seal(connection, number)
    return number


def seal_all(connection: sqlite3.Connection) -> None:
    """Chain the decisions of a log that was kept without digests."""
    rows = connection.execute("SELECT id FROM correction WHERE digest = '' ORDER BY id").fetchall()
    for (number,) in rows:
        _seal(connection, number)


def erase_words(connection: sqlite3.Connection, article_id: str) -> None:
    """Take the words about a removed article out of the log; the chain holds by their hash."""
    connection.execute(_ERASE, (article_id,))


def chain_again(connection: sqlite3.Connection) -> None:
    """Chain the decisions that are left of a damaged log, and note those that are lost."""
    triggers = connection.execute(_TRIGGERS).fetchall()
    for name, _ in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    kept = {number for (number,) in connection.execute("SELECT id FROM correction")}
    lost = set(range(1, max(kept, default=0))) - kept
    connection.execute("DELETE FROM meta WHERE name IN (?, ?)", (_HEAD, _LOST))
    if lost:
        values = (_LOST, " ".join(map(str, sorted(lost))))
        connection.execute("INSERT INTO meta (name, value) VALUES (?, ?)", values)
    connection.execute("UPDATE correction SET digest = '', words = NULL")
    seal_all(connection)
    for _, sql in triggers:
        connection.execute(sql)


def broken_links(connection: sqlite3.Connection) -> Iterable[tuple[int, Message]]:
    """Return the decisions that are not what was written down, and what is wrong."""
    yield from _changed_words(connection)
    before, last = "", 0
    row = connection.execute("SELECT value FROM meta WHERE name = ?", (_LOST,)).fetchone()
    lost = {int(number) for number in row[0].split()} if row else set()
    for *values, digest in connection.execute(_CHAINED):
        if digest != _digest(before, values):
            yield values[0], Message("not-as-decided")
        elif set(range(last + 1, values[0])) - lost:
            yield last + 1, Message("gone-from-log")
        before, last = digest, values[0]
    head = connection.execute("SELECT value FROM meta WHERE name = ?", (_HEAD,)).fetchone()
    if (head[0] if head else "0 ") != f"{last} {before}":
        yield last, Message("not-last-decided")
    if dict(connection.execute(_COUNTER).fetchall()).get("correction", 0) != last:
        yield last, Message("not-last-counted")


def _changed_words(connection: sqlite3.Connection) -> Iterable[tuple[int, Message]]:
    """Return the decisions of which the words are others, or erased though nothing was removed."""
    removed = {article for (article,) in connection.execute(_REMOVED).fetchall()}
    for number, article, words, *told in connection.execute(_WRITTEN):
        erased = told == [None] * len(told) and article in removed
        if not erased and words != _digest("", told):
            yield number, Message("other-words-decided")


def _seal(connection: sqlite3.Connection, number: int) -> None:
    before = connection.execute(_LAST, (number,)).fetchone()
    told = connection.execute(_WORDS, (number,)).fetchone()
    told = (told[0] or secrets.token_hex(8), *told[1:])
    kept = (told[0], _digest("", told), number)
    connection.execute("UPDATE correction SET salt = ?, words = ? WHERE id = ?", kept)
    row = connection.execute(_ROW, (number,)).fetchone()
    digest = _digest(before[0] if before else "", row)
    connection.execute("UPDATE correction SET digest = ? WHERE id = ?", (digest, number))
    connection.execute(
        "INSERT INTO meta (name, value) VALUES (?, ?)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (_HEAD, f"{number} {digest}"),
    )


def _digest(before: str, row: Sequence[Any]) -> str:
    words = "\x1f".join("\x00" if value is None else str(value) for value in (before, *row))
    return hashlib.sha256(words.encode()).hexdigest()[:32]
