"""What doctor proves: log, schema, seals, names and words are what was decided and added."""

import sqlite3
from contextlib import closing

import pytest

from tests.store.papers import linjiang, page
from timeline.query import Query
from timeline.store import open_reader, open_store
from timeline.store.maintenance.doctor import examine

ME = {"by": "me"}
UNLOCK = "DROP TRIGGER correction_is_never_changed; DROP TRIGGER correction_is_never_deleted;"
LOCKED_AGAIN = """
CREATE TRIGGER correction_is_never_changed BEFORE UPDATE ON correction WHEN old.digest <> ''
BEGIN SELECT raise(ABORT, 'corrections are kept for ever: undo instead'); END;
CREATE TRIGGER correction_is_never_deleted BEFORE DELETE ON correction
BEGIN SELECT raise(ABORT, 'corrections are kept for ever: undo instead'); END;
"""
PLANTED = {
    "UPDATE correction SET new = '青石镇' WHERE field = 'place'": "log",
    "DELETE FROM correction WHERE id = 1": "log",
    "DELETE FROM correction WHERE id = (SELECT max(id) FROM correction)": "log",
    "UPDATE event SET review = 'confirmed' WHERE review = 'unreviewed'": "decision",
    "DELETE FROM event_tag": "decision",
    "UPDATE event SET title = '别的' WHERE review = 'corrected'": "decision",
    "UPDATE article SET published = '1999-01-01'": "seal",
    "UPDATE article SET page_number = '9'": "seal",
    "DELETE FROM article_band": "bands",
    "UPDATE article SET sketch = zeroblob(80)": "seal",
    "UPDATE person SET same_as = NULL": "people",
    "DROP INDEX report_by_day": "schema",
    "DROP VIEW signing": "schema",
    "CREATE TRIGGER more AFTER INSERT ON article BEGIN SELECT 1; END": "schema",
    "INSERT INTO event_search (event_search, rowid, headline, title, quote, people)"
    " SELECT 'delete', key, '', '', '', '' FROM event LIMIT 1": "search",
    "INSERT INTO event_search (rowid, headline, title, quote, people)"
    " SELECT key, '多余', '', '', '' FROM event LIMIT 1": "search",
}


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "timeline.db"
    with open_store(path) as store:
        store.add(*page(linjiang()))
    with open_reader(path) as reader:
        first, second, _ = reader.window(Query())
    with open_store(path) as store:
        store.correct(first.id, "place", "云溪县", **ME)
        store.tag(second.id, "重点", **ME)
        store.merge_people("林向东", "郑树辉", **ME)
    return path


def test_a_decided_store_is_sound(path):
    """Corrections, tags and merged names are no findings."""
    assert examine(path) == []


@pytest.mark.parametrize("change", PLANTED)
def test_planted_changes_are_found(path, change):
    """What is changed behind the program is a finding of its kind."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(f"{UNLOCK} {change}; {LOCKED_AGAIN}")

    assert PLANTED[change] in {finding.kind for finding in examine(path)}


def test_dropped_triggers_are_found(path):
    """A log that could be changed is a finding."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(UNLOCK)

    assert [finding.kind for finding in examine(path)] == ["schema", "schema"]


@pytest.mark.parametrize(
    ("table", "column"), [("article", "text"), ("event", "title"), ("person", "name")]
)
def test_bytes_that_are_no_text_are_found(path, table, column):
    """A text that is no UTF-8 is a finding with table and column."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(
            f"UPDATE {table} SET {column} = CAST(CAST({column} AS BLOB) || x'E4' AS TEXT)"
        )
        connection.commit()
    (found, *_) = examine(path)

    assert (found.kind, found.where.split()[0], column in found.columns()[2]) == (
        "bytes",
        table,
        True,
    )
