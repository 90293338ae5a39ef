import os
import random
import sqlite3
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.store.papers import event, page, reading
from timeline.query import Query
from timeline.store import open_reader, open_store
from timeline.store.base.bigrams import bigrams, phrase

TEXTS = st.text("临江市会议aB1%_\"'\\ \n+-*、(", min_size=1, max_size=12)


@pytest.fixture(scope="module")
def index():
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(
            "CREATE VIRTUAL TABLE f USING fts5 (t, content = '', tokenize = 'ascii', prefix = '1')"
        )
        connection.execute("CREATE TABLE p (t)")
        yield connection


def like(text):
    return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"


@given(st.lists(TEXTS, min_size=1, max_size=5), st.lists(TEXTS, min_size=1, max_size=5))
def test_search_equals_like(index, texts, asked):
    """The index finds exactly what LIKE finds, for any words, signs and lengths."""
    index.execute("INSERT INTO f (f) VALUES ('delete-all')")
    index.execute("DELETE FROM p")
    for number, text in enumerate(texts, 1):
        index.execute("INSERT INTO f (rowid, t) VALUES (?, ?)", (number, bigrams(text)))
        index.execute("INSERT INTO p (rowid, t) VALUES (?, ?)", (number, text))
    asked += [text[1:4] for text in texts if text[1:4]]
    for words in asked:
        found = index.execute(
            "SELECT rowid FROM f WHERE f MATCH ? ORDER BY 1", (phrase(words),)
        ).fetchall()
        expected = index.execute(
            "SELECT rowid FROM p WHERE t LIKE ? ESCAPE '\\' ORDER BY 1", (like(words),)
        ).fetchall()

        assert found == expected


def test_search_in_a_store_equals_like(tmp_path):
    """The whole way from filter to count agrees with LIKE; TIMELINE_SEARCHES says how often."""
    chance = random.Random(3)
    chars = "临江市云溪县会议推介签约调研白沙镇春耕生产第一二三届(1)%_"
    with open_store(tmp_path / "timeline.db") as store:
        for number in range(40):
            text = f"{number}日，" + "".join(chance.choices(chars, k=30)) + "。"
            one = event(text, text, title="".join(chance.choices(chars, k=6)), day=f"2024-01-{number % 28 + 1:02}",
                        people=("".join(chance.choices("郑林王树向东芳", k=3)),))  # fmt: skip
            store.add(*page(reading(text, one, headline="".join(chance.choices(chars, k=8)))))
    with open_reader(tmp_path / "timeline.db") as reader:
        words = reader.connection.execute(
            "SELECT headline, title, quote, people FROM event_text"
        ).fetchall()
        for _ in range(int(os.environ.get("TIMELINE_SEARCHES", "500"))):
            text = chance.choice(chance.choice(words))
            start = chance.randrange(len(text))
            piece = text[start : start + chance.randint(1, 6)]
            expected = sum(any(piece in part for part in row) for row in words)

            assert reader.count(Query().plus("text", piece)) == expected
