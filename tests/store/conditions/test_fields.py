import datetime as dt

import pytest

from tests.store.papers import MEETING, TEXT, event, linjiang, page, reading
from timeline.messages import Message
from timeline.model import Participant, Problem, Span
from timeline.query import Query, parse_query
from timeline.store import SavedView, open_reader, open_store
from timeline.store.conditions.lookup import source_ids, source_names


@pytest.fixture
def path(tmp_path):
    return tmp_path / "timeline.db"


def test_row_counts_its_problems(path):
    """A row counts the problems in its own evidence, not those elsewhere in the article."""
    inside = Problem("unsure", Message("which day"), "12日", Span(2, 5))
    beside = Problem("unsure", Message("who"), "林向东", Span(len(TEXT) - 10, len(TEXT)))
    article = reading(TEXT, event(MEETING, TEXT), problems=(inside, beside))
    with open_store(path) as store:
        store.add(*page(article))
    with open_reader(path) as reader:
        (row,) = reader.window(Query())
        assert row.problems == 1
        assert len(reader.event(row.id).problems) == 2


def test_views_are_saved(path):
    """A filter is kept under a name, replaced, listed and forgotten."""
    with open_store(path) as store, open_reader(path) as reader:
        store.save_view("会议", "type:meeting")
        store.save_view("本月", "since:2024-01")
        store.save_view("会议", "类型:会议")
        assert reader.saved_views() == [
            SavedView("会议", "类型:会议"), SavedView("本月", "since:2024-01"),
        ]  # fmt: skip
        assert store.delete_view("会议")
        assert not store.delete_view("会议")
        assert [view.name for view in reader.saved_views()] == ["本月"]


def test_articles_come_in_pages(path):
    """Page by page the articles are those of one long list."""
    with open_store(path) as store:
        for day in (12, 14, 14, 13, 14):
            number = store.connection.total_changes
            store.add(*page(reading(f"第{number}篇。", published=f"2024-01-{day}", source="yunxi")))
    with open_reader(path) as reader:
        whole, seen, after = reader.articles(), [], None
        while rows := reader.articles(limit=2, after=after):
            seen, after = [*seen, *rows], rows[-1]

    assert seen == whole
    assert [row.published[-2:] for row in whole] == ["14", "14", "14", "13", "12"]


def test_title_from_the_roster_is_told(path):
    """A title that the article does not print says so in the event; the report stays as printed."""
    known = "1月10日，副市长林向东到云溪县调研。"
    printed = Participant("林向东", "lead", "副市长")
    survey = event(known[:-1], known, kind="survey", day="2024-01-10", people=(printed,))
    with open_store(path) as store:
        store.add(*page(reading(known, survey, published="2024-01-11")))
        meeting = event(MEETING, TEXT, people=("林向东", "王安"))
        store.add(*page(reading(TEXT, meeting)))
    with open_reader(path) as reader:
        (row,) = [row for row in reader.window(Query()) if row.type == "meeting"]
        found = reader.event(row.id)

    assert [p.title_basis for p in found.participants] == ["roster", "printed"]
    assert [p.title for p in found.participants] == ["副市长", None]
    assert [p.title for p in found.reports[0].participants] == [None, None]


def test_newspapers_of_one_event(path):
    """Two newspapers' reports of an event are counted in its row, and named."""
    with open_store(path) as store:
        store.add(*page(linjiang()))
        store.add(*page(linjiang(source="yunxi")))
    with open_reader(path) as reader:
        assert {(row.reports, row.sources) for row in reader.window(Query())} == {
            (2, "linjiang、yunxi")
        }


def test_newspapers_are_found_by_slug_and_by_printed_name(path):
    """A printed name that a newspaper bears whole does not find those that only contain it."""
    named = {"linjiang-ribao": "临江日报", "wanjia": "临江日报晚间版"}
    with open_store(path) as store:
        for slug, name in named.items():
            store.add(*page(linjiang(source=slug, headline=name)))
            store.connection.execute("UPDATE source SET name = ? WHERE id = ?", (name, slug))
        found = {
            typed: source_ids(store.connection, [typed])
            for typed in ("linjiang-ribao", "临江日报", "晚间", "临江")
        }

    assert found == {
        "linjiang-ribao": ["linjiang-ribao"],
        "临江日报": ["linjiang-ribao"],
        "晚间": ["wanjia"],
        "临江": ["linjiang-ribao", "wanjia"],
    }


def test_newspapers_that_share_a_name_are_named_by_their_slugs(path):
    """A name that stands for two newspapers names neither."""
    with open_store(path) as store:
        for slug, name in (("east", "晨报"), ("west", "晨报"), ("north", "晚报")):
            store.connection.execute("INSERT INTO source (id, name) VALUES (?, ?)", (slug, name))

        assert source_names(store.connection) == {"east": "east", "west": "west", "north": "晚报"}


def test_people_are_found_by_pinyin(path):
    """who: takes pinyin and initials where no name holds what is typed."""
    with open_store(path) as store:
        store.add(*page(reading(TEXT, event(MEETING, TEXT, people=("林向东",)))))
    with open_reader(path) as reader:
        counts = [
            reader.count(Query().plus("who", typed)) for typed in ("linxiangdong", "lxd", "gy")
        ]

    assert counts == [1, 1, 0]


def test_a_body_is_found_by_the_offices_of_those_who_took_part(path):
    """The reception of a company's chairman is one of the company, by name and negated."""
    guest = Participant("高远", "attend", "远帆集团董事长", "远帆集团")
    told = "1月13日，市长林向东会见高远。"
    text = MEETING + told
    reception = event(told, text, kind="reception", people=(guest,), day="2024-01-13")
    with open_store(path) as store:
        store.add(*page(reading(text, event(MEETING, text), reception)))
    with open_reader(path) as reader:
        found = reader.window(parse_query("org:远帆集团", today=dt.date(2024, 2, 1)))
        others = reader.window(parse_query("-org:远帆集团", today=dt.date(2024, 2, 1)))

    assert [row.type for row in found] == ["reception"]
    assert [row.type for row in others] == ["meeting"]
