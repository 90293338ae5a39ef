"""Entries of indexes that do not agree with their rows are found on the pages."""

import sqlite3
from contextlib import closing

import pytest

from tests.store.full_store import make_full_store
from timeline.store.maintenance.checks.page_check import page_checks

FLIPS, APART = 4, 11


@pytest.mark.parametrize("name", ["report_by_day", "event_by_type", "article_digest"])
def test_a_flipped_bit_of_an_index_is_found(tmp_path, name):
    """One bit changed in an index of a large or a small table is damage."""
    path, flipped = tmp_path / "full.db", tmp_path / "flipped.db"
    make_full_store(path)
    sql = "SELECT rootpage, page_size FROM sqlite_master, pragma_page_size WHERE name = ?"
    with closing(sqlite3.connect(path)) as connection:
        number, size = connection.execute(sql, (name,)).fetchone()
    data, last = path.read_bytes(), number * size - 1

    for at in range(last - FLIPS * APART, last, APART):
        flipped.write_bytes(data[:at] + bytes([data[at] ^ 2]) + data[at + 1 :])
        with closing(sqlite3.connect(flipped)) as connection:
            assert [line for check in page_checks() for line in check(connection)], at
