"""``timeline extract --dask``: reading on a cluster of this machine."""

import os

import pytest

from timeline.cli.reading_child import read_document
from timeline.exchange import read_parts, write_part
from timeline.model import Document

pytest.importorskip("pyarrow", reason="pyarrow is not installed")
pytest.importorskip("distributed", reason="Dask distributed is not installed")
from timeline.cli import distributing

ARGUMENTS = {
    "published": "2024-04-01", "source": None, "encoding": None, "media": None,
    "extractor": "rules",
}  # fmt: skip
COUNT, POISON = 4, "第3次"


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
def test_a_document_that_ends_workers_costs_itself(tmp_path, monkeypatch):
    """Others are read as they are read here, the poisonous one is refused."""

    def read(document, arguments):
        if POISON in document.data.decode():
            os._exit(1)
        return read_document(document, arguments)

    monkeypatch.setattr(distributing, "_TOGETHER", 2)
    pages = [f"例会召开\n\n本报讯 3月2日,云溪县召开第{n}次例会。\n" for n in range(COUNT)]
    documents = [Document(f"{n}.txt", page.encode()) for n, page in enumerate(pages)]
    with distributing.cluster("local", workers=1) as client:
        parts = list(distributing.read_on(client, documents, tmp_path / "a", ARGUMENTS, read))
    write_part(
        tmp_path / "b",
        [(d, *read_document(d, ARGUMENTS)) for d in documents if POISON not in d.data.decode()],
    )

    assert sum(part.articles for part in parts) == COUNT - 1
    assert [name for part in parts for name in part.refused] == ["3.txt"]
    here, there = (
        {document.digest: read for document, *read in read_parts(tmp_path / name)} for name in "ab"
    )
    assert here == there


def test_a_poisonous_part_of_a_file_is_cut_into_lines():
    """A task that ends workers is tried document by document, a file line by line."""
    lines = Document("a.jsonl", b'{"a":1}\n\n{"b":2}\n', media="jsonl")

    assert [[d.data for d in task] for task in distributing._smaller([lines])] == [
        [b'{"a":1}\n'], [b'{"b":2}\n'],
    ]  # fmt: skip
    assert distributing._smaller([Document("a.txt", b"x")]) == []
    assert len(distributing._smaller([lines, lines])) == 2


def test_files_of_other_systems_are_opened(tmp_path):
    """What fsspec knows is read by its address."""
    (tmp_path / "page.txt").write_text("例会", "utf-8")

    (document,) = distributing._of_filesystem(f"file://{tmp_path}/*.txt")
    assert document.data.decode() == "例会"
