"""Recovery saves every row that is intact, whatever part of the file is damaged."""

import random
import sqlite3
from contextlib import closing

import pytest

from tests.store.papers import linjiang, page
from timeline.errors import UnusableDatabase
from timeline.messages import english
from timeline.query import Query
from timeline.store import open_reader, open_store
from timeline.store.maintenance.doctor import examine
from timeline.store.maintenance.recovery import recover

PAGE = 4096
NOISE = random.Random(7)
DAMAGES = {
    "header": lambda data: bytes(100) + data[100:],
    "first page": lambda data: NOISE.randbytes(PAGE) + data[PAGE:],
    "cut at a page": lambda data: data[: -2 * PAGE],
    "cut within a page": lambda data: data[:-5000],
}


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "timeline.db"
    with open_store(path) as store:
        store.add(*page(linjiang()))
        store.add(*page(linjiang(source="yunxi")))
    with open_reader(path) as reader:
        first, *_ = reader.window(Query())
    with open_store(path) as store:
        store.correct(first.id, "title", "更正", by="me")
    return path


def titles(path):
    with open_reader(path) as reader:
        return [row.title for row in reader.window(Query())]


@pytest.mark.parametrize("damage", DAMAGES)
def test_intact_rows_are_saved(path, tmp_path, damage):
    """A lost header, first page or end costs no event, and the result is sound."""
    whole = titles(path)
    path.write_bytes(DAMAGES[damage](path.read_bytes()))
    saved = tmp_path / "saved.db"

    assert recover(path, saved) == len(whole)
    assert titles(saved) == whole
    assert examine(saved) == []


def test_a_flipped_bit_in_a_text_costs_no_event(path, tmp_path):
    """A text that is no UTF-8 is decoded with replacement, and its article is marked."""
    data = bytearray(path.read_bytes())
    place = data.find("推介会在临江".encode())
    data[place + 1] ^= 0x40
    path.write_bytes(data)
    saved = tmp_path / "saved.db"
    recover(path, saved)
    with open_reader(saved) as reader:
        kinds = {
            problem.kind for row in reader.articles() for problem in reader.article(row.id).problems
        }

    assert len(titles(saved)) == 3
    assert kinds == {"damaged-text"}
    assert examine(saved) == []


@pytest.mark.parametrize("lost", [
    "DELETE FROM event", "UPDATE report SET id = 'x' || substr(id, 2) WHERE number = 1",
])  # fmt: skip
def test_reports_are_enough(path, tmp_path, lost):
    """Events are made again from reports, where their table or the id of a report is damaged."""
    whole = titles(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(lost)
    saved = tmp_path / "saved.db"

    assert recover(path, saved) == len(whole)
    assert examine(saved) == []


def test_every_table_is_told(path, tmp_path):
    """Recovery says table by table what it saved."""
    lines = []
    recover(path, tmp_path / "saved.db", tell=lines.append)

    assert "article: 2 rows saved" in map(english, lines)


def test_a_file_without_events_is_refused(tmp_path):
    """Where no row can be read, nothing is left behind."""
    empty, saved = tmp_path / "empty.db", tmp_path / "saved.db"
    empty.write_bytes(bytes(8 * PAGE))
    with pytest.raises(UnusableDatabase, match="no event"):
        recover(empty, saved)

    assert not saved.exists()
