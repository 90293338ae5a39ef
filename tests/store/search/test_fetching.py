"""A key without its row is damage, not the end of a list."""

import sqlite3
from contextlib import closing

import pytest

from tests.store.papers import linjiang, page
from timeline.errors import UnusableDatabase
from timeline.query import Query
from timeline.store import open_reader, open_store


def test_a_key_without_its_row_is_named(tmp_path):
    """A missing report ends a list with the event that lacks the report."""
    path = tmp_path / "timeline.db"
    with open_store(path) as store:
        store.add(*page(linjiang()))
    with closing(sqlite3.connect(path)) as connection:
        (event_id,) = connection.execute("SELECT id FROM event LIMIT 1").fetchone()
        connection.execute("DELETE FROM report WHERE id = ?", (event_id,))
        connection.commit()

    with open_reader(path) as reader, pytest.raises(UnusableDatabase, match=event_id):
        reader.window(Query())
