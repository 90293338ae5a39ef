"""People by decision: two names of one person, or two persons of one name."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from timeline.store.base.dropping import drop_blocks
from timeline.store.events.overlay import undone
from timeline.store.events.typed import BadCorrection
from timeline.store.naming.offices import fill_offices

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from timeline.store.base.names import Names

_MERGED = "SELECT id, field, new FROM correction WHERE kind = 'merge-people' ORDER BY id"
_ID = "SELECT id FROM person WHERE name = ? AND label = ?"
_APART = "SELECT id, field, new FROM correction WHERE kind = 'split-person' ORDER BY id"
_LABELS = "SELECT label FROM person WHERE name = ? AND label <> ''"
_ASSIGN = """
UPDATE {table} SET person_id = coalesce((
    SELECT p.id FROM person AS p WHERE p.name = ?1 AND p.label <> '' AND ({tells})
    ORDER BY p.label LIMIT 1), ?2)
WHERE person_id IN (SELECT id FROM person WHERE name = ?1)
"""
_NOBODY = "\x01"
_LEAVING = "UPDATE person SET label = ? || id WHERE id = ?"
_TITLE = "instr((SELECT t.name FROM title AS t WHERE t.id = {table}.title_id), p.label)"
_BODY = (
    "instr((SELECT o.name FROM organization AS o WHERE o.id = {table}.organization_id), p.label)"
)
_TELLS = {
    "participation": f"title_basis = 'printed' AND (coalesce({_TITLE}, 0) OR coalesce({_BODY}, 0))",
    "event_absence": f"coalesce({_TITLE}, 0)",
}


def join_people(connection: sqlite3.Connection, name: str, other: str) -> None:
    """Let ``name`` stand for the same person as ``other``."""
    one, two = person_id(connection, name), person_id(connection, other)
    if _whole(connection, one) == _whole(connection, two):
        raise BadCorrection("one-already", name=name, other=other)
    values = one, _whole(connection, two)
    connection.execute("UPDATE person SET same_as = ?2 WHERE id = ?1 OR same_as = ?1", values)


def _whole(connection: sqlite3.Connection, person: int) -> int:
    """Return the person that a name stands for in the end."""
    sql = "SELECT coalesce(same_as, id) FROM person WHERE id = ?"
    return int(connection.execute(sql, (person,)).fetchone()[0])


def names_as_decided(names: Names, also: Iterable[str] = ()) -> bool:
    """Let names stand for people as the standing decisions say; gives whether any label changed."""
    connection = names.connection
    taken_back = undone(connection)
    rows = connection.execute(_APART).fetchall()
    wanted: dict[str, set[str]] = {name: set() for name in also}
    for decision, name, label in rows:
        labels = wanted.setdefault(name, set())
        labels |= {label} if decision not in taken_back else set()
    changed = [name for name, labels in sorted(wanted.items()) if _label(connection, name, labels)]
    if changed:
        names.forget()
    _join_as_decided(connection, taken_back)
    return bool(changed)


def forget_decisions(names: Names) -> None:
    """Let every name stand for itself alone."""
    connection = names.connection
    connection.execute("UPDATE person SET same_as = NULL WHERE same_as IS NOT NULL")
    rows = connection.execute("SELECT DISTINCT name FROM person WHERE label <> ''").fetchall()
    for (name,) in rows:
        _label(connection, name, set())
    names.forget()


def _join_as_decided(connection: sqlite3.Connection, taken_back: set[int]) -> None:
    connection.execute("UPDATE person SET same_as = NULL WHERE same_as IS NOT NULL")
    for decision, name, other in connection.execute(_MERGED).fetchall():
        if decision not in taken_back:
            with suppress(BadCorrection):
                join_people(connection, name, other)


def split_person(connection: sqlite3.Connection, name: str, label: str) -> None:
    """Keep those of a name whose office contains ``label`` as a person of their own."""
    labels = {known for (known,) in connection.execute(_LABELS, (name,))}
    if not label or label in labels:
        raise BadCorrection("apart-already", name=name, label=label)
    _label(connection, name, labels | {label})


def _label(connection: sqlite3.Connection, name: str, labels: set[str]) -> bool:
    """Keep people of one name apart by just these labels; gives whether that is a change."""
    known = {label for (label,) in connection.execute(_LABELS, (name,))}
    if known == labels:
        return False
    first = person_id(connection, name)
    new = [(name, label) for label in sorted(labels - known)]
    connection.executemany("INSERT INTO person (name, label) VALUES (?, ?)", new)
    gone = [(name, label) for label in known - labels]
    ids = [row[0] for each in gone for row in connection.execute(_ID, each)]
    connection.executemany(_LEAVING, [(_NOBODY, n) for n in ids])
    _drop_blocks_of(connection, name)
    for table, tells in _TELLS.items():
        sql = _ASSIGN.replace("{tells}", tells).format(table=table)
        connection.execute(sql, (name, first))
    connection.executemany("DELETE FROM person WHERE id = ?", [(n,) for n in ids])
    same = connection.execute("SELECT id FROM person WHERE name = ?", (name,)).fetchall()
    fill_offices(connection, [person for (person,) in same])
    return True


def _drop_blocks_of(connection: sqlite3.Connection, name: str) -> None:
    sql = (
        "SELECT a.event_key FROM participation AS a JOIN person AS n ON n.id = a.person_id"
        " WHERE n.name = ?"
    )
    drop_blocks(connection, [key for (key,) in connection.execute(sql, (name,))])


def person_id(connection: sqlite3.Connection, name: str) -> int:
    """Find the person of a name."""
    row = connection.execute(_ID, (name, "")).fetchone()
    if row is None:
        raise BadCorrection("no-person", name=name)
    return int(row[0])
