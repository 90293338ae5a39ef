"""The pairs of the corpus, through the whole store."""

import tomllib
from pathlib import Path

import pytest

from tests.store.papers import event, page, reading
from timeline.query import Query
from timeline.store import open_reader, open_store

CORPUS = Path(__file__).parents[2] / "corpus" / "same_event.toml"
PAIRS = tomllib.loads(CORPUS.read_text("utf-8"))["pair"]


def paper(source, said):
    """An article that says one report of a pair."""
    first, _, last = said["day"].partition("/")
    quote = said["quote"]
    one = event(
        quote, quote, source=source, kind=said["type"], title=said["title"], place=said.get("place"),
        day=(first, last or first), precision=said.get("precision", "day"),
        people=tuple(said.get("people", ())), organizations=tuple(said.get("bodies", ())),
    )  # fmt: skip
    return page(reading(quote, one, source=source, published="2024-07-20", headline=said["title"]))


@pytest.mark.parametrize("pair", PAIRS, ids=[f"{p['what']}: {p['why']}" for p in PAIRS])
def test_pairs_in_a_store(tmp_path, pair):
    """What two papers tell of one event is one row with two reports; what is alike stays two."""
    if "starts" in pair["left"] or "starts" in pair["right"]:
        pytest.skip("told by the hour: compared without a store")
    path = tmp_path / "timeline.db"
    with open_store(path) as store:
        store.add(*paper("linjiang", pair["left"]))
        store.add(*paper("yunxi", pair["right"]))
    with open_reader(path) as reader:
        rows = reader.window(Query())

    assert sorted(row.reports for row in rows) == ([2] if pair["same"] else [1, 1])
