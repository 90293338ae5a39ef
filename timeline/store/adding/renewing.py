"""What follows from the tables of a store, made anew after its schema changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.store.adding.indexing import rebuild_indexes
from timeline.store.adding.ordering import put_in_order
from timeline.store.events.decision_log import seal_all
from timeline.store.events.report_seals import seal_reports
from timeline.store.linking.sketches import sketch_again
from timeline.store.naming.offices import fill_offices
from timeline.store.naming.title_offices import keep_offices_anew

if TYPE_CHECKING:
    import sqlite3

_UNTITLED = (
    "SELECT DISTINCT person_id FROM participation WHERE title_id IS NULL OR title_basis = 'roster'"
)


def renew(connection: sqlite3.Connection) -> None:
    """Seal log, articles and reports, take titles apart, fill offices in, order and index."""
    seal_all(connection)
    sketch_again(connection)
    seal_reports(connection)
    keep_offices_anew(connection)
    rebuild_indexes(connection)
    fill_offices(connection, [person for (person,) in connection.execute(_UNTITLED).fetchall()])
    put_in_order(connection, [key for (key,) in connection.execute("SELECT key FROM event")])
