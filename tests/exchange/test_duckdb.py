"""The views of DuckDB over a folder of readings are those of a store."""

from pathlib import Path

import pytest

from timeline.exchange import write_part
from timeline.model import Document
from timeline.pipeline import read
from timeline.resources import shipped
from timeline.store import open_store

duckdb = pytest.importorskip("duckdb", reason="DuckDB is not installed")
pytest.importorskip("pyarrow", reason="pyarrow is not installed")
PAGES = Path(__file__).parent.parent / "eval" / "gold" / "pages"
PAGES_READ = 10
VIEWS = {
    "timeline": "*",
    "appearance": "event_id, starts, ends, type, person, title, organization, role, place,"
    " event_title",
    "absence": "*",
    "signing": "*",
    "tenure": "person, title, organization, first_seen, last_seen, events, unit, body, post, level,"
    " kind",
}


@pytest.fixture(scope="module")
def pages():
    """Labelled pages, none of which tells of the events of another."""
    documents = [Document(p.name, p.read_bytes()) for p in sorted(PAGES.glob("*.txt"))[:PAGES_READ]]
    return [(document, *read(document, published="2025-03-01")) for document in documents]


@pytest.fixture(scope="module")
def asked(pages, tmp_path_factory):
    """Both: a store of the pages, and DuckDB over their readings."""
    folder = tmp_path_factory.mktemp("asked")
    write_part(folder / "readings", pages)
    with duckdb.connect() as duck, open_store(folder / "timeline.db") as store:
        store.add_all((page, readings, document) for document, page, readings in pages)
        # what other articles tell of an office is the store's knowledge, not the reading's
        store.connection.execute(
            "UPDATE participation SET title_id = NULL, organization_id = NULL"
            " WHERE title_basis = 'roster'"
        )
        duck.execute(f"SET VARIABLE readings = '{folder / 'readings'}'")
        duck.execute((shipped("db") / "readings.sql").read_text("utf-8"))
        yield duck, store.connection


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_has_the_rows_of_the_store(asked, view):
    """Where every event has one report, DuckDB and SQLite answer alike."""
    rows = [
        sorted(map(repr, each.execute(f"SELECT {VIEWS[view]} FROM {view}").fetchall()))
        for each in asked
    ]

    assert rows[0] == rows[1]
    assert rows[0] or view in {"absence", "signing"}
