"""The officials of a unit."""

from __future__ import annotations

import pytest

from tests.store.papers import event, page, reading
from timeline.model import Absence, Newspaper, Participant
from timeline.store import open_reader, open_store
from timeline.store.maintenance.user_sql import ask, canned_query

PEOPLE = {
    "林向东": ("市委书记", ("2024-01-02", "2024-01-05")),
    "郭远": ("副市长", ("2024-01-03",)),
    "秦观海": ("市委副书记、市长", ("2024-01-04",)),
    "骆怀民": ("市水务集团董事长", ("2024-01-04",)),
    "苏禾": ("市教育局局长", ("2024-01-01", "2024-01-02", "2024-01-03")),
    "黎明": ("市人大代表", ("2024-01-03",)),
}


def paper(name, title, day, absent=()):
    text = f"{day}，{title}{name}到会。"
    told = event(
        text, text, source="linjiang", day=day, people=(Participant(name, "host", title),),
        absent=absent,
    )  # fmt: skip
    return page(
        reading(
            text, told, source="linjiang", published="2024-01-10",
            newspaper=Newspaper("临江日报", "临江市"),
        )
    )  # fmt: skip


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "timeline.db"
    excuse = (Absence("郭远", None, "因事请假"),)
    with open_store(path) as store:
        for name, (title, days) in PEOPLE.items():
            for day in days:
                store.add(*paper(name, title, day, excuse if name == "林向东" else ()))
    return path


def test_officials_alone_the_highest_first(path):
    """Heads of the unit come before its bureaus; companies and deputies of the congress are left out."""
    with open_reader(path) as reader:
        roll = reader.officials(["临江市"])

    assert [o.name for o in roll.officials] == ["林向东", "秦观海", "郭远", "苏禾"]
    assert [o.post for o in roll.officials[1].offices] == ["副书记", "市长"]
    assert roll.units == ("临江市",)


def test_absences_are_told(path):
    """An official has the events that were missed, with the reason."""
    with open_reader(path) as reader:
        (guo,) = [o for o in reader.officials().officials if o.name == "郭远"]

    assert [(e.day, e.reason) for e in guo.excuses] == [
        ("2024-01-02", "因事请假"), ("2024-01-05", "因事请假"),
    ]  # fmt: skip


def test_the_canned_question(path):
    """The question tells the same officials, the longest unseen first."""
    answer = ask(path, canned_query("absent").sql, {"unit": "临江市", "days": 2})
    rows = {row[0]: dict(zip(answer.columns, row, strict=True)) for row in answer.rows}

    assert set(rows) == {"林向东", "秦观海", "郭远", "苏禾"}
    assert rows["林向东"] == {
        "person": "林向东", "title": "市委书记", "unit": "临江市", "last_seen": "2024-01-05",
        "days": 5, "usual": 3.0, "longer": 1, "longest": 3, "absences": 0,
    }  # fmt: skip
    assert rows["郭远"]["absences"] == 2
