"""What is refused as damaged, and what is not."""

import sqlite3
from contextlib import closing

from tests.store.full_store import make_full_store
from timeline.store.base.copies import broken_pages


def test_a_store_with_tags_has_no_broken_page(tmp_path):
    """A quick check finds nothing in a sound store, whatever the order of its columns."""
    make_full_store(tmp_path / "full.db")

    with closing(sqlite3.connect(tmp_path / "full.db")) as connection:
        assert connection.execute("SELECT count(*) FROM event_tag").fetchone()[0] > 0
        assert list(broken_pages(connection)) == []
