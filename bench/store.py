"""The store at size: filters, search, bulk insert, file size; ratios within one run.

usage: store.py [--events N] [--db PATH] [--rounds N]
PATH is kept and used again; without it the store is made in a temporary folder.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import sqlite_utils

sys.path.insert(0, str(Path(__file__).parent.parent))

from bench.store_data import fill
from bench.store_queries import compare, measure, search_equals_like
from timeline.coreference import Account
from timeline.store import open_store
from timeline.store.assembly import EVENT, event_row
from timeline.store.database import transaction
from timeline.store.indexing import merge_index, rebuild_indexes
from timeline.store.key import event_key
from timeline.store.validation import Vocabulary, fault

if TYPE_CHECKING:
    from collections.abc import Iterator

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
            rebuild_indexes(store.connection)
            merge_index(store.connection)
        indexed = time.perf_counter()
        store.keep_blocks()
        kept = time.perf_counter()
    print(f"built: {filled - start:.0f} s rows, {indexed - filled:.0f} s search index and counts,"
          f" {kept - indexed:.0f} s sets of bits")  # fmt: skip


def accounts(count: int) -> list[Account]:
    """Accounts as an extractor gives them, each with its own key and id, in order."""
    found = {}
    for number in range(count):
        day = f"20{number % 20 + 10:02}-{number % 12 + 1:02}-{number % 28 + 1:02}"
        name = f"{number * 2654435761 % (1 << 48):012x}"
        title = f"第{number}次推介会"
        dated = (day, day, day, day, "day", "explicit", day, "1月12日", "")
        found[event_key(day, "meeting", name)] = Account(
            name, "a" * 16, None, day, title, title, 0, len(title), *dated, "meeting", title,
            "occurred", None, (), (), (),
        )  # fmt: skip
    return [account for _, account in sorted(found.items())]


def validated_rows(store: Store, found: list[Account]) -> Iterator[tuple[object, ...]]:
    """Rows of the accounts that pass the store's own gate."""
    known = Vocabulary.of(store.connection)
    places = store.names.ids("place", [])
    for a in found:
        if fault(a, a.quote, known) is None:
            key = event_key(a.start_day, a.type, a.id)
            yield event_row(key, a.id, a, places, "unreviewed")


def bulk(count: int) -> tuple[float, float, float]:
    """Rows a second: checked and inserted by us, by sqlite-utils, and by that without checks."""
    found = accounts(count)
    with tempfile.TemporaryDirectory() as folder:
        with open_store(Path(folder, "ours.db")) as store:
            start = time.perf_counter()
            with transaction(store.connection):
                store.connection.executemany(EVENT, validated_rows(store, found))
            ours = len(found) / (time.perf_counter() - start)
        with open_store(Path(folder, "peer.db")) as store:
            peer = sqlite_utils.Database(store.connection)
            began = time.perf_counter()
            rows = list(validated_rows(store, found))
            checked = time.perf_counter() - began
            records = [dict(zip(COLUMNS, row, strict=True)) for row in rows]
            start = time.perf_counter()
            with closing(store.connection.execute("BEGIN IMMEDIATE")):
                peer["event"].insert_all(records, batch_size=10_000)
            if store.connection.in_transaction:
                store.connection.execute("COMMIT")
            seconds = time.perf_counter() - start
    return ours, len(found) / (seconds + checked), len(found) / seconds


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
        ours, alike, ready = map(max, zip(*(bulk(200_000) for _ in range(3)), strict=True))
        print(
            f"validated bulk insert: {ours:,.0f} event rows/s; times sqlite-utils:"
            f" {ours / alike:.2f} behind the same checks, {ours / ready:.2f} without any"
        )
        small = Path(folder, "small.db")
        build(small, 5_000)
        print(f"search unlike LIKE: {search_equals_like(small, queries=10_000)} of 10,000")
        return 0 if report_queries(path, options.rounds) else 1


if __name__ == "__main__":
    sys.exit(main())
