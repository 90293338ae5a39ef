"""EDTF text against the edtf package, which reads it independently."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.short_run import examples
from timeline.temporal import tag_dates
from timeline.temporal.calendar.edtf import write_edtf

days = st.dates(date(1901, 1, 1), date(2099, 12, 31))


@given(days, st.integers(0, 900))
@settings(max_examples=examples(400), deadline=None)
def test_edtf_evaluates_to_its_days(first: date, length: int) -> None:
    """Whatever run of days is written is read back as the same days."""
    last = first + timedelta(length)

    text = write_edtf(first, last)

    assert evaluated(text) == (first, last)


@given(st.integers(1901, 2099), st.integers(1, 12), st.integers(0, 30))
@settings(max_examples=examples(300), deadline=None)
def test_edtf_of_whole_months_evaluates_to_its_days(year: int, month: int, count: int) -> None:
    """Months, quarters, halves and years are written coarsely and still mean all their days."""
    first = date(year, month, 1)
    index = year * 12 + month - 1 + count
    last = date(index // 12, index % 12 + 1, calendar.monthrange(index // 12, index % 12 + 1)[1])

    assert evaluated(write_edtf(first, last)) == (first, last)


CODES = {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12), 40: (1, 6), 41: (7, 12)}


def evaluated(text: str) -> tuple[date, date]:
    """Read EDTF text back to days: codes of quarters and halves by ISO 8601-2, else by edtf."""
    if len(text) == 7 and int(text[5:]) in CODES:
        first, last = CODES[int(text[5:])]
        year = int(text[:4])
        return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])
    found = parse_edtf(text)
    return date(*found.lower_strict()[:3]), date(*found.upper_strict()[:3])


@pytest.mark.parametrize(("text", "expected"), [
    ("1月12日下午2时30分", "2024-01-12"),
    ("前三季度", "2023-01/2023-09"),
    ("去年第一季度", "2023-33"),
    ("截至2023年底", "../2023-12-31"),
    ("近日", "2023-12-31~/2024-01-14"),
    ("2016年至2020年", "2016/2020"),
    ("公元前221年", "-0220"),
    ("次日", None),
    ("每周三", None),
])  # fmt: skip
def test_edtf_of_expressions(text: str, expected: str | None) -> None:
    """Clock times stay out, open ends are dots, soft bounds carry a tilde; no bounds, no text."""
    assert [expected] == [timex.edtf for timex in tag_dates(text, "2024-01-14")]
