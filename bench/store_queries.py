"""Filters over a large invented store: first page, exact count, monthly density; and search."""

from __future__ import annotations

import datetime as dt
import random
import sqlite3
import statistics
import time
from contextlib import closing

from timeline.query import Query, parse_query
from timeline.store import open_reader

TODAY = dt.date(2024, 1, 1)
TYPES = ("meeting", "survey", "signing", "visit", "award", "incident", "other")


def measure(path, *, rounds: int = 40, seed: int = 7) -> dict[str, dict[str, float]]:
    """Time every kind of filter; milliseconds at p50, p99 and worst."""
    chance = random.Random(seed)
    with open_reader(path) as reader:
        makers = filters(reader.connection, chance)
        found = {}
        for name, make in makers.items():
            times = {"page": [], "count": [], "density": []}
            for _ in range(rounds):
                query = parse_query(make(), today=TODAY).ordered(
                    chance.choice(("oldest", "newest"))
                )
                times["page"].append(timed(lambda q=query: reader.window(q, limit=200)))
                times["count"].append(timed(lambda q=query: reader.count(q)))
                times["density"].append(timed(lambda q=query: reader.density(q, "month")))
            for what, values in times.items():
                found[f"{name} {what}"] = summary(values)
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
    return {**single, "three": lambda: " ".join(single[key]() for key in chance.sample(keys, 3))}


def timed(call) -> float:
    """Milliseconds of one call."""
    start = time.perf_counter()
    call()
    return 1000 * (time.perf_counter() - start)


def summary(values: list[float]) -> dict[str, float]:
    """The middle, the slow end and the worst."""
    ordered = sorted(values)
    return {
        "p50": round(statistics.median(ordered), 2),
        "p99": round(ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))], 2),
        "worst": round(ordered[-1], 2),
    }


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
    "person": "people LIKE ?", "place": "place LIKE ?", "search":
    "headline LIKE ?1 OR title LIKE ?1 OR quote LIKE ?1 OR people LIKE ?1",
}  # fmt: skip


def measure_plainly(path, *, rounds: int, seed: int = 7) -> dict[str, float]:
    """Time the same questions asked of the view with LIKE: the median of page and count."""
    chance = random.Random(seed)
    with open_reader(path) as reader:
        makers = filters(reader.connection, chance)
        found = {}
        for name, where in PLAIN.items():
            times = []
            for _ in range(rounds):
                (condition,) = parse_query(makers[name](), today=TODAY).conditions
                values = (f"%{condition.values[0]}%",)
                page = (
                    f"SELECT * FROM timeline WHERE {where} ORDER BY start_day, type, id LIMIT 200"
                )
                count = f"SELECT count(*) FROM timeline WHERE {where}"
                times.append(
                    timed(lambda s=page, v=values: reader.connection.execute(s, v).fetchall())
                )
                times.append(
                    timed(lambda s=count, v=values: reader.connection.execute(s, v).fetchall())
                )
            found[name] = statistics.median(times)
    return found
