"""Undo takes back a whole command, and an undo like any other decision."""

import pytest

from tests.store.papers import event, linjiang, page, reading
from timeline.query import Query
from timeline.store import open_reader, open_store
from timeline.store.maintenance.doctor import examine
from timeline.store.writing.deciding import NothingChanges

ME = {"by": "me"}


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "timeline.db"
    with open_store(path) as store:
        store.add(*page(linjiang()))
    return path


def rows(path):
    with open_reader(path) as reader:
        return reader.window(Query())


def names(path):
    with open_reader(path) as reader:
        return sorted(reader.facets(Query(), "who"))


def people(path):
    with open_reader(path) as reader:
        sql = "SELECT person, count(*) FROM appearance GROUP BY 1 ORDER BY 1"
        return reader.connection.execute(sql).fetchall()


def test_a_merge_of_three_is_taken_back_whole(path):
    """One undo parts all events that one merge joined."""
    before = rows(path)
    with open_store(path) as store:
        store.merge(*(row.id for row in before), **ME)
        assert len(rows(path)) == 1
        store.undo(**ME)

    assert rows(path) == before


def test_two_fields_of_one_command_are_taken_back_together(path):
    """What one command decided is one unit of undo."""
    before = rows(path)
    with open_store(path) as store:
        with store.command(**ME):
            store.correct(before[0].id, "title", "甲", **ME)
            store.correct(before[0].id, "place", "乙", **ME)
        store.undo(**ME)

    assert rows(path) == before


@pytest.mark.parametrize("step", ["merge_people", "split_person"])
def test_undo_of_undo_of_names(path, step):
    """A decision about names that was taken back can be taken again."""
    values = {"merge_people": ("林向东", "郑树辉"), "split_person": ("林向东", "副市长")}[step]
    with open_store(path) as store:
        getattr(store, step)(*values, **ME)
        decided = people(path)
        store.undo(**ME)
        store.undo(2, **ME)

    assert people(path) == decided
    assert examine(path) == []


def test_undo_of_undo_of_an_added_event(path):
    """An event added by hand comes back whole."""
    from timeline.store.writing.new_event import NewEvent

    with open_store(path) as store:
        article = store.lead_report(rows(path)[0].id).article_id
        store.add_event(NewEvent(article, "林向东", "other", "到场", "2024-01-12"), **ME)
        decided = rows(path)
        store.undo(**ME)
        store.undo(2, **ME)

    assert rows(path) == decided


def test_rereading_is_one_undoable_command(path):
    """What reading again changed is taken back at once."""
    before = rows(path)
    known = linjiang()
    text = known.article.text
    with open_store(path) as store:
        store.reread(
            lambda _: reading(text, event("市长郑树辉出席并致辞", text), headline="招商推介会举行")
        )
        assert rows(path) != before
        store.undo(**ME)

    assert rows(path) == before
    assert examine(path) == []


def test_doing_nothing_writes_nothing(path):
    """A decision that is what the store says already is not written down."""
    event_id = rows(path)[0].id
    with open_store(path) as store:
        store.confirm(event_id, **ME)
        with pytest.raises(NothingChanges):
            store.confirm(event_id, **ME)
    with open_reader(path) as reader:
        assert len(reader.corrections()) == 1


def test_an_article_is_removed_for_good(path):
    """A removed article leaves no event and no text; the log says why; adding again leaves it out."""
    with open_store(path) as store:
        article = store.lead_report(rows(path)[0].id).article_id
        store.remove(article, "wrong town", **ME)
        assert store.add(*page(linjiang())).articles_new == 0
    with open_reader(path) as reader:
        assert reader.articles() == []
        assert (reader.corrections()[0].kind, reader.corrections()[0].new) == (
            "remove", "wrong town",
        )  # fmt: skip
    assert rows(path) == []
    assert examine(path) == []
