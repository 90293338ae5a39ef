"""What an event lacks, and alternatives between conditions."""

import datetime as dt

import pytest

from tests.store.papers import MEETING, SIGNING, SURVEY, TEXT, event, page, reading
from timeline.query import parse_query
from timeline.store import open_reader, open_store

TODAY = dt.date(2024, 2, 1)


@pytest.fixture(scope="module")
def reader(tmp_path_factory):
    path = tmp_path_factory.mktemp("lacking") / "timeline.db"
    meeting = event(MEETING, TEXT, title="会", place="会展中心", people=("林向东", "郑树辉"))
    signing = event(SIGNING, TEXT, title="签", kind="signing", organizations=("云溪集团",))
    survey = event(
        SURVEY,
        TEXT,
        title="研",
        kind="survey",
        day="2024-01-13",
        people=("林向东",),
        place="白沙镇",
    )
    with open_store(path) as store:
        store.add(*page(reading(TEXT, meeting, signing, survey)))
    with open_reader(path) as reader:
        yield reader


def titles(reader, typed):
    query = parse_query(typed, today=TODAY)
    rows = reader.window(query)
    assert reader.count(query) == len(rows)
    return "".join(row.title for row in rows)


@pytest.mark.parametrize(("typed", "expected"), [
    ("place:none", "签"), ("地点:无", "签"), ("-place:none", "会研"), ("place:none,白沙镇", "签研"),
    ("who:none", "签"), ("org:none", "会研"), ("tag:none", "会签研"), ("who:none type:survey", ""),
])  # fmt: skip
def test_lacking(reader, typed, expected):
    """The value none finds the events without one; beside other values it is one more."""
    assert titles(reader, typed) == expected


@pytest.mark.parametrize(("typed", "expected"), [
    ("type:signing or place:白沙镇", "签研"),
    ("who:林向东 (type:survey or place:会展中心)", "会研"),
    ("who:林向东 type:survey or org:云溪集团", "签研"),
    ("-(type:signing or type:survey)", "会"),
    ("(who:郑树辉 or (type:survey on:2024-01-13)) since:2024-01-13", "研"),
    ("(place:none or who:郑树辉) 推介会", "会"),
    ("who:无人 or type:无名", None),
])  # fmt: skip
def test_alternatives(reader, typed, expected):
    """What or parts need not hold together; conditions side by side must."""
    if expected is None:
        with pytest.raises(Exception, match="type"):
            titles(reader, typed)
    else:
        assert titles(reader, typed) == expected


def test_rejected_events_are_found_where_a_group_asks(reader):
    """Nobody sees rejected events who does not ask, inside a group or outside."""
    assert titles(reader, "(review:rejected or type:survey)") == "研"
