"""Which year, month or week an expression means."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.temporal import find_dates
from timeline.temporal.calendar.days import Days, months
from timeline.temporal.grammar.senses import Sense
from timeline.temporal.resolving.anchoring import Place
from timeline.temporal.resolving.context import Context
from timeline.temporal.resolving.resolver import resolve

PUBLISHED = date(2024, 1, 14)
DECEMBER = Sense("12月", "year", at=lambda year: months(year, 12, 12), precision="month")


def test_nothing_tells_the_year() -> None:
    """Without a publication a month without a year stays open."""
    assert resolve(DECEMBER, Context("12月", None), Place(0, 3)) is None


def test_after_the_start_of_a_range() -> None:
    """The end of a range lies behind its start."""
    floor = Days(date(2023, 12, 20), date(2023, 12, 20))

    found = resolve(DECEMBER, Context("12月", PUBLISHED), Place(0, 3, floor=floor))

    assert found.days == months(2023, 12, 12)


@pytest.mark.parametrize(("heading", "text", "days"), [
    ("云溪县大事记(2022年)", "1月\n4日 开会。\n2月\n2日 走访。", ["2022-01-04", "2022-02-02"]),
    ("云溪县2022年3月大事记", "1日 开会。\n3日 走访。", ["2022-03-01", "2022-03-03"]),
    (None, "2021年\n5月\n8日 开会。\n2022年\n1月\n6日 走访。", ["2021-05-08", "2022-01-06"]),
    (None, "11月\n8日 开会。\n12月\n6日 走访。", ["2023-11-08", "2023-12-06"]),
])  # fmt: skip
def test_below_a_heading(heading: str | None, text: str, days: list[str]) -> None:
    """A year or month alone on its line, or in the title, is that of the entries below."""
    timexes = find_dates(text, "2024-01-14", heading=heading).timexes

    assert [t.period.starts for t in timexes if t.period.precision == "day"] == days


def test_month_of_an_entry() -> None:
    """本月 of an entry is the month above the entry, not that of the publication."""
    timexes = find_dates("2022年\n4月\n本月 全镇春播。", "2024-02-08").timexes

    assert timexes[-1].period.starts == "2022-04-01"


def test_this_year_is_that_of_the_publication() -> None:
    """今年 is the year of the publication below any heading."""
    timexes = find_dates("2022年\n今年全镇春播。", "2024-02-08").timexes

    assert timexes[-1].period.starts == "2024-01-01"


def test_month_inside_a_line_is_no_heading() -> None:
    """A month with words beside it anchors nothing."""
    timexes = find_dates("3月,全县植树。\n8日,会议召开。", "2024-01-14").timexes

    assert timexes[-1].period.starts == "2024-01-08"
