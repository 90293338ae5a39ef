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


MAYOR, CHIEF = "市长", "市公安局局长"


def meeting(source, *people, day=12):
    """A paper's report of one meeting, with 张伟 in each of some offices."""
    names = "、".join(f"{office or ''}张伟" for office in people)
    text = f"1月{day}日，全市安全生产工作会议召开，{names}、副市长林向东出席。"
    party = [
        Participant("张伟", "attend", office, "市公安局" if office == CHIEF else None)
        for office in people
    ]
    one = event(
        text, text, source=source, title="全市安全生产工作会议", day=f"2024-01-{day}",
        people=(*party, Participant("林向东", "attend", "副市长")),
    )  # fmt: skip
    return page(reading(text, one, source=source, headline=f"会议{source}{day}"))


SHOWN = """
SELECT n.name, n.label, t.name FROM participation AS a JOIN person AS n ON n.id = a.person_id
LEFT JOIN title AS t ON t.id = a.title_id JOIN event AS e ON e.key = a.event_key
WHERE a.shown = 1 AND n.name = '张伟' ORDER BY e.start_day, t.name
"""


def shown(path, *pages):
    """Add pages, and give who of that name is shown."""
    with open_store(path) as store:
        for each in pages:
            store.add(*each)
        return store.connection.execute(SHOWN).fetchall()


def test_two_of_one_name_in_one_event(tmp_path):
    """A report that gives a name two offices names two people; the log says so."""
    found = shown(tmp_path / "t.db", meeting("linjiang", MAYOR, CHIEF))

    assert found == [("张伟", "市公安局", CHIEF), ("张伟", "", MAYOR)]
    with open_reader(tmp_path / "t.db") as reader:
        (decision,) = reader.corrections()
        (row,) = reader.window(Query())
    assert (decision.kind, decision.by, decision.new) == ("split-person", "timeline", "市公安局")
    assert row.people == ("张伟", "张伟", "林向东")


@pytest.mark.parametrize(
    "told",
    [
        [("linjiang", MAYOR, CHIEF), ("yunxi", MAYOR)],
        [("linjiang", CHIEF), ("yunxi", MAYOR, CHIEF)],
        [("linjiang", MAYOR, CHIEF), ("yunxi", CHIEF, MAYOR)],
        [("linjiang", CHIEF, MAYOR), ("yunxi", None)],
        [("linjiang", None), ("yunxi", MAYOR, CHIEF), ("baisha", MAYOR)],
    ],
)
@pytest.mark.parametrize("turn", [1, -1])
def test_reports_do_not_double_namesakes(tmp_path, told, turn):
    """However many papers tell of it, in whatever order they are added, there are two."""
    found = shown(tmp_path / "t.db", *(meeting(*one) for one in told[::turn]))

    assert len(found) == 2
    assert {label for _, label, _ in found} >= {""}


@pytest.mark.parametrize("offices", [("市委副书记、市长", "市长"), (MAYOR, None), (MAYOR, MAYOR)])
def test_one_person_in_one_event(tmp_path, offices):
    """An office within the other, none, or the same again: one person."""
    assert len(shown(tmp_path / "t.db", meeting("linjiang", *offices))) == 1


def test_other_offices_of_other_papers_are_of_one(tmp_path):
    """Across reports a name is one person, whatever the offices printed."""
    found = shown(tmp_path / "t.db", meeting("linjiang", MAYOR), meeting("yunxi", "市委副书记"))

    assert [label for _, label, _ in found] == [""]


def test_a_double_joined_by_hand(tmp_path):
    """Undo joins the two for good; later meetings go to the one."""
    path = tmp_path / "t.db"
    shown(path, meeting("linjiang", MAYOR, CHIEF))
    with open_store(path) as store:
        store.undo(by="me")

    assert {label for _, label, _ in shown(path, meeting("linjiang", MAYOR, CHIEF, day=14))} == {""}


def test_namesakes_by_hand(tmp_path):
    """Two people of one name can be typed, each in an office."""
    path = tmp_path / "t.db"
    shown(path, meeting("linjiang", MAYOR))
    with open_reader(path) as reader:
        name = reader.window(Query())[0].id
    with open_store(path) as store:
        store.correct(name, "people", "张伟:host:市长、张伟:attend:市公安局局长", by="me")
        found = store.connection.execute(SHOWN).fetchall()

    assert [title for *_, title in found] == [CHIEF, MAYOR]
