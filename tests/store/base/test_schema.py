"""Stores of older programs are brought up to date."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from timeline.messages import Message, read_messages
from timeline.resources import shipped


def test_reasons_become_kinds():
    """Why a date was read so was a sentence once; the migration makes kinds of it."""
    told = ["年份取下一个将来(“将”)", "括注写明 · 年份取自本句", "那一周取下一个将来(“承前”)", ""]
    sql = (shipped("db") / "migrations" / "0014_tell_by_kinds.sql").read_text("utf-8")
    with closing(sqlite3.connect(":memory:")) as store:
        store.execute("CREATE TABLE report (why TEXT)")
        store.execute("CREATE TABLE problem (kind TEXT)")
        store.executemany("INSERT INTO report VALUES (?)", [(each,) for each in told])
        store.executescript(sql)
        kinds = [read_messages(why) for (why,) in store.execute("SELECT why FROM report")]

    assert kinds == [
        (Message("year-next"), Message.of("told-by-word", word="将")),
        (Message("in-brackets"), Message("year-of-sentence")),
        (Message("week-next"), Message("ahead-as-before")),
        (),
    ]
