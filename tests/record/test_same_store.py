"""Readings handed over as records or as Parquet files make the store that the pages make."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from timeline.exchange import read_parts, write_part
from timeline.export import Options, export_events, formats
from timeline.export.formats import is_binary
from timeline.model import Document
from timeline.pipeline import read
from timeline.query import parse_query
from timeline.record import extract_record
from timeline.record.lines import read_records
from timeline.resources import shipped
from timeline.store import open_reader, open_store
from timeline.store.handing_on import whole_events

pytest.importorskip("pyarrow", reason="pyarrow is not installed")
PAGES = Path(__file__).parent.parent / "eval" / "gold" / "pages"
SAMPLES = shipped("sources").glob("*/samples/*")
PATHS = [
    *sorted(path for path in SAMPLES if path.suffix != ".json"),
    *sorted(PAGES.glob("*.txt")),
]
TEXTS = [name for name in formats() if not is_binary(name)]
OF_DOCUMENTS = {"document", "left_out", "_sqlite_migrations", "table_sum", "problem", "article"}
"""Tables that also tell what bytes an article came from, or when the store was made."""
OF_ARTICLES = "SELECT a.published_basis, page_number, url, headline, text, seal FROM article AS a"
OF_PROBLEMS = "SELECT article_id, kind, message, quote FROM problem WHERE article_id IS NOT NULL"


@pytest.fixture(scope="module")
def pages():
    """All shipped samples and labelled pages, read."""
    documents = [Document(path.name, path.read_bytes()) for path in PATHS]
    return [(document, *read(document, published="2024-06-01")) for document in documents]


def lines_of(pages):
    """Return what extract --json --left-out prints of the pages."""
    for document, page, readings in pages:
        for reading in readings:
            yield extract_record(reading).model_dump(mode="json")
        left_out = [line._asdict() for line in page.left_out]
        yield {"input": document.name, "left_out": left_out}


def store_of(path, read):
    """Return a store of what was read, with all its exports."""
    with open_store(path) as store:
        store.add_all([(page, readings, document) for document, page, readings in read])
    with open_reader(path) as store:
        exports = {}
        for name in TEXTS:
            stream = io.BytesIO()
            everything = whole_events(store, parse_query("", today=None))
            export_events(name, everything, stream, Options())
            exports[name] = stream.getvalue()
        tables = {
            table: sorted(map(repr, store.connection.execute(f'SELECT * FROM "{table}"')))
            for (table,) in store.connection.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'event_s%'"
            )
            if table not in OF_DOCUMENTS
        }
        for sql in (OF_ARTICLES, OF_PROBLEMS):
            tables[sql] = sorted(map(repr, store.connection.execute(sql)))
    return exports, tables


def test_records_and_parquet_make_the_same_store(pages, tmp_path):
    """Every text export has the same bytes, every table of events, people and bodies the rows."""
    write_part(tmp_path / "readings", pages)
    lines = (json.dumps(each, ensure_ascii=False).encode() for each in lines_of(pages))
    exports, tables = store_of(tmp_path / "pages.db", pages)
    roads = {
        "parquet": read_parts(tmp_path / "readings"),
        "records": read_records(lines, "records.jsonl"),
    }

    assert len(tables["event"]) > len(PATHS)
    for road, read_elsewhere in roads.items():
        assert store_of(tmp_path / f"{road}.db", read_elsewhere) == (exports, tables), road
