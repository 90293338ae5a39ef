import sqlite3

import pytest

from tests.store.papers import TEXT, event, linjiang, page, reading
from timeline.errors import UnknownEvent
from timeline.model import Participant
from timeline.query import Condition, Query
from timeline.store import open_reader, open_store
from timeline.store.events.typed import BadCorrection
from timeline.store.writing.new_event import NewEvent

ME = {"by": "编辑", "at": "2024-01-20T08:00:00Z"}


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "timeline.db"
    with open_store(path) as store:
        store.add(*page(linjiang()))
    return path


def rows(path, *conditions):
    with open_reader(path) as reader:
        return reader.window(Query(conditions))


def detail(path, event_id):
    with open_reader(path) as reader:
        return reader.event(event_id)


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("type", "other", "other"), ("title", "招商会", "招商会"), ("status", "planned", "planned"),
        ("place", "市民中心", "市民中心"), ("people", "林向东:lead、王芳", ("林向东", "王芳")),
        ("organizations", "", ()),
    ],
)  # fmt: skip
def test_correct(path, field, value, expected):
    """A corrected field is shown, and the row says that it was corrected."""
    event_id = rows(path)[0].id
    with open_store(path) as store:
        store.correct(event_id, field, value, **ME)

    row = detail(path, event_id).row
    assert getattr(row, field) == expected
    assert row.review == "corrected"


def test_correct_date_moves_the_event(path):
    """A corrected date moves the event, and counts and search move with it."""
    event_id = rows(path)[0].id
    with open_store(path) as store:
        store.correct(event_id, "date", "2024-02-01/2024-02-03", **ME)

    assert rows(path)[-1].id == event_id
    assert (rows(path)[-1].starts, rows(path)[-1].ends) == ("2024-02-01", "2024-02-03")
    assert rows(path, Condition("text", ("推介会",)))[-1].id == event_id
    with open_reader(path) as reader:
        assert reader.density(Query(), "month") == [("2024-01", 2), ("2024-02", 1)]


def test_corrected_people_keep_what_is_not_said(path):
    """A person who stays keeps role and title; the article's report stays as it was."""
    event_id = rows(path)[0].id
    with open_store(path) as store:
        store.correct(event_id, "people", "林向东、王芳", **ME)
    found = detail(path, event_id)

    assert [(p.name, p.role, p.title) for p in found.participants] == [
        ("林向东", "host", "副市长"), ("王芳", "attend", None),
    ]  # fmt: skip
    assert [p.name for p in found.reports[0].participants] == ["郑树辉", "林向东"]
    assert rows(path, Condition("who", ("郑树辉",))) == []


@pytest.mark.parametrize(
    ("field", "value"),
    [("mood", "good"), ("type", "party"), ("status", "maybe"), ("date", "2024-02-30"),
     ("date", "yesterday"), ("people", "林向东:boss"), ("title", " ")],
)  # fmt: skip
def test_bad_corrections_are_refused(path, field, value):
    """A field or value that is not understood changes nothing."""
    event_id = rows(path)[0].id
    with open_store(path) as store, pytest.raises(BadCorrection):
        store.correct(event_id, field, value, **ME)

    assert detail(path, event_id).corrections == ()


def test_rejected_events_leave_the_timeline(path):
    """A rejected event is hidden and not counted, unless asked for; undo brings it back."""
    event_id = rows(path)[0].id
    with open_store(path) as store:
        store.reject(event_id, **ME)
        hidden = event_id not in [row.id for row in rows(path)]
        asked = [row.id for row in rows(path, Condition("review", ("rejected",)))]
        store.undo(**ME)

    assert hidden
    assert asked == [event_id]
    assert event_id in [row.id for row in rows(path)]


def test_confirm_note_tag(path):
    """Confirmation, notes and tags stay with the event and are found."""
    event_id = rows(path)[0].id
    with open_store(path) as store:
        store.confirm(event_id, **ME)
        store.note(event_id, "见照片", **ME)
        store.tag(event_id, "重点", **ME)
        store.tag(event_id, "临时", **ME)
        store.untag(event_id, "临时", **ME)
    found = detail(path, event_id)

    assert (found.row.review, found.notes, found.tags) == ("confirmed", ("见照片",), ("重点",))
    assert [row.id for row in rows(path, Condition("tag", ("重点",)))] == [event_id]


def test_undo_of_undo(path):
    """An undo can be undone, and the correction stands again."""
    event_id = rows(path)[0].id
    with open_store(path) as store:
        store.correct(event_id, "title", "改", **ME)
        store.undo(**ME)
        once = detail(path, event_id).row.title
        store.undo(2, **ME)

    assert once != "改"
    assert detail(path, event_id).row.title == "改"


def test_merge_and_undo(path):
    """Merged events are one; undo parts them again with their own ids."""
    before = rows(path)
    with open_store(path) as store:
        merged = store.merge(before[0].id, before[2].id, **ME)
        joined = rows(path)
        both = detail(path, before[2].id).row.id, detail(path, before[0].id).row.id
        store.undo(**ME)

    assert len(joined) == 2
    assert both == (merged, merged)
    assert rows(path) == before


def test_split_is_remembered(path):
    """A report taken out of an event stays out when a third paper tells of it."""
    with open_store(path) as store:
        store.add(*page(linjiang(source="yunxi")))
        event = detail(path, rows(path)[0].id)
        store.split(event.row.id, event.reports[1].id, **ME)
        apart = len(rows(path))
        store.add(*page(linjiang(source="qingshi")))

    assert apart == 4
    assert sorted(row.reports for row in rows(path)) == [1, 2, 3, 3]
    ids = {detail(path, report.id).row.id for report in event.reports}
    assert len(ids) == 2


def test_undo_split(path):
    """Undoing a split lets the reports find together again."""
    with open_store(path) as store:
        store.add(*page(linjiang(source="yunxi")))
        before = rows(path)
        event = detail(path, before[0].id)
        store.split(event.row.id, event.reports[1].id, **ME)
        store.undo(**ME)

    assert rows(path) == before


def test_add_event_by_hand(path):
    """A person adds an event with its evidence; without evidence it is refused."""
    article_id = detail(path, rows(path)[0].id).reports[0].article_id
    event = NewEvent(article_id, "白沙镇", "visit", "走访白沙镇", date="2024-01-13T09:30")
    with open_store(path) as store:
        event_id = store.add_event(event, **ME)
        shown = detail(path, event_id)
        with pytest.raises(BadCorrection):
            store.add_event(NewEvent(article_id, "没有的话", "visit", "走访"), **ME)
        store.undo(**ME)

    assert (shown.row.starts, shown.row.precision) == ("2024-01-13T09:30", "minute")
    assert TEXT[shown.reports[0].quote_start : shown.reports[0].quote_end] == "白沙镇"
    with pytest.raises(UnknownEvent):
        detail(path, event_id)


def test_log_is_append_only(path):
    """No decision can be changed or removed, even with plain SQL."""
    with open_store(path) as store:
        store.confirm(rows(path)[0].id, **ME)
        for sql in ("DELETE FROM correction", "UPDATE correction SET by = 'x'"):
            with pytest.raises(sqlite3.IntegrityError):
                store.connection.execute(sql)
    with open_reader(path) as reader:
        assert [(c.kind, c.by) for c in reader.corrections()] == [("confirm", "编辑")]


def test_a_title_of_several_offices(tmp_path):
    """People typed as they are shown stay who they are, however many offices a title names."""
    text = "1月12日，市委副书记、市长郑树辉和林向东出席座谈会。"
    people = (Participant("郑树辉", "attend", "市委副书记、市长"), Participant("林向东", "attend"))
    with open_store(tmp_path / "t.db") as store:
        store.add(*page(reading(text, event(text, text, people=people))))
        (name,) = store.connection.execute("SELECT id FROM event").fetchone()
        store.correct(name, "people", "郑树辉:host:市委副书记、市长、林向东:attend", by="me")
    with open_reader(tmp_path / "t.db") as reader:
        found = reader.event(name).participants

    assert [(p.name, p.role, p.title) for p in found] == [
        ("郑树辉", "host", "市委副书记、市长"), ("林向东", "attend", None),
    ]  # fmt: skip
