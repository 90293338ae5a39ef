"""Two stores joined: what either holds, and what was decided in either."""

import pytest

from tests.store.full_store import make_full_store
from tests.store.papers import linjiang, page
from timeline.store import open_reader, open_store
from timeline.store.maintenance.replay import contents, replay

AT = "2024-03-01T00:00:00Z"


def ids(store):
    rows = store.connection.execute("SELECT id FROM event ORDER BY key")
    return [name for (name,) in rows.fetchall()]


def decide(store):
    """Correct one event and keep another."""
    first, second, *_ = ids(store)
    store.correct(first, "title", "改过的名称", by="江帆", at=AT)
    store.confirm(second, by="江帆", at=AT)


def absorb(path, other):
    with open_store(path) as store, open_reader(other) as reader:
        added, decisions = store.absorb(reader, at=AT)
        return added, decisions, contents(store.connection)


@pytest.fixture
def stores(tmp_path):
    """A store of one paper, and a store of another that tells of the same events, decided on."""
    here, there = tmp_path / "here.db", tmp_path / "there.db"
    with open_store(here) as store:
        store.add(*page(linjiang()))
    with open_store(there) as store:
        store.add(*page(linjiang("yunxi", "2024-01-15")))
        decide(store)
    return here, there


def test_a_joined_store_is_that_of_all_articles_and_decisions(stores, tmp_path):
    """The result is what adding everything and deciding everything here would have made."""
    here, there = stores
    *_, joined = absorb(here, there)
    with open_store(tmp_path / "whole.db") as store:
        store.add(*page(linjiang("yunxi", "2024-01-15")))
        decide(store)
        store.add(*page(linjiang()))
        whole = contents(store.connection)

    assert joined == whole
    assert replay(here) == []


def test_absorbing_again_changes_nothing(stores):
    """Everything is known the second time."""
    here, there = stores
    first, decisions, joined = absorb(here, there)
    again, none, same = absorb(here, there)

    assert (first.articles_new, decisions > 0) == (1, True)
    assert (again.articles_new, again.articles_known, none) == (0, 1, 0)
    assert same == joined


def test_a_removed_article_does_not_come_back(stores):
    """What was taken out here stays out, and what was taken out there goes here too."""
    here, there = stores
    with open_store(there) as store:
        (article,) = store.connection.execute("SELECT id FROM article").fetchone()
    absorb(here, there)
    with open_store(there) as store:
        store.remove(article, "错印", by="江帆")
    absorb(here, there)
    with open_reader(here) as reader:
        left = reader.connection.execute("SELECT source_id FROM article").fetchall()

    assert left == [("linjiang",)]


def test_lines_left_out_of_pages_come_with_them(stores, tmp_path):
    """What stands beside a page in the other store stands beside the page here."""
    here, there = stores[0], tmp_path / "full.db"
    make_full_store(there)
    absorb(here, there)

    with open_reader(here) as reader, open_reader(there) as other:
        kept, told = (
            set(store.connection.execute("SELECT document_id, line, kind, text FROM left_out"))
            for store in (reader, other)
        )
    assert told
    assert kept >= told
