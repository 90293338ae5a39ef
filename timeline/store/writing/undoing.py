"""Taking decisions back: all of a command at once, and an undo like any other."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from timeline.store.adding.former_readings import keep_reading, kept_reading, turn_hand_report
from timeline.store.adding.rereading import (
    apply_changes,
    changes_between,
    correct_article,
    published_day,
)
from timeline.store.adding.settling import settle
from timeline.store.events.decision_log import Entry, append
from timeline.store.events.overlay import undone
from timeline.store.events.typed import BadCorrection
from timeline.store.linking.candidates import current_id
from timeline.store.naming.people import names_as_decided

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from timeline.store.adding.rereading import Reread
    from timeline.store.base.names import Names
    from timeline.store.events.decision_log import Command

_COLUMNS = "id, kind, report_id, article_id, quote, field, old, new, undoes, command"
_ALL = f"SELECT {_COLUMNS} FROM correction ORDER BY id DESC"
_ONE = f"SELECT {_COLUMNS} FROM correction WHERE id = ?"


class _Row(NamedTuple):
    id: int
    kind: str
    report_id: str | None
    article_id: str | None
    quote: str | None
    field: str | None
    old: str | None
    new: str | None
    undoes: int | None
    command: int


def undo(names: Names, command: Command, decision: int | None, reread: Reread | None) -> list[str]:
    """Take back the command of a decision, or the latest that stands; gives the event ids."""
    rows = _standing(names, decision)
    if any(row.kind == "remove" for row in rows):
        raise BadCorrection("removed-for-good")
    taken = []
    for row in rows:
        if _is_published(_root(names, row)) and reread is None:
            raise BadCorrection("undo-by-number", number=row.id)
        entry = Entry("undo", row.report_id, row.article_id, row.quote, undoes=row.id)
        taken.append((_root(names, row), row, append(names.connection, entry, command)))
    ids: list[str] = []
    for root, row, number in taken:
        ids += _take_back(names, root, row, number, reread)
    seeds = [name for root, _, _ in taken for name in _reports(names, root)]
    names_as_decided(names)
    return settle(names, seeds) if seeds else sorted(set(ids))


def _is_there(connection: sqlite3.Connection, article_id: str) -> bool:
    """Return whether an article is in the store."""
    sql = "SELECT 1 FROM article WHERE id = ?"
    return connection.execute(sql, (article_id,)).fetchone() is not None


def _take_back(
    names: Names, root: _Row, row: _Row, number: int, reread: Reread | None
) -> Sequence[str]:
    """Carry out what an undo, or the undo of an undo, of a decision means."""
    article = root.article_id or ""
    if _is_published(root) and not _is_there(names.connection, article):
        return []
    if _is_published(root):
        day, basis = published_day(names.connection, article, root.old or "")
        changes = correct_article(names, article, day, reread, basis=basis)
        return [c.new.id for c in changes if c.new]
    if root.kind == "reread":
        former = kept_reading(names.connection, row.id, article)
        keep_reading(names.connection, number, article)
        changes = changes_between(names.connection, article, former)
        apply_changes(names, changes)
        return [c.new.id for c in changes if c.new]
    if root.kind == "add":
        turn_hand_report(names, root.report_id or "", row.id, number)
    return []


def _standing(names: Names, decision: int | None) -> list[_Row]:
    """Return the decisions that a command wrote and that stand, the latest first."""
    connection = names.connection
    taken_back = undone(connection)
    if decision is None:
        rows = map(_Row._make, connection.execute(_ALL).fetchall())
        found = next((r for r in rows if r.kind != "undo" and r.id not in taken_back), None)
    else:
        row = connection.execute(_ONE, (decision,)).fetchone()
        found = _Row._make(row) if row and decision not in taken_back else None
    if found is None:
        if decision is None:
            raise BadCorrection("nothing-to-undo")
        raise BadCorrection("no-standing-decision", number=decision)
    sql = f"SELECT {_COLUMNS} FROM correction WHERE command = ? ORDER BY id DESC"
    rows = map(_Row._make, connection.execute(sql, (found.command,)).fetchall())
    return [row for row in rows if row.id not in taken_back]


def _root(names: Names, row: _Row) -> _Row:
    """Return the decision that an undo of an undo … is about in the end."""
    while row.undoes is not None:
        row = _Row._make(names.connection.execute(_ONE, (row.undoes,)).fetchone())
    return row


def _is_published(row: _Row) -> bool:
    return row.kind == "correct" and row.report_id is None


def _reports(names: Names, row: _Row) -> list[str]:
    """Return the reports that a decision is about."""
    partners = (row.new or "").split() if row.kind in {"merge", "split"} else []
    named = [name for name in (row.report_id, *partners) if name]
    return [current_id(names.connection, name) for name in named]
