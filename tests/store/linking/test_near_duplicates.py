"""Articles that say nearly the same as an earlier one."""

import random

from tests.store.papers import linjiang, page, reading
from timeline.coreference import likeness
from timeline.store import open_reader, open_store
from timeline.store.linking import near_duplicates

CHANCE = random.Random(5)
LETTERS = [chr(code) for code in range(0x4E00, 0x4E00 + 1500)]
ALIKE = 200


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


def alike(number):
    """Return one of many bulletins that have half of their words in common."""
    own = "".join(CHANCE.choices(LETTERS, k=60))
    frame = "云溪县气象台发布天气预报，{}。请广大市民注意防范，合理安排出行时间，做好值守工作，火险{}级。"
    return frame.format(own, number)


def test_many_alike_articles_are_hardly_compared(tmp_path, monkeypatch):
    """Hundreds of bulletins that say different things in the same frame take no comparing."""
    compared = []
    monkeypatch.setattr(near_duplicates, "likeness", lambda *texts: compared.append(texts) or 0.0)
    with open_store(tmp_path / "timeline.db") as store:
        store.add_all([page(reading(alike(n), source="yunxi")) for n in range(ALIKE)])

    assert len(compared) <= 2 * ALIKE


def test_editions_of_one_text_are_compared_with_the_first(tmp_path, monkeypatch):
    """Hundreds of papers that print the same are each compared with the first alone."""
    compared = []
    monkeypatch.setattr(
        near_duplicates, "likeness", lambda *texts: compared.append(texts) or likeness(*texts)
    )
    whole = "".join(CHANCE.choices(LETTERS, k=500))
    with open_store(tmp_path / "timeline.db") as store:
        store.add_all(
            [page(reading(f"{whole}{n}", published=f"{1800 + n}-01-01")) for n in range(ALIKE)]
        )
        copies = "SELECT count(*) FROM article WHERE same_as IS NOT NULL"
        (found,) = store.connection.execute(copies).fetchone()

    assert found == ALIKE - 1
    assert len(compared) <= 2 * ALIKE
