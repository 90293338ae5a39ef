"""The store as DuckDB sees it."""

import pytest

from tests.store.papers import linjiang, page
from timeline.store import open_store

duckdb = pytest.importorskip("duckdb", reason="DuckDB is not installed")
extensions = pytest.importorskip("duckdb_extensions", reason="DuckDB's extensions are not there")


def test_duckdb_reads_the_views(tmp_path):
    """The line of the README: attach the file and count the events by type."""
    path = tmp_path / "timeline.db"
    with open_store(path) as store:
        store.add(*page(linjiang()))
    extensions.import_extension("sqlite_scanner")
    with duckdb.connect() as connection:
        connection.execute("load sqlite_scanner")
        connection.execute(f"attach '{path}' as t (type sqlite)")
        found = connection.execute("select type, count(*) from t.timeline group by 1 order by 1")

        assert found.fetchall() == [("meeting", 1), ("signing", 1), ("survey", 1)]
