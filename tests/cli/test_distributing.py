"""``timeline extract --dask``: reading on a cluster of this machine."""

import json
import os
import random
import signal

import pytest

from timeline.cli.reading_child import read_document
from timeline.exchange import read_parts, write_part
from timeline.fetching import fetch, files
from timeline.model import Document

pytest.importorskip("pyarrow", reason="pyarrow is not installed")
pytest.importorskip("distributed", reason="Dask distributed is not installed")
from timeline.cli import distributing

ARGUMENTS = {
    "published": "2024-04-01", "source": None, "encoding": None, "media": None,
    "extractor": "rules",
}  # fmt: skip
COUNT, POISON = 4, "第3次"
ARTICLES, BAD = 300, (7, 150, 299)


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


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
def test_a_killed_worker_changes_nothing(timeline, tmp_path, monkeypatch):
    """Two workers, one killed midway, then Parquet and a store: the export is that of reading here."""
    monkeypatch.setattr(files, "_PART", 12_000)
    monkeypatch.setattr(distributing, "_TOGETHER", 1)
    path, readings = tmp_path / "articles.jsonl", tmp_path / "readings"
    path.write_text("\n".join(_lines(random.Random(5))), "utf-8")
    arguments = {**ARGUMENTS, "published": None, "media": "jsonl"}
    with distributing.cluster("local", workers=2) as client:
        pids = client.run(os.getpid)
        parts = distributing.read_on(client, fetch(str(path)), readings, arguments)
        found = [next(parts)]
        os.kill(min(pids.values()), signal.SIGKILL)
        found += parts
    added = timeline("add", "--readings", readings)
    other = {"TIMELINE_DB": str(tmp_path / "other.db")}
    here = timeline("add", path, **other)
    exports = [timeline("export", "jsonl", **where).stdout for where in ({}, other)]

    assert len(found) > 2
    assert sum(len(part.refused) for part in found) == len(BAD)
    assert sum(part.articles for part in found) == ARTICLES - len(BAD)
    assert (added.returncode, here.returncode) == (3, 3)
    assert exports[0] == exports[1]
    assert exports[0].count(b"\n") > ARTICLES / 2


def _lines(chance):
    """Invent articles, some of which are no JSON."""
    for number in range(ARTICLES):
        name, town, body = (chance.choice(some) for some in ("林江陈郑吴", "云白青松", "教水农林"))
        text = (
            f"3月{chance.randint(1, 28)}日,{town}溪县{body}{chance.choice('业利育务')}局召开第{number}次"
            f"{chance.choice(('春耕', '防汛', '招商', '安全'))}工作会议,局长{name}{chance.choice('一帆东')}主持。"
            f"会议研究了{chance.randint(2, 90)}个项目的进度。"
        )
        row = {"id": str(number), "text": text, "published": "2024-04-01", "source": "yunxi"}
        yield "{" if number in BAD else json.dumps(row, ensure_ascii=False)


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
