"""Masthead lines: day, page number, and the weekday as a checksum."""

from __future__ import annotations

import pytest

from timeline.reading.lines.masthead import read_masthead


@pytest.mark.parametrize(
    ("line", "day", "page"),
    [
        ("云溪日报 2024年5月10日 星期五 第3版", "2024-05-10", "3"),
        ("云溪日报 二〇二四年五月十日 星期五 第十二版", "2024-05-10", "12"),
        ("2024-05-10 云溪日报 A02版", "2024-05-10", "A02"),
        ("2024 年 5 月 10 日 今日8版", "2024-05-10", None),
        ("２０２４年５月１０日", "2024-05-10", None),
        ("云溪日报 第3版", None, "3"),
    ],
)
def test_facts_of_a_masthead(line: str, day: str | None, page: str | None):
    """Arabic, Chinese and full-width digits are read alike."""
    masthead = read_masthead(line)

    assert (masthead.published, masthead.page_number, masthead.problems) == (day, page, ())


def test_a_weekday_that_does_not_fit_is_a_problem():
    """The weekday checks the date; the date stays as printed."""
    masthead = read_masthead("云溪日报 2024年5月10日 星期四")

    assert masthead.published == "2024-05-10"
    assert [problem.kind for problem in masthead.problems] == ["weekday-mismatch"]


def test_a_day_that_does_not_exist_is_a_problem():
    """30 February is said, never guessed at."""
    masthead = read_masthead("云溪日报 2024年2月30日")

    assert masthead.published is None
    assert [problem.kind for problem in masthead.problems] == ["impossible-date"]
