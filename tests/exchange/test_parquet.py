"""Readings written as Parquet and read back."""

from pathlib import Path

import pytest

from timeline.errors import UnreadableInput
from timeline.exchange import KeptDocument, read_parts, write_part
from timeline.exchange.parquet import SCHEMA_KEY
from timeline.exchange.rows import identity_of
from timeline.model import Document
from timeline.pipeline import read

pq = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed")
PAGES = Path(__file__).parent.parent / "eval" / "gold" / "pages"


@pytest.fixture(scope="module")
def pages():
    """The labelled pages, read."""
    documents = [Document(path.name, path.read_bytes()) for path in sorted(PAGES.glob("*.txt"))[:6]]
    return [(document, *read(document)) for document in documents]


def test_what_is_read_back_is_what_was_written(pages, tmp_path):
    """Pages, articles, events and problems are the same values; bytes are known by their digest."""
    write_part(tmp_path, pages[:3])
    write_part(tmp_path, pages[3:])
    back = {document.digest: (page, readings) for document, page, readings in read_parts(tmp_path)}

    assert back == {identity_of(document)[0]: (page, found) for document, page, found in pages}
    assert any(found for _, _, found in pages)


def test_the_same_documents_go_to_the_same_files(pages, tmp_path):
    """A part that is written again takes the place of what was there."""
    first = write_part(tmp_path, pages)
    files = sorted(tmp_path.glob("**/*.parquet"))

    assert write_part(tmp_path, pages) == first
    assert sorted(tmp_path.glob("**/*.parquet")) == files
    parts = [str(path) for path in files if path.stem == first]
    assert parts
    assert all("source=" in path and "year=" in path for path in parts)


def test_another_schema_is_refused(pages, tmp_path):
    """Files of a later version of the tables are told by their name."""
    write_part(tmp_path, pages[:1])
    path = next((tmp_path / "documents").glob("**/*.parquet"))
    table = pq.read_table(path, partitioning=None)
    pq.write_table(table.replace_schema_metadata({SCHEMA_KEY: b"99"}), path)

    with pytest.raises(UnreadableInput, match="schema 99"):
        list(read_parts(tmp_path))


def test_a_document_of_readings_has_no_bytes(pages, tmp_path):
    """What was read is there, and whose bytes the digest tells."""
    write_part(tmp_path, pages[:1])
    (document, _, _), *_ = read_parts(tmp_path)

    assert isinstance(document, KeptDocument)
    assert (document.data, document.size) == (b"", len(pages[0][0].data))
