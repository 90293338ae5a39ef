"""Words and patterns of the lexicon, found in a text."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from timeline.lexicon.word_index import compile_words

PATTERNS = (
    "会[长员]",
    "(?<!市)县委",
    "(?:市|县)长?会",
    "[长委]{2}",
    ".员市",
    "市?委长",
    "长(?=会)|员",
)


@given(st.text("市县长委会员", max_size=24))
def test_patterns_are_found_where_one_pattern_of_all_finds_them(text):
    """Sorted by their beginnings, patterns match as the first of them that fits would."""
    words = compile_words((f"{n}", (p,)) for n, p in enumerate(PATTERNS))
    whole = re.compile("|".join(f"({p})" for p in PATTERNS))

    expected = [(m.start(), m.end(), f"{(m.lastindex or 0) - 1}") for m in whole.finditer(text)]
    assert words.matches(text) == expected


def test_a_barred_character_behind_a_word_hides_it():
    """A word or pattern that goes on with a barred character is not found; a shorter one may be."""
    words = compile_words([("survey", ("调研", "调")), ("visit", ("走[访进]",))], barred="组团")

    assert words.matches("调研组") == [(0, 1, "survey")]
    assert words.matches("走访团,走进") == [(4, 6, "visit")]
