"""Two people of one name are told apart where their offices cannot be one person's."""

import pytest

from tests.store.papers import event, page, reading
from timeline.model import Participant
from timeline.query import Query
from timeline.store import open_reader, open_store

PEOPLE = "SELECT label FROM person WHERE name = '王宁' ORDER BY label"
EVENTS = (
    "SELECT count(*) FROM participation AS a JOIN person AS n ON n.id = a.person_id"
    " WHERE n.name = '王宁' AND n.label = ?"
)


def paper(day, title, place="会展中心"):
    """An article in which 王宁 does something in an office."""
    text = f"1月{day}日，{title}王宁到{place}调研第{day}号工程。"
    one = event(
        text, text, day=f"2024-01-{day:02}", kind="survey", title=f"调研第{day}号工程", place=place,
        people=(Participant("王宁", "lead", title),),
    )  # fmt: skip
    return page(reading(text, one, headline=f"调研{day}"))


def labels(path, *told):
    """Add what is told, and give the labels of the people of that name."""
    with open_store(path) as store:
        for day, title in told:
            store.add(*paper(day, title))
        return [label for (label,) in store.connection.execute(PEOPLE)]


@pytest.mark.parametrize(
    "order",
    [(0, 1, 2), (2, 1, 0), (1, 0, 2), (1, 2, 0)],
    ids=lambda order: "".join(map(str, order)),
)
def test_offices_of_two_counties_meanwhile(tmp_path, order):
    """Who is seen in another county between two days in the first is somebody else."""
    told = ((5, "松原县副县长"), (8, "临泽县应急管理局局长"), (11, "松原县副县长"))

    assert labels(tmp_path / "t.db", *(told[n] for n in order)) == ["", "临泽县"]
    with open_reader(tmp_path / "t.db") as reader:
        assert reader.connection.execute(EVENTS, ("临泽县",)).fetchone() == (1,)
        assert reader.count(Query().plus("who", "王宁")) == 3


@pytest.mark.parametrize(
    "told",
    [
        ((5, "松原县副县长"), (8, "松原县委书记"), (11, "松原县副县长")),
        ((5, "松原县副县长"), (8, "临泽县县委书记")),
        ((5, "松原县副县长"), (8, "青川市副市长"), (11, "松原县副县长")),
        ((5, "临泽县教育局局长"), (8, "常务副县长"), (11, "临泽县教育局局长")),
        ((5, "青川市副市长"), (8, "城市管理局局长"), (11, "青川市副市长")),
        ((5, "松原县副县长"), (8, "原临泽县教育局局长"), (11, "松原县副县长")),
        ((5, "松原县副县长"), (8, "教授"), (11, "松原县副县长")),
    ],
)
def test_what_may_be_one_person(tmp_path, told):
    """Another office, a later county, another level, a former office: one person."""
    assert labels(tmp_path / "t.db", *told) == [""]


def test_undone_for_good(tmp_path):
    """It stands in the log, undo joins the two, and it is not decided again."""
    told = ((5, "松原县副县长"), (8, "临泽县应急管理局局长"), (11, "松原县副县长"))
    path = tmp_path / "t.db"
    labels(path, *told)
    with open_reader(path) as reader:
        (decision,) = reader.corrections()
    with open_store(path) as store:
        store.undo(decision.id, by="me")

    assert (decision.kind, decision.by, decision.new) == ("split-person", "timeline", "临泽县")
    assert labels(path, (9, "临泽县应急管理局局长"), (13, "松原县副县长")) == [""]


def test_a_namesake_stays_known(tmp_path):
    """What is added later goes to whom its office says."""
    told = ((5, "松原县副县长"), (8, "临泽县应急管理局局长"), (11, "松原县副县长"))
    path = tmp_path / "t.db"
    labels(path, *told, (20, "临泽县应急管理局局长"), (21, "松原县副县长"))
    with open_reader(path) as reader:
        found = [
            reader.connection.execute(EVENTS, (name,)).fetchone()[0] for name in ("", "临泽县")
        ]

    assert found == [3, 2]
