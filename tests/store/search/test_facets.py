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


DAYS = (
    "since:2024-01-13 until:2024-01-14", "on:2024-01-12 who:林向东", "since:2024-01-12 role:host",
    "until:2024-01-12 type:meeting", "-on:2024-01-13 since:2024-01-12", "on:2024-01-12,2024-01-14",
    "on:2024-01-12 on:2024-01-16", "since:2024-01-13 -type:visit", "place:1村 on:2024-01",
)  # fmt: skip


@pytest.mark.parametrize("few", [0, 5000])
@pytest.mark.parametrize("text", DAYS)
def test_days_with_other_conditions(path, text, few, monkeypatch):
    """What begins in the days asked for and what reaches into them is found, once, in order."""
    monkeypatch.setattr("timeline.store.search.paging._FEW", few)
    text_of = "1月11日至16日，林向东在第1村参加展览。"
    lasting = event(
        text_of, text_of, title="展览", kind="exhibition", day=("2024-01-11", "2024-01-16"),
        place="第1村", people=(Participant("林向东", "host"),),
    )  # fmt: skip
    with open_store(path) as store:
        store.add(*page(reading(text_of, lasting)))
    with open_reader(path) as reader:
        query = parse_query(text, today=dt.date(2024, 2, 1))
        whole = reader.window(parse_query("", today=dt.date(2024, 2, 1)), limit=1000)
        wanted = [row for row in whole if kept(row, query)]
        assert reader.window(query, limit=1000) == wanted
        assert reader.count(query) == len(wanted)
        assert sum(n for _, n in reader.density(query)) == len(wanted)
        seen, after = [], None
        while rows := reader.window(query, after=after, limit=4):
            seen, after = [*seen, *rows], rows[-1].key
        assert seen == wanted


def kept(row, query):
    """Say by looking at a row whether a query wants it."""
    return all(holds(row, condition) != condition.negated for condition in query.conditions)


def holds(row, condition):
    """Return whether one condition, as it were not negated, holds of a row."""
    if condition.periods:
        return any(overlaps(row, condition.field, period) for period in condition.periods)
    value = condition.values[0]
    hosted = {"展览", "临江市春季招商推介会"}
    return {
        "who": value in row.people, "type": row.type == value, "place": value in (row.place or ""),
        "role": row.title in hosted or "座谈" in row.title,
    }[condition.field]  # fmt: skip


def overlaps(row, field, period):
    """Return whether a row lies in the days asked for, at least in part."""
    begun = field == "since" or row.start_day <= period.end_day
    return begun and (field == "until" or row.end_day >= period.start_day)
