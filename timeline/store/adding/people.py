"""People by decision: two names of one person, or two persons of one name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.store.events.overlay import undone
from timeline.store.events.typed import BadCorrection
from timeline.store.search.block_writer import drop_blocks

if TYPE_CHECKING:
    import sqlite3

_MERGED = "SELECT id, field, new FROM correction WHERE kind = 'merge-people' ORDER BY id"
_ID = "SELECT id FROM person WHERE name = ? AND label = ?"
_MOVE = """
UPDATE participation SET person_id = ?1 WHERE person_id = ?2 AND (
    title_id IN (SELECT id FROM title WHERE instr(name, ?3))
    OR organization_id IN (SELECT id FROM organization WHERE instr(name, ?3)))
"""


def join_people(connection: sqlite3.Connection, name: str, other: str) -> None:
    """Let ``name`` stand for the same person as ``other``."""
    one, two = person_id(connection, name), person_id(connection, other)
    if _whole(connection, one) == _whole(connection, two):
        raise BadCorrection(f"{name!r} and {other!r} are one already")
    values = one, _whole(connection, two)
    connection.execute("UPDATE person SET same_as = ?2 WHERE id = ?1 OR same_as = ?1", values)


def _whole(connection: sqlite3.Connection, person: int) -> int:
    """Return the person that a name stands for in the end."""
    sql = "SELECT coalesce(same_as, id) FROM person WHERE id = ?"
    return int(connection.execute(sql, (person,)).fetchone()[0])


def part_people(connection: sqlite3.Connection) -> None:
    """Let names stand for others as the standing decisions say, and no further."""
    taken_back = undone(connection)
    rows = connection.execute(_MERGED).fetchall()
    connection.execute("UPDATE person SET same_as = NULL WHERE same_as IS NOT NULL")
    for decision, name, other in rows:
        if decision not in taken_back:
            join_people(connection, name, other)


def split_person(connection: sqlite3.Connection, name: str, label: str) -> None:
    """Keep those of a name whose office contains ``label`` as a person of their own."""
    first = person_id(connection, name)
    if not label or connection.execute(_ID, (name, label)).fetchone():
        raise BadCorrection(f"{name!r} is kept apart by {label!r} already")
    connection.execute("INSERT INTO person (name, label) VALUES (?, ?)", (name, label))
    namesake = connection.execute(_ID, (name, label)).fetchone()[0]
    connection.execute(_MOVE, (namesake, first, label))
    _drop_blocks_of(connection, namesake)


def rejoin_person(connection: sqlite3.Connection, name: str, label: str) -> None:
    """Take back that a namesake was kept apart."""
    row = connection.execute(_ID, (name, label)).fetchone()
    if row is not None:
        values = person_id(connection, name), row[0]
        _drop_blocks_of(connection, row[0])
        connection.execute("UPDATE participation SET person_id = ?1 WHERE person_id = ?2", values)
        connection.execute("DELETE FROM person WHERE id = ?", row)


def _drop_blocks_of(connection: sqlite3.Connection, person: int) -> None:
    sql = "SELECT event_key FROM participation WHERE person_id = ?"
    drop_blocks(connection, [key for (key,) in connection.execute(sql, (person,))])


def person_id(connection: sqlite3.Connection, name: str) -> int:
    """Find the person of a name."""
    row = connection.execute(_ID, (name, "")).fetchone()
    if row is None:
        raise BadCorrection(f"nobody is named {name!r}")
    return int(row[0])
