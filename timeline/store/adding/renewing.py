"""What follows from the tables of a store, made anew after its schema changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.store.adding.indexing import rebuild_indexes
from timeline.store.adding.ordering import put_in_order
from timeline.store.events.decision_log import seal_all
from timeline.store.linking.near_duplicates import seal_article
from timeline.store.naming.offices import fill_offices

if TYPE_CHECKING:
    import sqlite3

_UNSEALED = "SELECT id FROM article WHERE seal IS NULL"
_UNTITLED = (
    "SELECT DISTINCT person_id FROM participation WHERE title_id IS NULL OR title_basis = 'roster'"
)


def renew(connection: sqlite3.Connection) -> None:
    """Seal log and articles, fill offices in, put events in order, and index them."""
    seal_all(connection)
    for (article,) in connection.execute(_UNSEALED).fetchall():
        seal_article(connection, article)
    rebuild_indexes(connection)
    fill_offices(connection, [person for (person,) in connection.execute(_UNTITLED).fetchall()])
    put_in_order(connection, [key for (key,) in connection.execute("SELECT key FROM event")])
