import datetime as dt
from collections import Counter

import pytest

from tests.store.papers import event, linjiang, page, reading
from timeline.model import Participant
from timeline.query import parse_query
from timeline.store import open_reader, open_store

WHO = {"by": "tester", "at": "2024-02-01T00:00:00Z"}
QUERIES = (
    "", "type:meeting", "type:survey,meeting", "-type:meeting", "who:林向东", "source:linjiang",
    "since:2024-01-13", "place:白沙镇", "status:occurred", "role:host type:meeting", "review:rejected",
)  # fmt: skip


def many(number):
    """An article of three events with people who come again."""
    quotes = [f"1月{day}日，刘小满和林向东到第{number}村座谈，第{day}场。" for day in (12, 13, 14)]
    text = "".join(quotes)
    events = [
        event(
            quote, text, kind=kind, title=f"第{number}村座谈{kind}", day=f"2024-01-{day}",
            place=f"第{number % 3}村", organizations=("云溪集团",),
            people=(Participant("刘小满", "attend", "镇长"), Participant("林向东", "host")),
        )
        for quote, kind, day in zip(quotes, ("meeting", "survey", "visit"), (12, 13, 14), strict=True)
    ]  # fmt: skip
    return reading(text, *events, headline=f"座谈之{number}")


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "timeline.db"
    with open_store(path) as store:
        for number in range(6):
            store.add(*page(many(number)))
        store.add(*page(linjiang()))
        store.add(*page(linjiang(source="yunxi")))
    return path


def counted_by_hand(reader, query, field):
    """Count the values of a field over all rows of a query."""
    column = {"who": "people", "org": "organizations"}.get(field, field)
    counts = Counter()
    for row in reader.window(query, limit=1000):
        if field == "source":
            counts.update({r.source for r in reader.event(row.id).reports})
        else:
            value = getattr(row, column)
            counts.update(set(value) if isinstance(value, tuple) else {value} - {None})
    return sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))


def check_facets(path):
    """Every facet of every query is what counting its rows gives."""
    with open_reader(path) as reader:
        for text in QUERIES:
            query = parse_query(text, today=dt.date(2024, 2, 1))
            for field in ("type", "status", "source", "place", "who", "org"):
                expected = counted_by_hand(reader, query, field)
                assert reader.facets(query, field) == expected, (text, field)
                assert reader.facets(query, field, 1) == expected[:1], (text, field)


def test_facets_are_the_counts_of_the_rows(path):
    """Kept or counted, a facet says how many of the events have each value."""
    check_facets(path)


def test_facets_follow_decisions(path):
    """Rejected, corrected and merged events, and namesakes kept apart, change the facets."""
    with open_store(path) as store, open_reader(path) as reader:
        rows = reader.window(parse_query("", today=dt.date(2024, 2, 1)))
        store.reject(rows[0].id, **WHO)
        store.correct(rows[1].id, "type", "award", **WHO)
        store.correct(rows[2].id, "people", "刘小满:host、王安", **WHO)
        store.merge(rows[3].id, rows[4].id, **WHO)
        store.split_person("刘小满", "镇长", **WHO)

    check_facets(path)


def test_migration_counts_what_is_there(path):
    """A store from before the counts were kept has them after it is opened."""
    with open_store(path) as store:
        store.connection.execute("DROP TABLE facet_count")
        store.connection.execute("DELETE FROM _sqlite_migrations WHERE name LIKE '0002%'")
        store.connection.execute("PRAGMA user_version = 1")

    check_facets(path)
