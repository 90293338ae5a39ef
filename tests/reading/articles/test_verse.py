"""Poems on a page: verse stays with its title, and heads nothing else."""

from __future__ import annotations

from timeline.reading.articles.text_page import read_text

POEM = """\
渡口(外一首)

○ 闻笛

船把黄昏

一桨一桨

划到对岸

灯亮的时候

岸上有人喊我
"""


def test_verse_under_its_author_is_the_text_of_a_poem():
    """Short lines without a stop under the mark of an author are no header lines."""
    (poem,) = read_text(POEM).articles

    assert poem.headline == "渡口(外一首)"
    assert poem.text.splitlines()[0] == "船把黄昏"
    assert poem.text.endswith("岸上有人喊我")


def test_the_line_over_the_next_author_is_a_headline_again():
    """A poem ends above the headline of the article that follows it."""
    following = "\n灯塔下的课堂\n\n本报记者 米粒\n\n晚上八点,灯塔下亮起一盏小灯。\n"

    poem, report = read_text(POEM + following).articles

    assert poem.text.endswith("岸上有人喊我")
    assert (report.headline, report.byline[0].name) == ("灯塔下的课堂", "米粒")


def test_three_lines_under_an_author_are_the_head_of_what_follows():
    """A kicker, a headline and a subheadline are no verse."""
    page = (
        "茶山夜话\n\n○ 闻笛\n\n茶香漫过山梁,我们坐到半夜。\n\n桥通了\n\n本报讯 5月9日,新桥通车。\n"
    )

    assert [a.headline for a in read_text(page).articles] == ["茶山夜话", "桥通了"]
