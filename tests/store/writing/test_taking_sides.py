"""A person decides between two readers of an article."""

from __future__ import annotations

import pytest

from tests.second_reader.stores import MORE, add_article, consulted
from timeline.store import open_reader, open_store
from timeline.store.writing.taking_sides import keep_reading, take_other


@pytest.fixture
def path(tmp_path):
    """Return a store with one article, which the second reader reads differently."""
    path = tmp_path / "t.db"
    add_article(path, consulted())
    return path


def rows(path, sql):
    with open_reader(path) as reader:
        return reader.connection.execute(sql).fetchall()


def open_ones(path):
    with open_reader(path) as reader:
        return reader.differences(rows(path, "SELECT id FROM article")[0][0])


def decide(path, how, number=0):
    difference = open_ones(path)[number]
    with open_store(path) as store, store.command(by="anna") as decisions:
        how(decisions, difference)
    return difference


def number_of(path, field="", kind=""):
    found = open_ones(path)
    return next(n for n, d in enumerate(found) if d.field == field and d.kind.endswith(kind))


def test_the_other_value_is_taken(path):
    """The other reading of a field becomes a correction, and the difference is settled."""
    before = len(open_ones(path))
    decide(path, take_other, number_of(path, "people"))

    sql = "SELECT person, role FROM appearance WHERE type = 'meeting' ORDER BY person"
    assert rows(path, sql) == [("林向东", "speak")]
    assert len(open_ones(path)) == before - 1


def test_what_stands_is_kept(path):
    """A kept value stays as it was read; a note tells what was decided against."""
    before = rows(path, "SELECT person, role, title FROM appearance")
    difference = decide(path, keep_reading, number_of(path, "people"))

    assert rows(path, "SELECT person, role, title FROM appearance") == before
    assert rows(path, "SELECT new FROM correction WHERE kind = 'note'") == [(difference.note,)]
    assert difference.note not in [d.note for d in open_ones(path)]


def test_all_kept_is_confirmed(path):
    """With the last difference of an event the event is confirmed and leaves the queue."""
    while open_ones(path):
        decide(path, keep_reading)

    assert "confirmed" in [review for (review,) in rows(path, "SELECT review FROM event")]
    with open_reader(path) as reader:
        assert not reader.articles()[0].doubtful


def test_an_event_of_the_other_reader_is_added(path):
    """An event that only the other reader has comes in with its evidence, place and people."""
    decide(path, take_other, number_of(path, kind="more"))

    sql = "SELECT start_day, place, quote, review FROM timeline WHERE type = 'other'"
    assert rows(path, sql) == [("2024-01-11", "云溪县", MORE, "unreviewed")]


def test_an_event_is_kept_out(path):
    """An event of the other reader that a person refuses is never offered again."""
    decide(path, keep_reading, number_of(path, kind="more"))

    assert not [d for d in open_ones(path) if d.kind.endswith("more")]
    assert rows(path, "SELECT review FROM event WHERE type = 'other'") == [("rejected",)]


def test_one_undo_takes_a_decision_back(path):
    """Whatever was decided is one command, taken back by one undo."""
    before = open_ones(path)
    for how in (take_other, keep_reading):
        for number in range(len(before)):
            decide(path, how, number)
            with open_store(path) as store:
                store.undo(by="anna")
            assert [d.note for d in open_ones(path)] == [d.note for d in before]


def test_who_read_what_is_stored(tmp_path):
    """The reader of every event and of each of its values stands in the view reader."""
    path = tmp_path / "llm.db"
    add_article(path, consulted(keep="llm"))

    values = "SELECT field, value, read_by FROM reader"
    assert set(rows(path, "SELECT DISTINCT read_by FROM reader")) == {("llm",)}
    assert {
        ("type", "meeting", "llm"), ("status", "occurred", "llm"), ("date", "1月12日", "llm"),
        ("place", "云溪县", "llm"), ("person", "林向东", "llm"),
    } <= set(rows(path, values))  # fmt: skip


def test_what_a_person_corrected_is_read_by_hand(tmp_path):
    """A corrected value stands in the view reader beside what the article says."""
    path = tmp_path / "t.db"
    add_article(path, consulted())
    ((event,),) = rows(path, "SELECT id FROM event WHERE type = 'meeting'")
    with open_store(path) as store:
        for field, value in (("date", "2024-01-11"), ("place", "云溪县"), ("type", "visit")):
            store.correct(event, field, value, by="anna")
    by_hand = rows(path, "SELECT field, value FROM reader WHERE read_by = 'hand' ORDER BY 1")
    printed = rows(path, "SELECT value, read_by FROM reader WHERE field = 'date'")

    assert by_hand == [("date", "2024-01-11/2024-01-11"), ("place", "云溪县"), ("type", "visit")]
    assert ("1月12日", "rules") in printed
