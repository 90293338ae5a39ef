"""Where newspapers are at home, as the store keeps it."""

import datetime as dt
from dataclasses import replace

import pytest

from tests.store.papers import event, page, reading
from timeline.model import Newspaper
from timeline.query import parse_query
from timeline.store import open_reader, open_store

TEXT = "1月12日,全市教育工作会议在市文化馆召开。"
QUOTE = "1月12日,全市教育工作会议在市文化馆召开"


def told(source, home):
    found = reading(TEXT, event(QUOTE, TEXT, source=source, place="市文化馆"), source=source)
    paper = Newspaper(source, home)
    found = replace(found, article=replace(found.article, newspaper=paper))
    made, readings, document = page(found)
    return replace(made, newspaper=paper), readings, document


def test_home_is_kept_with_the_newspaper(tmp_path):
    """What 市 stands for in a newspaper can be asked for in plain SQL."""
    with open_store(tmp_path / "timeline.db") as store:
        store.add(*told("linjiang", "临江市"))

        rows = store.connection.execute("SELECT source_id, home FROM source_home").fetchall()

    assert rows == [("linjiang", "临江市")]


def paper(source, home, *places, day=12):
    """A page of a newspaper with an event at each of these places."""
    told = []
    for number, place in enumerate(places):
        text = f"1月{day}日,第{number}场{source}读书会在{place}举行。"
        one = event(text, text, source=source, place=place, day=f"2024-01-{day:02}",
                    title=f"第{number}场{source}读书会")  # fmt: skip
        found = reading(text, one, source=source, headline=f"{number}")
        newspaper = Newspaper(source, home) if home else None
        told.append(replace(found, article=replace(found.article, newspaper=newspaper)))
    made, readings, document = page(*told)
    return replace(made, newspaper=Newspaper(source, home) if home else None), readings, document


@pytest.fixture(scope="module")
def towns(tmp_path_factory):
    path = tmp_path_factory.mktemp("home") / "timeline.db"
    with open_store(path) as store:
        store.add(*paper("yunxi", "云溪县", "县文化馆", "云溪", "我县", "云溪县白沙镇", "市体育馆"))
        store.add(*paper("qingshi", "青石县", "县文化馆", "云溪", "云溪县图书馆"))
        store.add(*paper("nowhere", None, "县文化馆"))
    return path


def found(path, words):
    with open_reader(path) as reader:
        query = parse_query(words, today=dt.date(2024, 2, 1))
        rows = reader.window(query, limit=1000)
        assert reader.count(query) == len(rows)
    return sorted((row.sources, row.place) for row in rows)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("place:云溪县", [("qingshi", "云溪县图书馆"), ("yunxi", "云溪"), ("yunxi", "云溪县白沙镇"),
                          ("yunxi", "县文化馆"), ("yunxi", "我县")]),
        ("place:云溪县文化馆", [("yunxi", "县文化馆")]),
        ("place:青石县,云溪县文化馆", [("qingshi", "县文化馆"), ("yunxi", "县文化馆")]),
        ("place:县文化馆", [("nowhere", "县文化馆"), ("qingshi", "县文化馆"), ("yunxi", "县文化馆")]),
        ("place:云溪县 source:qingshi", [("qingshi", "云溪县图书馆")]),
        ("-place:云溪县", [("nowhere", "县文化馆"), ("qingshi", "云溪"), ("qingshi", "县文化馆"),
                           ("yunxi", "市体育馆")]),
    ],
)  # fmt: skip
def test_shortened_places_are_found_in_full(towns, words, expected):
    """What a newspaper at home in a county prints as 县文化馆 is in that county, elsewhere not."""
    assert found(towns, words) == expected


def test_shortened_places_of_many(tmp_path, monkeypatch):
    """Sets of bits give the same answer as the tables."""
    monkeypatch.setattr("timeline.store.search.block_choice.FEWEST_EVENTS", 1)
    monkeypatch.setattr("timeline.store.search.block_choice._FEWEST_OF_A_VALUE", 1)
    path = tmp_path / "timeline.db"
    with open_store(path) as store:
        for day in range(1, 29):
            store.add(*paper("yunxi", "云溪县", "县文化馆", "云溪", "市体育馆", day=day))
            store.add(*paper("qingshi", "青石县", "县文化馆", "云溪", day=day))
    with open_reader(path) as reader:
        assert reader.connection.execute("SELECT count(*) FROM block").fetchone()[0] > 0

    for words in ("place:云溪县", "place:云溪县 -type:survey since:2024-01-05", "-place:云溪县"):
        plain = [r for r in found(path, "since:2024") if ("云溪县" in spelled(r))]
        other = [r for r in found(path, "since:2024") if r not in plain]
        got = found(path, words)
        assert set(got) == set(other if words.startswith("-") else plain)
    assert len(found(path, "place:云溪县")) == 56


def spelled(row):
    source, place = row
    return "云溪县" if source == "yunxi" and place in {"县文化馆", "云溪"} else place
