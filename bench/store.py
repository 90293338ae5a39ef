"""The store at size: filters, search, bulk insert, file size; ratios within one run.

usage: store.py [--events N] [--db PATH] [--rounds N]
PATH is kept and used again; without it the store is made in a temporary folder.
"""

from __future__ import annotations

import argparse
import itertools
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import sqlite_utils

sys.path.insert(0, str(Path(__file__).parent.parent))

from bench.store_data import fill
from bench.store_queries import compare, measure, search_equals_like
from timeline.coreference import EventReport
from timeline.store import open_store
from timeline.store.adding.event_rows import EVENT, event_row
from timeline.store.adding.indexing import merge_index, rebuild_indexes
from timeline.store.base.database import transaction
from timeline.store.base.key import event_key
from timeline.store.base.validation import Vocabulary, fault
from timeline.store.naming.title_offices import keep_offices_anew

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.store import Store

WIDER = ("two", "three", "search")
COLUMNS = EVENT.partition("(")[2].partition(")")[0].split(", ")


def build(path: Path, events: int) -> None:
    """Make a store of invented events, unless it is there."""
    if path.exists():
        return
    with open_store(path) as store:
        store.connection.execute("PRAGMA synchronous = OFF")
        start = time.perf_counter()
        fill(
            store.connection,
            events=events,
            articles=events * 3 // 10,
            people=max(events // 50, 50),
            seed=1,
        )
        filled = time.perf_counter()
        with transaction(store.connection):
            keep_offices_anew(store.connection)
            rebuild_indexes(store.connection)
            merge_index(store.connection)
        indexed = time.perf_counter()
        store.keep_blocks()
        kept = time.perf_counter()
    print(f"built: {filled - start:.0f} s rows, {indexed - filled:.0f} s search index and counts,"
          f" {kept - indexed:.0f} s sets of bits")  # fmt: skip


def reports(count: int) -> list[EventReport]:
    """Reports as an extractor gives them, each with its own key and id, in order."""
    found = {}
    for number in range(count):
        day = f"20{number % 20 + 10:02}-{number % 12 + 1:02}-{number % 28 + 1:02}"
        name = f"{number * 2654435761 % (1 << 48):012x}"
        title = f"第{number}次推介会"
        dated = (day, day, "day", "explicit", day, "1月12日", "")
        found[event_key(day, "meeting", name)] = EventReport(
            name, "a" * 16, None, day, title, title, 0, len(title), *dated, "meeting", title,
            "occurred", None, (), (), start_day=day, end_day=day,
        )  # fmt: skip
    return [report for _, report in sorted(found.items())]


def rows(store: Store, found: Iterable[EventReport]) -> Iterator[tuple[object, ...]]:
    """Rows of the reports, as they are."""
    places = store.names.ids("place", [])
    for a in found:
        yield event_row(event_key(a.start_day, a.type, a.id), a.id, a, places, "unreviewed")


def validated_rows(store: Store, found: list[EventReport]) -> Iterator[tuple[object, ...]]:
    """Rows of the reports that pass the store's own gate."""
    known = Vocabulary.of(store.connection)
    return rows(store, (a for a in found if fault(a, a.quote, known) is None))


def ours(store: Store, found: list[EventReport]) -> None:
    """Check and insert as the store does."""
    with transaction(store.connection):
        store.connection.executemany(EVENT, validated_rows(store, found))


def peer(store: Store, made: Iterator[tuple[object, ...]]) -> None:
    """Insert with sqlite-utils, in one transaction and large batches."""
    records = (dict(zip(COLUMNS, row, strict=True)) for row in made)
    with transaction(store.connection):
        sqlite_utils.Database(store.connection)["event"].insert_all(records, batch_size=10_000)


WAYS = {
    "ours": ours,
    "sqlite-utils behind the same checks": lambda store, found: peer(
        store, validated_rows(store, found)
    ),
    "sqlite-utils without checks": lambda store, found: peer(store, rows(store, found)),
}


def bulk(count: int) -> dict[str, float]:
    """Rows a second of every way, from the same reports into a new store; the best of three."""
    found = reports(count)
    rates = dict.fromkeys(WAYS, 0.0)
    for _, (name, way) in itertools.product(range(3), WAYS.items()):
        with tempfile.TemporaryDirectory() as folder, open_store(Path(folder, "a.db")) as store:
            start = time.perf_counter()
            way(store, found)
            rates[name] = max(rates[name], count / (time.perf_counter() - start))
            (inserted,) = store.connection.execute("SELECT count(*) FROM event").fetchone()
        assert inserted == count, f"{name}: {inserted}"
    return rates


def report_queries(path: Path, rounds: int) -> bool:
    """Print every measurement against its limit; facets have none."""
    held = True
    for name, times in measure(path, rounds=rounds).items():
        limit = None if name.endswith("facets") else 50 if name.startswith(WIDER) else 16
        over = limit is not None and times["p99"] > limit
        held &= not over
        print(f"{name:28} p50 {times['p50']:7.2f}  p99 {times['p99']:7.2f} ms"
              f"  (processor {times['processor']:7.2f}) "
              f" {f'limit {limit}' * bool(limit)}{'  OVER' * over}")  # fmt: skip
    for name, (ours, plain) in compare(path, rounds=5).items():
        print(f"{name:28} plain LIKE and joins {plain:8.1f} ms, {plain / ours:6.1f} times ours")
    return held


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=1_000_000)
    parser.add_argument("--db", type=Path)
    parser.add_argument("--rounds", type=int, default=200)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = options.db or Path(folder, "bench.db")
        build(path, options.events)
        print(f"file: {path.stat().st_size / options.events:.0f} bytes an event")
        rates = bulk(200_000)
        for name, rate in rates.items():
            print(f"bulk insert, {name}: {rate:,.0f} event rows/s"
                  f" (ours: {rates['ours'] / rate:.2f} times)")  # fmt: skip
        small = Path(folder, "small.db")
        build(small, 5_000)
        print(f"search unlike LIKE: {search_equals_like(small, queries=10_000)} of 10,000")
        return 0 if report_queries(path, options.rounds) else 1


if __name__ == "__main__":
    sys.exit(main())
