"""Stored articles read again: what a model read stays, and decisions with it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.second_reader.papers import article
from tests.second_reader.stores import MORE, add_article, consulted
from timeline.extract import EXTRACTORS, extract
from timeline.model import Reading
from timeline.second_reader.rereading import read_again
from timeline.store import open_reader, open_store
from timeline.store.events.reports import report_of

EVENTS = "SELECT id, type, date_text, start_day, place, people, quote FROM timeline ORDER BY id"
READERS = "SELECT field, value, read_by FROM reader ORDER BY 1, 2, 3"


def rows(path, sql):
    with open_reader(path) as reader:
        return reader.connection.execute(sql).fetchall()


@pytest.fixture
def path(tmp_path):
    """Return a store with an article that a model read."""
    path = tmp_path / "t.db"
    add_article(path, consulted(keep="llm"))
    return path


def again(path, reader=read_again):
    with open_store(path) as store:
        return store.reread(reader)


def test_what_a_model_read_is_the_same_when_read_again(path):
    """Without asking, the events of a model and their readers stay as they are."""
    before = rows(path, EVENTS), rows(path, READERS)

    assert again(path) == 0
    assert (rows(path, EVENTS), rows(path, READERS)) == before
    assert {reader for *_, reader in before[1]} == {"llm"}


def test_rules_take_nothing_of_a_model_away(path):
    """Even a reader that finds none of the events leaves what a model read."""
    before = rows(path, EVENTS)
    again(path, lambda article, read=(): replace(extract(article), events=()))

    assert rows(path, EVENTS) == before


def test_another_day_of_publication_moves_the_days_of_a_model(path):
    """The words that a model named are resolved anew; people and their reader stay."""
    ((name,),) = rows(path, "SELECT id FROM article")
    people = "SELECT value, read_by FROM reader WHERE field = 'person' ORDER BY 1"
    before = rows(path, people)
    with open_store(path) as store:
        store.correct_article(name, "2023-01-14", by="anna", reread=read_again)

    days = rows(path, "SELECT DISTINCT substr(start_day, 1, 4) FROM timeline")
    assert days == [("2023",)]
    assert rows(path, people) == before
    with open_store(path) as store:
        store.undo(by="anna", reread=read_again)
    assert rows(path, "SELECT DISTINCT substr(start_day, 1, 4) FROM timeline") == [("2024",)]


def test_corrections_of_what_a_model_read_survive(path):
    """A corrected place stays corrected when the article is read again."""
    ((name,),) = rows(path, f"SELECT id FROM timeline WHERE quote = '{MORE}'")
    with open_store(path) as store:
        store.correct(name, "place", "临江市", by="anna")
    again(path)

    assert rows(path, f"SELECT place, review FROM timeline WHERE quote = '{MORE}'") == [
        ("临江市", "corrected")
    ]


def test_differences_stay_when_rules_read_again(tmp_path):
    """What is to be decided between two readers is still to be decided."""
    path = tmp_path / "t.db"
    add_article(path, consulted())
    with open_reader(path) as reader:
        (shown,) = reader.articles()
        before = reader.differences(shown.id)
    again(path)
    with open_reader(path) as reader:
        assert reader.differences(shown.id) == before
    assert before


def test_differences_come_along_with_another_store(tmp_path):
    """A store that is joined brings what is to be decided, and what was decided."""
    path, other = tmp_path / "t.db", tmp_path / "other.db"
    add_article(other, consulted())
    with open_reader(other) as reader:
        (shown,) = reader.articles()
        before = reader.differences(shown.id)
    with open_store(other) as store, store.command(by="anna") as decisions:
        decisions.say("note", before[0].event, before[0].note)
    with open_store(path) as store, open_reader(other) as reader:
        store.absorb(reader)
    with open_reader(path) as reader:
        assert reader.differences(shown.id) == before[1:]
    assert rows(path, READERS) == rows(other, READERS)


def test_a_recognizer_reads_its_articles_again(monkeypatch):
    """An article with names of a recognizer is read by it again, others by the rules."""
    nothing = Reading(article())
    monkeypatch.setitem(EXTRACTORS, "rules+lac", lambda _, *, roster: nothing)
    rules = extract(article())
    (event, *_) = rules.events
    report = report_of(event, article(), "a")
    marked = tuple(replace(person, read_by="lac") for person in event.participants)

    assert read_again(article(), [report]) == rules
    assert read_again(article(), [replace(report, participants=marked)]).events == ()
