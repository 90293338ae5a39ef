"""The lunar and solar-term tables against two independent libraries, day by day."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import cnlunar
import pytest
import sxtwl

from timeline.temporal.calendar.lunar import lunar_day, new_years_eve, to_lunar
from timeline.temporal.calendar.tables import lunar_year, solar_term, term_names

FIRST, LAST = date(1901, 1, 1), date(2099, 12, 31)
DAYS = [FIRST + timedelta(n) for n in range((LAST - FIRST).days + 1)]


def test_every_day_matches_sxtwl() -> None:
    """Each day from 1901 to 2099 has the lunar date that sxtwl gives it."""
    differing = [day for day in DAYS if to_lunar(day) != _by_sxtwl(day)]

    assert differing == []


def _by_sxtwl(day: date) -> tuple[int, int, int, bool]:
    found = sxtwl.fromSolar(day.year, day.month, day.day)
    return found.getLunarYear(), found.getLunarMonth(), found.getLunarDay(), found.isLunarLeap()


def test_days_match_cnlunar() -> None:
    """Days of every month from 1901 to 2099 have the lunar date that cnlunar gives them."""
    differing = [day for day in DAYS[::29] if to_lunar(day) != _by_cnlunar(day)]

    assert differing == []


def _by_cnlunar(day: date) -> tuple[int, int, int, bool]:
    found = cnlunar.Lunar(datetime(day.year, day.month, day.day, 12))  # noqa: DTZ001
    return found.lunarYear, found.lunarMonth, found.lunarDay, bool(found.isLunarLeapMonth)


def test_a_lunar_date_leads_back_to_its_day() -> None:
    """Lunar date and day are each other's inverse."""
    for day in DAYS[40::7]:
        year, month, number, leap = to_lunar(day)

        assert lunar_day(year, month, number, leap=leap).first == day


def test_solar_terms_match_sxtwl() -> None:
    """All twenty-four terms of 1901 to 2099 fall on the days that sxtwl gives."""
    names = term_names()
    numbers = [*range(1, len(names)), 0]
    for year in range(FIRST.year, LAST.year + 1):
        for name, number in zip(names, numbers, strict=True):
            day = solar_term(name, year).first
            found = sxtwl.fromSolar(day.year, day.month, day.day)

            assert found.hasJieQi()
            assert found.getJieQi() == number


@pytest.mark.parametrize("year", range(1902, 2100))
def test_new_years_eve_is_the_day_before_the_first(year: int) -> None:
    """除夕 is the day before 正月初一, whether the last month has 29 or 30 days."""
    assert lunar_year(year).starts - timedelta(1) == new_years_eve(year).first
