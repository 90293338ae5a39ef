"""Characters printed on both sides of a column break: kept in the text, told as a problem."""

from __future__ import annotations

import pytest

from timeline.reading.articles.doubling import doubling_of
from timeline.reading.articles.text_page import read_text


@pytest.mark.parametrize(
    ("before", "after", "length"),
    [
        ("县委副书记米粒在会上要求把", "把路修好。", 1),
        ("大家要把好作风带到", "带到田里去。", 2),
        ("在云溪县水务局局长", "云溪县水务局局长说。", 0),
        ("客人渐", "渐多了。", 0),
        ("全长1", "12公里。", 0),
        ("活动于十", "十月举行。", 0),
        ("他说:“好”,", ",然后走了。", 0),
    ],
)
def test_only_words_count_and_neither_numbers_nor_doubled_words(before, after, length):
    """A numeral, a mark and a word such as 渐渐 may well stand twice."""
    doubling = doubling_of(before, after)

    assert (doubling.length if doubling else 0) == length


def test_the_text_stays_as_printed():
    """The text keeps both prints; the problem says where the second stands."""
    page = "桥通了\n\n本报讯 5月9日,新桥通车,县长何望带到\n\n带到田里的话很短。\n"

    (article,) = read_text(page).articles

    assert "何望带到带到田里" in article.text
    (problem,) = article.problems
    assert (problem.kind, problem.span.of(article.text)) == ("doubled", "带到")
    assert article.text[: problem.span.start].endswith("带到")
