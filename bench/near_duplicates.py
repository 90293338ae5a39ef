"""Copies with a twentieth of the characters changed, planted among many articles, and looked for.

usage: near_duplicates.py [ARTICLES [COPIES]]
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from pathlib import Path

from pages import articles

from timeline.store import open_store
from timeline.store.base.database import transaction
from timeline.store.base.inserting import statement
from timeline.store.linking.near_duplicates import (
    article_id,
    candidates_of,
    digest,
    relate_new,
)
from timeline.store.linking.sketches import keep_bands, sketch

ARTICLES, COPIES = 100_000, 500
ARTICLE = statement("article", "id, published, published_basis, headline, text, digest, sketch")
CHARACTERS = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出"


def main(count: int, copies: int) -> None:
    chance = random.Random(11)
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "bench.db") as store:
        connection = store.connection
        began = time.process_time()
        rows = articles(count)
        with transaction(connection):
            for row in rows:
                insert(connection, row)
        print(f"{count:,} articles, {time.process_time() - began:.0f} s", flush=True)
        names = [name_of(row) for row in chance.sample(rows, copies)]
        compared = sum(len(candidates_of(connection, name)) for name in names)
        print(f"articles that an article is compared with: {compared / copies:.2f}")
        found, began = 0, time.process_time()
        with transaction(connection):
            for row in chance.sample(rows, copies):
                copy = {**row, "text": edited(row["text"], chance), "headline": "又讯"}
                insert(connection, copy)
                relate_new(connection, name_of(copy))
                sql = "SELECT same_as FROM article WHERE id IN (?, ?)"
                known = connection.execute(sql, (name_of(copy), name_of(row))).fetchall()
                found += {(name_of(row),), (name_of(copy),)} & set(known) != set()
        spent = (time.process_time() - began) / copies * 1000
        print(f"{found} of {copies} copies found; {spent:.1f} ms a copy")


def insert(connection, row) -> None:
    name, text = name_of(row), row["text"]
    drawn = sketch(text)
    values = (name, row["published"], "given", row["headline"], text, digest(text), drawn)
    connection.execute(ARTICLE, values)
    keep_bands(connection, name, drawn)


def name_of(row) -> str:
    return article_id(None, row["headline"], row["text"])


def edited(text: str, chance: random.Random) -> str:
    """Change one character in twenty, anywhere."""
    letters = list(text)
    for place in chance.sample(range(len(letters)), len(letters) // 20):
        letters[place] = chance.choice(CHARACTERS)
    return "".join(letters)


if __name__ == "__main__":
    given = [int(each) for each in sys.argv[1:]]
    main(*given, *(ARTICLES, COPIES)[len(given) :])
