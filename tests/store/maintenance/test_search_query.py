"""The question `search` finds words of any length in plain SQL."""

from __future__ import annotations

import pytest

from tests.store.papers import MEETING, SIGNING, SURVEY, linjiang, page
from timeline.store import open_store
from timeline.store.maintenance.user_sql import ask, canned_query


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    path = tmp_path_factory.mktemp("search") / "t.db"
    with open_store(path) as opened:
        opened.add(*page(linjiang()))
    return path


@pytest.mark.parametrize(
    "words",
    [
        "签",
        "签署",
        "合作协议",
        "云溪集团签署",
        "林向东",
        "白沙镇 春耕",
        "，",
        "1月",
        "云协",
        "",
        "签 白沙",
    ],
)
def test_found_is_what_holds_all_words(store, words):
    """One character, a pair, a long word, marks and several words are found where they stand."""
    found = ask(store, canned_query("search").sql, {"words": words})
    quotes = {row[found.columns.index("quote")] for row in found.rows}
    asked = words.split()
    expected = {q for q in (MEETING, SIGNING, SURVEY) if asked and all(word in q for word in asked)}

    assert quotes == expected
