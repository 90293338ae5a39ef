"""What a stretch of a page shares with an article."""

from __future__ import annotations

from collections import Counter

from timeline.reading.headlines.cohesion import belongs, is_lead, pairs_of, relation

ARTICLE = pairs_of("青禾镇春茶开采,茶农上山采茶")
PAGE = Counter(ARTICLE)


def test_words_of_the_article_alone_count_most():
    """A pair that the whole page repeats says less than one of this article."""
    section = pairs_of("春茶开采")
    everywhere = Counter(dict.fromkeys(section, 5))

    assert relation(section, PAGE, PAGE) > relation(section, PAGE, everywhere)


def test_a_hint_lowers_what_must_be_shared():
    """With a strong hint from its looks a section need share nothing."""
    stranger = pairs_of("大桥通车")

    assert not belongs(stranger, PAGE, PAGE)
    assert belongs(stranger, PAGE, PAGE, "strong")


def test_a_lead_tells_when():
    """A paragraph that does not tell when is no lead."""
    assert not is_lead("白石滩新桥通车,两岸群众往来方便。", "白石滩新桥通车")
