"""Word lists as patterns, and the lexicon files themselves."""

from __future__ import annotations

import re
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.lexicon.words import WordSet, any_of
from timeline.resources import lexicon

FILES = ("names.toml", "titles.toml", "surnames.toml", "organizations.toml", "places.toml")


@given(st.lists(st.text("市县长委", min_size=1, max_size=4), min_size=1), st.text("市县长委"))
def test_longest_word_wins(vocabulary, text):
    """The pattern matches exactly where the longest word of the list does."""
    starts = [word for word in vocabulary if text.startswith(word)]
    match = re.match(any_of(vocabulary), text)

    assert (match[0] if match else None) == max(starts, key=len, default=None)


@given(st.lists(st.text("市县长委", min_size=1, max_size=4), min_size=1), st.text("市县长委"))
def test_set_finds_what_the_pattern_finds(vocabulary, text):
    """A set of words finds the same words at the same places as their pattern."""
    pattern, words = re.compile(any_of(vocabulary)), WordSet(vocabulary)
    match = pattern.match(text)

    assert words.at(text) == (match[0] if match else "")
    assert list(words.find(text)) == [(m.start(), m[0]) for m in pattern.finditer(text)]


@pytest.mark.parametrize("file", FILES)
def test_every_word_stands_once(file):
    """No list of the lexicon holds a word twice or an empty word."""
    table = tomllib.loads(lexicon(file).read_text("utf-8"))
    for name, entries in table.items():
        if name != "folds" and isinstance(entries, list):
            twice = {word for word in entries if entries.count(word) > 1}
            assert not twice, f"{file}: {name} holds {sorted(twice)} twice"
            assert all(entries)
