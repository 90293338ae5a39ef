"""Events are taken apart before they are assembled anew, and their names learnt."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from timeline.coreference import EventReport
    from timeline.store.base.names import Names
    from timeline.store.events.overlay import Overlay

_PARTS = ("participation", "event_organization", "event_place", "event_absence", "event_tag")


def take_apart(connection: sqlite3.Connection, keys: Sequence[int]) -> dict[str, int]:
    """Strip events of all but their own row and their reports; gives their keys by id.

    Their entries in the index are the caller's business.
    """
    column = [(key,) for key in keys]
    for table in _PARTS:
        connection.executemany(f"DELETE FROM {table} WHERE event_key = ?", column)
    connection.executemany("UPDATE report SET number = -number WHERE event_key = ?", column)
    sql = "SELECT id FROM event WHERE key = ?"
    return {connection.execute(sql, (key,)).fetchone()[0]: key for key in keys}


def take_away(connection: sqlite3.Connection, keys: Iterable[int]) -> None:
    """Delete events that are in no index, with their reports."""
    column = [(key,) for key in keys]
    for table in (*_PARTS, "report"):
        connection.executemany(f"DELETE FROM {table} WHERE event_key = ?", column)
    connection.executemany("DELETE FROM event WHERE key = ?", column)


def learn_names(names: Names, reports: list[EventReport], applied: dict[str, Overlay]) -> None:
    """Make sure that everything named has an id, in one go."""
    reports = reports + [
        overlay.apply(a) for overlay in applied.values() for a in reports if a.id in applied
    ]
    people = [p for a in reports for p in a.participants]
    absent = [each for a in reports for each in a.absent]
    names.ids("person", [*(p.name for p in people), *(p.name for p in absent)])
    names.ids("title", [p.title for p in people if p.title])
    names.ids("title", [p.title for p in absent if p.title])
    names.ids("organization", (p.organization for p in people if p.organization))
    names.ids("organization", (o.name for a in reports for o in a.organizations))
    names.ids("place", (a.place for a in reports if a.place))
    names.ids("place", (name for a in reports for name in a.places_also))
