"""An article that is removed leaves no words behind, and the log still holds."""

import sqlite3
from contextlib import closing

import pytest

from tests.store.papers import SURVEY, linjiang, page
from timeline.query import Query
from timeline.store import open_reader, open_store
from timeline.store.maintenance.doctor import examine

ME = {"by": "me"}
NOTE = "此事已由编辑部核实完毕"


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "timeline.db"
    with open_store(path) as store:
        store.add(*page(linjiang()))
    with open_reader(path) as reader:
        *_, survey = reader.window(Query())
    with open_store(path) as store:
        store.note(survey.id, NOTE, **ME)
        article = store.lead_report(survey.id).article_id
        store.correct_article(article, "2024-01-15", **ME)
        store.remove(article, "wrong town", **ME)
    return path


def test_no_word_is_left_in_the_file(path):
    """Neither text nor quotes nor notes about them can be found in the bytes of the store."""
    data = path.read_bytes()

    assert [words for words in (SURVEY, NOTE, "春耕") if words.encode() in data] == []


def test_the_log_tells_what_was_done(path):
    """The decisions stand in the log without their words, and the chain holds."""
    with open_reader(path) as reader:
        told = [(each.kind, each.quote, each.new) for each in reader.corrections()]

    assert told == [("remove", None, "wrong town"), ("correct", None, None), ("note", None, None)]
    assert examine(path) == []


def test_undoing_what_was_decided_of_a_removed_article(path):
    """A decision about a removed article can be undone; nothing comes back."""
    with open_store(path) as store:
        store.undo(2, **ME, reread=lambda article: None)
    with open_reader(path) as reader:
        assert reader.articles() == []
    assert examine(path) == []


def test_words_are_erased_for_removed_articles_alone(path):
    """Words taken out of another decision are a finding."""
    with open_store(path) as store:
        store.add(*page(linjiang(source="yunxi")))
    with open_reader(path) as reader:
        first, *_ = reader.window(Query())
    with open_store(path) as store:
        store.note(first.id, NOTE, **ME)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(
            "UPDATE correction SET salt = NULL, quote = NULL, old = NULL, new = NULL"
            " WHERE id = (SELECT max(id) FROM correction)"
        )
        connection.commit()

    assert "log" in {finding.kind for finding in examine(path)}


def test_other_changes_of_the_log_are_refused(path):
    """The log can be changed in no other way."""
    with closing(sqlite3.connect(path)) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute("UPDATE correction SET by = 'you' WHERE kind = 'note'")
