"""An event added by hand stands beside those that were read."""

from __future__ import annotations

import json

QUOTE = "市长郭远参加"


def article_of(timeline) -> str:
    first = json.loads(timeline("list", "--json").stdout.splitlines()[0])
    shown = json.loads(timeline("show", first["id"], "--json").stdout)
    return shown["reports"][0]["article"]


def test_a_recorded_event_is_listed_until_it_is_undone(stored):
    """It carries what was typed; undo takes it out again."""
    fields = ("type=signing", "date=2024-01-12", "people=郭远:sign:市长", "place=临江")
    done = stored("record", article_of(stored), QUOTE, *fields, "--by", "编辑")
    (row,) = map(json.loads, stored("list", "type:signing", "--json").stdout.splitlines())

    assert (done.returncode, done.stdout.decode().strip()) == (0, row["id"])
    assert (row["starts"], row["people"], row["place"]) == ("2024-01-12", ["郭远"], "临江")
    assert row["title"] == QUOTE
    stored("undo")
    assert stored("list", "type:signing", "--json").stdout == b""


def test_without_evidence_there_is_no_event(stored):
    """A quote that is not in the article is refused in one line."""
    done = stored("record", article_of(stored), "此处没有这句话", "type=signing")

    assert done.returncode in (1, 2)
    assert len(done.stderr.splitlines()) == 1


def test_an_event_needs_a_type(stored):
    """What to write is said."""
    done = stored("record", "1f2e3d4c5b6a", QUOTE, "place=临江")

    assert done.returncode == 2
    assert b"type=TYPE" in done.stderr
