"""``timeline query``: canned questions and SELECTs, reading only."""

from __future__ import annotations

import json

import pytest

from timeline.store.maintenance.user_sql import canned_queries


def test_alone_it_lists_the_questions(timeline):
    """Every canned query with its help, and under it what to give for each value."""
    lines = [line.split("\t") for line in timeline("query").stdout.decode().splitlines()]
    expected = []
    for query in canned_queries():
        expected.append([query.name, " ".join(f"{p}=…" for p in query.parameters), query.help])
        expected += [["", f"{name}=", words] for name, words in query.about.items()]

    assert lines == expected


@pytest.mark.parametrize("name", [query.name for query in canned_queries()])
def test_every_question_is_answered(name, stored):
    """Values that are left out are null; the columns are named in the first line."""
    done = stored("query", name)

    assert done.returncode == 0, done.stderr
    assert done.stdout.count(b"\n") >= 1


def test_values_are_given_by_name(stored):
    """The person named is the one asked for."""
    done = stored("query", "who_met_whom", "person=郭远", "--json")

    assert [json.loads(line)["met"] for line in done.stdout.splitlines()] == ["林向东"]


def test_a_number_is_a_number(stored):
    """Nobody has been unseen for a hundred thousand days."""
    assert stored("query", "not_seen", "days=100000").stdout.count(b"\n") == 1


def test_a_select_of_ones_own(stored):
    """Columns and rows are printed tab-separated."""
    done = stored("query", "--sql", "select count(*) as n from timeline")

    assert done.stdout == b"n\n2\n"


@pytest.mark.parametrize(
    "sql",
    [
        "delete from event",
        "attach 'x.db' as x",
        "vacuum into 'x.db'",
        "drop table event",
        "nonsense",
    ],
)
def test_nothing_but_reading_is_done(sql, stored, tmp_path):
    """Everything else is refused in one line."""
    done = stored("query", "--sql", sql)

    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (1, b"", 1)
    assert not (tmp_path / "x.db").exists()


def test_wrong_names_say_what_is_known(stored):
    """An unknown question or value is a usage error."""
    assert stored("query", "nonsense").returncode == 2
    assert stored("query", "signings", "colour=red").returncode == 2
    assert stored("query", "signings", "colour").returncode == 2
