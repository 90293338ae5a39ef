"""Sketches of articles: alike where the articles are, and the way back to them."""

import random
from itertools import pairwise

from timeline.store.linking.sketches import bands, sketch

CHANCE = random.Random(5)
LETTERS = [chr(code) for code in range(0x4E00, 0x4E00 + 1500)]
COPIES = 300


def text():
    return "".join(CHANCE.choices(LETTERS, k=500))


def edited(whole):
    """Return a text with one character in twenty changed."""
    return "".join(CHANCE.choice(LETTERS) if CHANCE.random() < 0.05 else c for c in whole)


def test_copies_with_some_edits_share_bands():
    """Of copies with 5 % of the characters changed, 99 of 100 share two bands."""
    pairs = [(whole, edited(whole)) for whole in (text() for _ in range(COPIES))]
    found = sum(len({*bands(sketch(one))} & {*bands(sketch(other))}) > 1 for one, other in pairs)

    assert found >= 0.99 * COPIES


def test_other_texts_share_no_band():
    """Texts of their own are hardly ever candidates for each other."""
    sketches = [set(bands(sketch(text()))) for _ in range(COPIES)]
    shared = sum(bool(one & other) for one, other in pairwise(sketches))

    assert shared <= 0.02 * COPIES


def test_a_short_text_has_no_sketch():
    """A few words are no sign of a copy."""
    assert sketch("简讯") is None
    assert bands(None) == ()
