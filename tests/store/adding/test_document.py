import datetime as dt
from dataclasses import replace

import pytest

from tests.store.papers import linjiang, page
from timeline.errors import MissingPublicationDate
from timeline.messages import Message, english
from timeline.model import Problem
from timeline.query import Query, parse_query
from timeline.store import open_reader, open_store

TODAY = dt.date(2024, 1, 20)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "timeline.db"


def everything(path):
    with open_reader(path) as reader:
        return [
            (r.id, r.starts, r.type, r.people, r.place, r.reports) for r in reader.window(Query())
        ]


def test_adds_articles_and_events(path):
    """A new page is added whole, and its events come back in order."""
    with open_store(path) as store:
        added = store.add(*page(linjiang()))

    assert (added.articles_new, added.events_new, added.reports_new) == (1, 3, 0)
    assert [(row[1], row[2], row[3]) for row in everything(path)] == [
        ("2024-01-12", "meeting", ("郑树辉", "林向东")),
        ("2024-01-12", "signing", ()),
        ("2024-01-13", "survey", ("林向东",)),
    ]


def test_adding_twice_changes_nothing(path):
    """A page that is known is only counted."""
    with open_store(path) as store:
        store.add(*page(linjiang()))
        before = everything(path)
        added = store.add(*page(linjiang()))

    assert (added.articles_new, added.articles_known, added.events_known) == (0, 1, 3)
    assert everything(path) == before


def test_another_publication_day_changes_nothing(path):
    """A known article with another day of publication stays, and a note tells how to correct it."""
    with open_store(path) as store:
        store.add(*page(linjiang()))
        added = store.add(*page(linjiang(published="2024-01-15")))

    assert added.articles_new == 0
    assert "timeline correct" in english(added.notes[0])
    assert english(added.notes[0]).endswith("--published 2024-01-15")


def test_second_paper_adds_reports(path):
    """Another paper's report of an event is another report of it."""
    with open_store(path) as store:
        store.add(*page(linjiang()))
        added = store.add(*page(linjiang(source="yunxi")))

    assert (added.events_new, added.reports_new) == (0, 3)
    assert [row[-1] for row in everything(path)] == [2, 2, 2]


def test_page_without_day_is_refused(path):
    """Nothing is added while nobody knows when the page was published."""
    with open_store(path) as store, pytest.raises(MissingPublicationDate):
        store.add(*page(linjiang(published=None)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 3), ("type:signing", 1), ("-type:signing", 2), ("who:林向东", 2), ("who:林", 2),
        ("who:林向东 role:host", 1), ("who:郑树辉 role:host", 0), ("role:主持", 1), ("title:市长", 1),
        ("title:副市长 who:林向东", 1), ("org:高新区", 1), ("place:会展", 2), ("place:青石", 1),
        ("source:linjiang", 3), ("source:云溪日报", 0), ("status:planned", 0), ("since:2024-01-13", 1),
        ("until:2024-01-12", 2), ("on:2024-01", 3), ("-on:2024-01-12", 1), ("推介会", 3), ("会", 3),
        ('"白沙镇调研"', 1), ("协议 推介", 1), ("-协议", 2), ("tag:x", 0), ("article:会上", 3),
        ("正文:春耕生产 type:signing", 1), ("-article:会上", 0), ("article:没有", 0), ("review:confirmed", 0),
        ("who:林向东 who:郑树辉", 1), ("-who:林向东", 1),
    ],
)  # fmt: skip
def test_filters(path, text, expected):
    """Every field of the filter language narrows the window and the count alike."""
    with open_store(path) as store:
        store.add(*page(linjiang()))
    with open_reader(path) as reader:
        query = parse_query(text, today=TODAY)

        assert len(reader.window(query)) == expected
        assert reader.count(query) == expected
        assert sum(n for _, n in reader.density(query)) == expected


def test_refusals_are_kept_once(path):
    """What is refused is refused again, and written down once."""
    bad = Problem("bad-line", Message("line 2: no JSON"), "{bad")
    shown, readings, document = page(linjiang())
    shown = replace(shown, problems=(bad,))
    with open_store(path) as store:
        numbers = [store.add(shown, readings, document).quarantined for _ in range(3)]
        kept = store.connection.execute("SELECT reason, quote FROM quarantine").fetchall()

    assert numbers == [1, 1, 1]
    assert kept == [("line 2: no JSON", "{bad")]
