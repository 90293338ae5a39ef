"""Rows are read as bytes, whatever a damaged page holds."""

import sqlite3
from contextlib import closing

from timeline.store.base.text_bytes import read_through

DECLARED = "UPDATE sqlite_master SET sql = replace(sql, 'BLOB', 'TEXT')"


def test_a_number_where_a_text_belongs_is_no_error(tmp_path):
    """A column of texts that holds a number differs by its sum; nothing is raised."""
    with closing(sqlite3.connect(tmp_path / "x.db", isolation_level=None)) as connection:
        connection.execute("CREATE TABLE table_sum (name, rows, sum)")
        connection.execute("INSERT INTO table_sum VALUES ('title', 2, 0)")
        connection.execute("CREATE TABLE title (id INTEGER, name BLOB)")
        connection.executemany("INSERT INTO title VALUES (?, ?)", [(1, 7), (2, "县长")])
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(DECLARED)
    with closing(sqlite3.connect(tmp_path / "x.db")) as connection:
        bad, differing = read_through(connection)

    assert (bad, differing["title"]) == ([], 0)
