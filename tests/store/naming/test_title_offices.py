"""Offices that titles name are kept for each home of a newspaper."""

import pytest

from tests.store.papers import event, page, reading
from timeline.model import Absence, Newspaper, Participant
from timeline.query.conditions import Condition, Query
from timeline.store import open_reader, open_store
from timeline.store.maintenance.doctor import examine
from timeline.store.maintenance.replay import replay

HERE = "1月12日，副市长林向东会见客商。"
THERE = "1月13日，副市长郭远会见客商。"
PARTY = "1月14日，市委常委、组织部部长秦观海会见客商。"


def paper(text, name, title, *, source, home, day="2024-01-12"):
    told = event(text, text, source=source, people=(Participant(name, "host", title),), day=day)
    newspaper = Newspaper(source, home) if home else None
    return page(reading(text, told, source=source, published="2024-01-15", newspaper=newspaper))


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "timeline.db"
    with open_store(path) as store:
        store.add(*paper(HERE, "林向东", "副市长", source="linjiang", home="临江市"))
        store.add(*paper(THERE, "郭远", "副市长", source="donglin", home="东临市"))
        store.add(*paper(PARTY, "秦观海", "市委常委、组织部部长", source="linjiang", home="临江市"))
    return path


def offices(path, columns="person, unit, body, post, kind"):
    with open_reader(path) as reader:
        sql = f"SELECT {columns} FROM office ORDER BY person, post"
        return reader.connection.execute(sql).fetchall()


def find(path, *conditions):
    with open_reader(path) as reader:
        rows = reader.window(Query(tuple(Condition(*c) for c in conditions)))
        return ["、".join(row.people) for row in rows]


def test_one_title_in_two_towns(path):
    """A deputy mayor is of the town where the newspaper is at home."""
    assert offices(path, "person, unit, body, post")[:2] == [
        ("林向东", "临江市", "市人民政府", "副市长"),
        ("秦观海", "临江市", "市委", "常委"),
    ]
    assert ("郭远", "东临市", "市人民政府", "副市长") in offices(path, "person, unit, body, post")


def test_the_filter_goes_by_office(path):
    """unit:, level: and kind: are asked of one office of one person."""
    assert find(path, ("unit", ("东临市",))) == ["郭远"]
    assert find(path, ("unit", ("临江市",)), ("kind", ("party",))) == ["秦观海"]
    assert find(path, ("who", ("林向东",)), ("kind", ("party",))) == []
    assert find(path, ("who", ("林向东",)), ("kind", ("official",))) == ["林向东"]
    assert find(path, ("unit", ("临江",), True)) == ["郭远"]


def test_units_are_counted(path):
    """The facet counts the events by unit, each once."""
    with open_reader(path) as reader:
        assert reader.facets(Query(), "unit") == [("临江市", 2), ("东临市", 1)]
        assert reader.facets(Query(), "kind") == [("government", 2), ("party", 1)]


def test_a_corrected_title_changes_the_office(path):
    """A correction of a title changes the office, and undoing changes it back."""
    before = offices(path)
    with open_store(path) as store, open_reader(path) as reader:
        (row,) = reader.window(Query((Condition("who", ("林向东",)),)))
        store.correct(row.id, "people", "林向东:host:云溪县委书记", by="test")
        changed = offices(path)
        store.undo(by="test")

    assert ("林向东", "云溪县", "县委", "书记", "party") in changed
    assert offices(path) == before


def test_a_home_known_later(tmp_path):
    """The home that a newspaper's profile tells later gives its titles their unit."""
    path = tmp_path / "timeline.db"
    with open_store(path) as store:
        store.add(*paper(HERE, "林向东", "副市长", source="linjiang", home=None))
        store.add(*paper(PARTY, "秦观海", "市委书记", source="linjiang", home="临江市"))

    assert ("林向东", "临江市", "市人民政府", "副市长", "government") in offices(path)


def test_a_store_proves_its_offices(path):
    """Making the store again gives the same offices, and doctor misses a title without."""
    assert replay(path) == []
    with open_store(path) as store:
        store.connection.execute("DELETE FROM title_office WHERE home = '东临市'")

    assert [f.kind for f in examine(path)] == ["title without office"]


def test_who_was_absent(tmp_path):
    """absent: finds the events that somebody missed."""
    path = tmp_path / "timeline.db"
    told = event(HERE, HERE, absent=(Absence("郭远", "市长", "因事请假"),))
    with open_store(path) as store:
        store.add(*page(reading(HERE, told)))

    assert find(path, ("absent", ("郭远",))) == [""]
    assert find(path, ("absent", ("林向东",))) == []
