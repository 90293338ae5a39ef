"""Filters over a large invented store: first page, exact count, monthly density; and search."""

from __future__ import annotations

import datetime as dt
import gc
import random
import sqlite3
import statistics
import time
from contextlib import closing

from timeline.query import Query, parse_query
from timeline.store import open_reader

TODAY = dt.date(2024, 1, 1)
TYPES = ("meeting", "survey", "signing", "visit", "award", "incident", "other")


QUESTIONS = {
    "page": lambda reader, query: reader.window(query, limit=200),
    "count": lambda reader, query: reader.count(query),
    "density": lambda reader, query: reader.density(query, "month"),
    "facets": lambda reader, query: [reader.facets(query, f, 30) for f in ("type", "who", "org")],
}


def measure(path, *, rounds: int = 40, seed: int = 7) -> dict[str, dict[str, float]]:
    """Time every kind of filter, every question for itself; milliseconds.

    All queries of a kind are asked one question before the next, so that no answer is at hand.
    """
    chance = random.Random(seed)
    gc.collect()
    gc.freeze()  # what was made before is not looked through while a query is timed
    with open_reader(path) as reader:
        makers = filters(reader.connection, chance)
        found = {}
        for name, make in makers.items():
            orders = chance.choices(("oldest", "newest"), k=rounds)
            queries = [parse_query(make(), today=TODAY).ordered(order) for order in orders]
            for what, ask in QUESTIONS.items():
                found[f"{name} {what}"] = summary([timed(ask, reader, q) for q in queries])
    return found


def filters(connection, chance):
    """Make filters of every kind, the frequent names as often as they are printed."""

    def drawn(sql):
        rows = connection.execute(sql).fetchall()
        return lambda: chance.choice(rows)[0]

    person = drawn(
        "SELECT n.name FROM participation AS a JOIN person AS n ON n.id = a.person_id"
        " WHERE a.event_key % 97 = 5 LIMIT 5000"
    )
    place = drawn(
        "SELECT p.name FROM event AS e JOIN place AS p ON p.id = e.place_id"
        " WHERE e.key % 97 = 5 LIMIT 5000"
    )
    body = drawn("SELECT name FROM organization LIMIT 3000")
    title = drawn("SELECT name FROM title LIMIT 2000")
    quote = drawn("SELECT quote FROM report WHERE rowid % 97 = 5 LIMIT 5000")

    def day():
        return (dt.date(2014, 1, 1) + dt.timedelta(days=chance.randrange(3650))).isoformat()

    def words(low, high):
        def draw():
            text = quote()
            size = chance.randint(low, high)
            start = chance.randrange(max(1, len(text) - size))
            return '"' + text[start : start + size].replace('"', "") + '"'

        return draw

    single = {
        "type": lambda: f"type:{chance.choice(TYPES)}",
        "person": lambda: f"who:{person()}",
        "place": lambda: f"place:{place()}",
        "organization": lambda: f"org:{body()}",
        "source": lambda: f"source:paper{chance.randrange(12)}",
        "status": lambda: f"status:{chance.choice(('occurred', 'planned', 'ongoing'))}",
        "role": lambda: f"role:{chance.choice(('host', 'sign', 'lead', 'attend'))}",
        "title": lambda: f'title:"{title()}"',
        "since": lambda: f"since:{day()}",
        "until": lambda: f"until:{day()}",
        "on": lambda: f"on:{day()[:7]}",
        "nothing": lambda: "",
        "search": words(2, 6),
    }
    keys = [key for key in single if key not in {"nothing", "search"}]
    wide = {
        "role": lambda: "role:" + ",".join(chance.sample(("host", "speak", "attend", "lead"), 2)),
        "status": lambda: "status:occurred",
        "type": lambda: "-type:" + chance.choice(TYPES),
        "source": lambda: f"source:paper{chance.randrange(6)},paper{chance.randrange(6, 12)}",
        "since": lambda: f"since:{day()[:4]}",
    }
    return {
        **single,
        "two wide": lambda: " ".join(wide[key]() for key in chance.sample(list(wide), 2)),
        "three": lambda: " ".join(single[key]() for key in chance.sample(keys, 3)),
        "three, one a search": lambda: " ".join(
            single[key]() for key in ("search", *chance.sample(keys, 2))
        ),
    }


def timed(ask, *arguments) -> tuple[float, float]:
    """Milliseconds of one call, by the clock and of the processor."""
    wall, processor = time.perf_counter(), time.process_time()
    ask(*arguments)
    return 1000 * (time.perf_counter() - wall), 1000 * (time.process_time() - processor)


def summary(times: list[tuple[float, float]]) -> dict[str, float]:
    """The middle and the slow end by the clock, the slow end of the processor."""
    wall, processor = (sorted(clock) for clock in zip(*times, strict=True))
    last = min(len(wall) - 1, int(len(wall) * 0.99))
    return {"p50": statistics.median(wall), "p99": wall[last], "processor": processor[last]}


def search_equals_like(path, *, queries: int, seed: int = 11) -> int:
    """Compare counts of random searches with LIKE over the same words; gives the differences."""
    chance = random.Random(seed)
    with open_reader(path) as reader, closing(sqlite3.connect(":memory:")) as words:
        words.execute("CREATE TABLE t (headline, title, quote, people)")
        rows = reader.connection.execute(
            "SELECT headline, title, quote, people FROM event_text"
        ).fetchall()
        words.executemany("INSERT INTO t VALUES (?, ?, ?, ?)", rows)
        different = 0
        for _ in range(queries):
            text = chance.choice(rows)[chance.randrange(4)] or "会"
            size = chance.randint(1, 6)
            start = chance.randrange(max(1, len(text) - size))
            piece = text[start : start + size]
            query = Query().plus("text", piece)
            pattern = (
                "%" + piece.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
            )
            like = " OR ".join(
                f"{c} LIKE ?1 ESCAPE '\\'" for c in ("headline", "title", "quote", "people")
            )
            expected = words.execute(f"SELECT count(*) FROM t WHERE {like}", (pattern,)).fetchone()[
                0
            ]
            different += reader.count(query) != expected
        return different


PLAIN = {
    "person": "people LIKE ?1",
    "place": "place LIKE ?1",
    "search": "headline LIKE ?1 OR title LIKE ?1 OR quote LIKE ?1 OR people LIKE ?1",
    "type": "type LIKE ?1",
}


def compare(path, *, rounds: int, seed: int = 7) -> dict[str, tuple[float, float]]:
    """Time page and count of the same filters, ours and of the view with LIKE: both medians."""
    chance = random.Random(seed)
    gc.collect()
    gc.freeze()  # what was made before is not looked through while a query is timed
    with open_reader(path) as reader:
        makers = filters(reader.connection, chance)
        found = {}
        for name, where in PLAIN.items():
            ours, theirs = [], []
            for _ in range(rounds):
                query = parse_query(makers[name](), today=TODAY)
                pattern = f"%{query.conditions[0].values[0]}%"
                ours.append(timed(lambda q=query: (reader.window(q, limit=200), reader.count(q))))
                theirs.append(timed(ask_plainly, reader.connection, where, pattern))
            found[name] = summary(ours)["p50"], summary(theirs)["p50"]
    return found


def ask_plainly(connection, where: str, pattern: str) -> None:
    """Ask for the first page and the count with LIKE over the view."""
    page = f"SELECT * FROM timeline WHERE {where} ORDER BY start_day, type, id LIMIT 200"
    connection.execute(page, (pattern,)).fetchall()
    connection.execute(f"SELECT count(*) FROM timeline WHERE {where}", (pattern,)).fetchall()
