"""Invented events in a store, in Parquet files and in PostgreSQL: the rows of every view.

usage: sharing.py [ARTICLES]     of two events each; without PostgreSQL here, DuckDB alone
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from contextlib import ExitStack, contextmanager
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import duckdb
from pages import articles

from tests.store.papers import event, page, reading
from tests.store.sharing.cluster import WITHOUT, running
from timeline.exchange import write_part
from timeline.model import Absence, Participant
from timeline.resources import shipped
from timeline.store import open_store
from timeline.store.base.schema import view_files
from timeline.store.maintenance.dictionary import described
from timeline.store.sharing import publish_postgres

ARTICLES, TOGETHER = 50_000, 2500
KINDS = ("meeting", "survey", "signing", "opening", "visit", "launch")
SURNAMES, GIVEN = "林江陈郑吴韩郭许", ("向东", "一航", "远", "帆", "树辉", "萍", "小满", "立新")
OFFICES = ("云溪县县长", "云溪县副县长", "市长", "白沙镇镇长", "市教育局局长", "县委书记", None)
PLACES = ("云溪县", "白沙镇", "青石镇", "临江宾馆", None)
BODIES = ("云溪县教育局", "白沙镇政府", "临江高新区", "青石镇农业站", "市文联")
OF_READINGS = {
    "timeline": "*",
    "appearance": "event_id, starts, ends, type, person, title, organization, role, place,"
    " event_title",
    "absence": "*",
    "signing": "*",
    "tenure": "person, title, organization, first_seen, last_seen, events, unit, body, post,"
    " level, kind",
}  # fmt: skip
WHOLE = {file.stem: "*" for file in view_files() if file.stem != "event_text"}


def main(count: int) -> int:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        store = stack.enter_context(open_store(folder / "timeline.db"))
        with told("store and Parquet files made"):
            pages = invented(count)
            while some := list(islice(pages, TOGETHER)):
                write_part(folder / "readings", [(d, p, readings) for p, readings, d in some])
                store.add_all(some)
        events, reports = (
            store.connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in ("event", "report")
        )
        print(f"{count:,} articles, {events:,} events of {reports:,} reports", flush=True)
        others = 0
        if not WITHOUT:
            address = stack.enter_context(running())
            with told("copied into PostgreSQL"):
                comments = described(store.connection)
                publish_postgres(store.connection, address, "timeline", comments)
            others += compare("PostgreSQL", store.connection, in_postgres(stack, address), WHOLE)
        # what other articles tell of an office is the store's knowledge, not the reading's
        store.connection.execute(
            "UPDATE participation SET title_id = NULL, organization_id = NULL"
            " WHERE title_basis = 'roster'"
        )
        duck = stack.enter_context(duckdb.connect())
        duck.execute(f"SET VARIABLE readings = '{folder / 'readings'}'")
        duck.execute((shipped("db") / "readings.sql").read_text("utf-8"))
        others += compare("DuckDB", store.connection, duck, OF_READINGS)
    return int(others > 0)


def invented(count: int):
    """Return pages of one article each with its events; no two tell of one event."""
    chance = random.Random(3)
    for number, (one, two) in enumerate(zip(*[iter(articles(2 * count))] * 2, strict=True)):
        text = one["text"] + two["text"]
        leads = [row["text"].partition("。")[0] for row in (one, two)]
        told = [
            event(
                lead, text, source=one["source"][:6], kind=chance.choice(KINDS),
                day=one["published"],
                title=f"{row['headline']}之{number}", people=party(chance),
                place=chance.choice(PLACES), organizations=chance.sample(BODIES, 2),
                absent=(Absence("何人", "局长", "请假"),) if chance.random() < 0.1 else (),
            )
            for row, lead in zip((one, two), leads, strict=True)
        ]  # fmt: skip
        yield page(
            reading(
                text, *told, source=one["source"][:6], published=one["published"],
                headline=one["headline"],
            )
        )  # fmt: skip


def party(chance: random.Random) -> tuple[Participant, ...]:
    names = {chance.choice(SURNAMES) + chance.choice(GIVEN) for _ in range(chance.randint(0, 3))}
    return tuple(
        Participant(name, chance.choice(("host", "speak", "sign")), chance.choice(OFFICES))
        for name in sorted(names)
    )


def in_postgres(stack: ExitStack, address: str):
    import psycopg

    return stack.enter_context(psycopg.connect(address, options="-c search_path=timeline"))


def compare(name: str, store, other, views: dict[str, str]) -> int:
    """Tell of every view how long both take and how many rows differ."""
    differing = 0
    for view, columns in views.items():
        (here, first), (there, second) = (asked(each, view, columns) for each in (store, other))
        differ = len(here.symmetric_difference(there))
        differing += differ
        print(
            f"{name:10} {view:10} {len(here):9,} rows, {differ} differ;"
            f" SQLite {first:.2f} s, {name} {second:.2f} s",
            flush=True,
        )
    return differing


def asked(connection, view: str, columns: str):
    """Return the rows of a view, each with how often it is there, and the seconds it took."""
    began = time.perf_counter()
    rows = connection.execute(f"SELECT {columns} FROM {view}").fetchall()
    seconds = time.perf_counter() - began
    counts: dict[tuple, int] = {}
    for row in map(tuple, rows):
        counts[row] = counts.get(row, 0) + 1
    return set(counts.items()), seconds


@contextmanager
def told(what: str):
    began = time.perf_counter(), time.process_time()
    yield
    print(
        f"{what}: {time.perf_counter() - began[0]:.0f} s,"
        f" {time.process_time() - began[1]:.0f} s of processor",
        flush=True,
    )


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if sys.argv[1:] else ARTICLES))
