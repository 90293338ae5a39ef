"""Sets of bits against plain SQL: whatever is asked, both have the same events."""

import datetime as dt
import random
import sqlite3
from collections import Counter
from contextlib import closing, suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.short_run import examples
from tests.store.papers import event, page, reading
from timeline.model import Participant
from timeline.query import parse_query
from timeline.store import open_reader, open_store
from timeline.store.base.bits import packed, ranks_of, unpacked
from timeline.store.conditions.selection import select
from timeline.store.maintenance.doctor import examine
from timeline.store.search.blocks import BLOCK_SHIFT, Blocks
from timeline.store.search.facets import count_facets, kept_facets
from timeline.store.search.months import single_scan
from timeline.store.search.paging import page_of_keys
from timeline.store.search.query_plan import Answer
from timeline.store.writing.deciding import NothingChanges

TODAY = dt.date(2024, 2, 1)
WHO = {"by": "tester", "at": "2024-02-01T00:00:00Z"}
PEOPLE = ("林向东", "林小满", "郑树辉", "秦观海", "郭远")
TITLES = ("市长", "副市长", "县委书记", None)
PLACES = ("临江会展中心", "白沙镇", "白沙镇青石村", None)
BODIES = ("云溪集团", "云溪县政府", "临江大学")
KINDS = ("meeting", "survey", "signing", "award")
ROLES = ("host", "attend", "speak")
SOURCES = ("linjiang", "yunxi", "wanbao")
FIRST = dt.date(2023, 1, 1)
CONDITIONS = st.sampled_from((
    *(f"type:{kind}" for kind in (*KINDS, "meeting,award", "visit")),
    *(f"status:{status}" for status in ("occurred", "planned", "ongoing,planned")),
    *(f"role:{role}" for role in (*ROLES, "host,speak")),
    *(f"source:{source}" for source in (*SOURCES, "linjiang,yunxi")),
    *(f"who:{name}" for name in ("林向东", "林", "郑树辉,郭远", "无人")),
    *(f"org:{name}" for name in ("云溪", "临江大学", "云溪集团,临江大学")),
    *(f"place:{name}" for name in ("白沙镇", "青石", "临江会展中心")),
    *(f"title:{name}" for name in ("市长", "县委书记")),
    *(f"review:{state}" for state in ("unreviewed", "rejected", "confirmed,rejected")),
    *("推介", "林向", "会", "市长到白沙", "2月", "tag:重点", "article:郑树辉", "article:2,树辉"),
    *("since:2023-06", "until:2023-09", "on:2023-07", "on:2023-03,2023-11", "since:2023-04-11"),
    *("until:2023-05-20", "until:2023-02", "on:2023-06-11", "on:2023-Q2", "on:2023-W30"),
    *("place:none", "who:none", "tag:none", "org:none,云溪集团", "place:none,白沙镇"),
    *("(type:meeting or place:白沙镇)", "(who:林向东 role:host or since:2023-06 org:云溪)"),
    *("(status:planned or -who:郭远 (on:2023-03 or place:none))", "(review:rejected or 推介)"),
))  # fmt: skip
FILTERS = st.lists(st.tuples(st.booleans(), CONDITIONS), min_size=1, max_size=4)


def article(chance, number):
    """An article of one event, whatever comes."""
    day = FIRST + dt.timedelta(days=chance.randrange(380))
    last = day + dt.timedelta(days=chance.choice((0, 0, 0, 2, 40, 200)))
    bounds = chance.choice(
        ((day.isoformat(), last.isoformat()),) * 8
        + (None, (None, last.isoformat()), (day.isoformat(), None))
    )
    people = tuple(
        Participant(name, chance.choice(ROLES), chance.choice(TITLES))
        for name in chance.sample(PEOPLE, chance.randrange(4))
    )
    quote = f"{day.month}月，{'、'.join(p.name for p in people)}市长到白沙镇推介{number}。"
    one = event(
        quote, quote, day=bounds, kind=chance.choice(KINDS), title=f"推介{number}",
        people=people, place=chance.choice(PLACES), status=chance.choice(("occurred", "planned")),
        places_also=("青石村",) if chance.random() < 0.2 else (), source=str(number),
        organizations=tuple(chance.sample(BODIES, chance.randrange(3))),
    )  # fmt: skip
    return reading(quote, one, source=chance.choice(SOURCES), headline=f"要闻{number}")


def fill(path, count, seed):
    """Add articles, and decide about some of their events."""
    chance = random.Random(seed)
    with open_store(path) as store:
        for number in range(count):
            store.add(*page(article(chance, f"{seed}-{number}")))
        ids = [name for (name,) in store.connection.execute("SELECT id FROM event ORDER BY id")]
        for name in ids[::9]:
            _decide(store.reject, name)
        for name in ids[1::9]:
            _decide(store.confirm, name)
            _decide(store.tag, name, "重点")


def _decide(decision, *values):
    """Decide something that may have been decided when the store was filled before."""
    with suppress(NothingChanges):
        decision(*values, **WHO)


@pytest.fixture(scope="module")
def few_are_frequent():
    """Blocks are made of small stores, and what three events have is frequent."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("timeline.store.search.block_choice.FEWEST_EVENTS", 1)
        patch.setattr("timeline.store.search.block_choice._FEWEST_OF_A_VALUE", 35)
        patch.setattr("timeline.store.search.facets._FEW", 3)
        patch.setattr("timeline.store.search.combining.effort", lambda *_: -1)
        yield patch


@pytest.fixture(scope="module")
def reader(tmp_path_factory, few_are_frequent):
    path = tmp_path_factory.mktemp("blocks") / "timeline.db"
    fill(path, 160, 1)
    with open_store(path) as store:
        store.split_person("林向东", "县委书记", **WHO)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM block WHERE id % 3 = 1")
    with open_reader(path) as reader:
        yield reader


def by_sql(reader, query):
    """Return the keys of a query by plain SQL alone."""
    chosen = select(reader.connection, query)
    sql = f"SELECT e.key FROM event AS e WHERE {chosen.where} ORDER BY e.key"
    return [key for (key,) in reader.connection.execute(sql, chosen.values)]


def by_plain_bounds(reader, query):
    """Return the first and the last day of a query, row by row."""
    rows = reader.window(query, limit=10_000)
    first = min((row.start_day or row.end_day or "~" for row in rows), default="~")
    last = max((row.end_day or row.start_day or "" for row in rows), default="")
    return (first if first != "~" else None), last or None


@settings(max_examples=examples(400), deadline=None)
@given(FILTERS)
def test_bits_equal_plain_sql(reader, conditions):
    """Count, pages both ways and densities by bits and gaps are those of plain SQL."""
    typed = " ".join(f"{'-' if negated else ''}{text}" for negated, text in conditions)
    query = parse_query(typed, today=TODAY)
    expected = by_sql(reader, query)
    days = [row.start_day for row in reader.window(query, limit=10_000) if row.start_day]

    assert reader.count(query) == len(expected)
    assert reader.bounds(query.without(0)) == by_plain_bounds(reader, query.without(0))
    assert [row.key for row in reader.window(query, limit=10_000)] == expected
    assert [r.key for r in reader.window(query.ordered("newest"), limit=7)] == expected[:-8:-1]
    if len(expected) > 20:
        middle = expected[10]
        after = [row.key for row in reader.window(query, after=middle, limit=5)]
        before = [row.key for row in reader.window(query, before=middle, limit=5)]
        assert (before, after) == (expected[5:10], expected[11:16])
    for unit, length in (("day", 10), ("month", 7), ("year", 4)):
        counts = dict.fromkeys(sorted({day[:length] for day in days}), 0)
        for day in days:
            counts[day[:length]] += 1
        assert reader.density(query, unit) == list(counts.items())


@settings(max_examples=examples(150), deadline=None)
@given(FILTERS)
def test_facets_of_bits_equal_plain_sql(reader, conditions):
    """Facets counted in blocks and gaps are those of the rows joined with their names."""
    typed = " ".join(f"{'-' if negated else ''}{text}" for negated, text in conditions)
    query = parse_query(typed, today=TODAY)
    chosen = select(reader.connection, query)
    plain = Answer(reader.connection, chosen, Blocks(reader.connection, {}))
    for field in ("type", "status", "source", "place", "who", "org"):
        expected = count_facets(plain, field, 100)

        if not kept_facets(reader.connection, query, field, 1):
            assert reader.facets(query, field, 100) == expected
            assert reader.facets(query, field, 2) == expected[:2]


@settings(max_examples=examples(150), deadline=None)
@given(st.dates(FIRST, dt.date(2024, 3, 1)), st.dates(FIRST, dt.date(2024, 3, 1)), st.booleans())
def test_days_are_those_of_the_rows(reader, since, until, planned):
    """What overlaps both days begins by the one and ends no sooner than the other, also apart."""
    rest = " status:planned" if planned else ""
    query = parse_query(f"since:{since} until:{until}{rest}", today=TODAY)
    expected = [
        row.key
        for row in reader.window(parse_query(rest, today=TODAY), limit=10_000)
        if (row.start_day or row.end_day)
        and (row.start_day or "") <= until.isoformat()
        and (row.end_day or "9999") >= since.isoformat()
    ]

    assert [row.key for row in reader.window(query, limit=10_000)] == expected
    assert reader.count(query) == len(expected)


@settings(max_examples=examples(200), deadline=None)
@given(FILTERS)
def test_many_keys_are_taken_piece_by_piece(reader, conditions):
    """Where four keys are many, block after block gives the same events as plain SQL."""
    typed = " ".join(f"{'-' if negated else ''}{text}" for negated, text in conditions)
    query = parse_query(typed, today=TODAY)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("timeline.store.search.combining.MANY", 4)
        reader._last = None
        answer = reader._answer(query)
        found = [key for gap in answer.gaps for key in page_of_gap(answer, gap)]
        found += answer.blocks.keys_of_all(answer.bits)
        reader._last = None

    assert sorted(found) == by_sql(reader, query)


def page_of_gap(answer, gap):
    """Return the keys of an answer in a gap between its blocks."""
    return page_of_keys(answer.connection, answer.chosen, gap, 10_000, down=False)


def test_a_frequent_text_is_counted_month_by_month(tmp_path):
    """Where four matches are many, the days, months and years are those of the rows."""
    path = tmp_path / "timeline.db"
    chance = random.Random(3)
    with open_store(path) as store:
        for number in range(40):
            store.add(*page(article(chance, f"t-{number}")))
    with pytest.MonkeyPatch.context() as patch, open_reader(path) as reader:
        patch.setattr("timeline.store.search.months.MANY", 4)
        query = parse_query("到白沙镇", today=TODAY)
        days = [r.start_day for r in reader.window(query, limit=1000) if r.start_day]
        for unit, length in (("day", 10), ("month", 7), ("year", 4)):
            expected = sorted(Counter(day[:length] for day in days).items())

            assert single_scan(reader.connection, select(reader.connection, query))
            assert reader.density(query, unit) == expected


def test_facets_that_nobody_wants_stop(reader):
    """Counting goes on while the answer is wanted, and no further."""
    query, asked = parse_query("-type:visit", today=TODAY), []

    def wanted():
        asked.append(1)
        return len(asked) < 2

    whole = dict(reader.facets(query, "type", 100))
    part = dict(reader.facets(query, "type", 100, wanted=wanted))

    assert len(asked) == 2
    assert 0 < sum(part.values()) < sum(whole.values())


def test_blocks_and_gaps_are_there(reader):
    """The store that is asked has blocks, frequent values of every kind, and events in gaps."""
    answer = reader._answer(parse_query("-type:visit", today=TODAY))
    facets = reader.connection.execute("SELECT DISTINCT facet FROM block_value ORDER BY 1")

    assert answer.bits
    assert answer.gaps
    assert [name for (name,) in facets] == ["org", "place", "text", "title", "who"]


def test_blocks_follow_what_changes(tmp_path, few_are_frequent):
    """After adding and deciding, the blocks are those that would be made anew."""
    path = tmp_path / "timeline.db"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("timeline.store.search.block_choice._FEWEST_OF_A_VALUE", 5)
        for seed in (1, 2, 3):
            fill(path, 20, seed)
            with open_store(path) as store, open_reader(path) as reader:
                rows = reader.window(parse_query("", today=TODAY), limit=1000)
                store.merge(rows[3].id, rows[9].id, **WHO)
                store.correct(rows[5].id, "date", f"2023-02-0{seed + 2}", **WHO)
            with open_store(path) as store:
                store.split_person("林向东", "市长" if seed == 1 else f"市长{seed}", **WHO)

            assert examine(path) == []


def test_doctor_finds_wrong_bits(tmp_path, few_are_frequent):
    """Bits that are not those of the tables are found."""
    path = tmp_path / "timeline.db"
    fill(path, 12, 1)
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("UPDATE block_bits SET bits = zeroblob(length(bits))")

    assert "bits" in {finding.kind for finding in examine(path)}


@given(st.sets(st.integers(0, 4999)), st.sets(st.integers(0, 4999), max_size=5))
def test_bits_are_read_as_written(many, few):
    """What is packed, few events or many, is read again."""
    bits = unpacked([packed(sorted(many), 5000), packed(sorted(few), 5000)], 5000)

    assert list(ranks_of(bits)) == sorted(many | few)
    assert list(ranks_of(bits, down=True)) == sorted(many | few, reverse=True)


def test_a_block_is_of_128_days():
    """The borders of blocks are those of days."""
    assert 1 << BLOCK_SHIFT == 128 << 38
