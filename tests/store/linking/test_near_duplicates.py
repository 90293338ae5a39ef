"""Sketches by which articles are found that say nearly the same."""

import random
from itertools import pairwise

from tests.store.papers import linjiang, page, reading
from timeline.store import open_reader, open_store
from timeline.store.linking.near_duplicates import sketch

CHANCE = random.Random(5)
LETTERS = [chr(code) for code in range(0x4E00, 0x4E00 + 1500)]
COPIES = 300


def text():
    return "".join(CHANCE.choices(LETTERS, k=500))


def edited(whole):
    """Return a text with one character in twenty changed."""
    return "".join(CHANCE.choice(LETTERS) if CHANCE.random() < 0.05 else c for c in whole)


def test_copies_with_some_edits_share_a_band():
    """Of copies with 5 % of the characters changed, 99 of 100 share a band."""
    pairs = [(whole, edited(whole)) for whole in (text() for _ in range(COPIES))]
    found = sum(bool(set(sketch(one)) & set(sketch(other))) for one, other in pairs)

    assert found >= 0.99 * COPIES


def test_other_texts_share_no_band():
    """Texts of their own are hardly ever candidates for each other."""
    sketches = [set(sketch(text())) for _ in range(COPIES)]
    shared = sum(bool(one & other) for one, other in pairwise(sketches))

    assert shared <= 0.02 * COPIES


def test_a_short_text_has_no_sketch():
    """A few words are no sign of a copy."""
    assert sketch("简讯") == []


def test_the_earlier_article_is_the_first_in_any_order(tmp_path):
    """Which article repeats which does not hang on the order of adding."""
    early, late = linjiang(), linjiang("yunxi", "2024-01-15")
    told = set()
    for number, order in enumerate([(early, late), (late, early)]):
        path = tmp_path / f"{number}.db"
        with open_store(path) as store:
            for each in order:
                store.add(*page(reading(each.article.text, source=each.article.source,
                                        published=each.article.published)))  # fmt: skip
        with open_reader(path) as reader:
            sql = "SELECT source_id FROM article WHERE same_as IS NOT NULL"
            told.add(tuple(reader.connection.execute(sql).fetchall()))

    assert told == {(("yunxi",),)}
