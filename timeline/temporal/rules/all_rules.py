"""All rule tables in the order in which they are tried."""

from __future__ import annotations

from functools import cache

from timeline.temporal.grammar.rule_index import Table
from timeline.temporal.rules.day_and_week import DAYS, SAME_DAYS
from timeline.temporal.rules.era import ERAS
from timeline.temporal.rules.festival import festival_rules, named_year_festival_rules
from timeline.temporal.rules.lunar_dates import LUNAR_DATES
from timeline.temporal.rules.month import IN_MONTH, MONTHS
from timeline.temporal.rules.numeric_date import NUMERIC
from timeline.temporal.rules.plan import plan_rules
from timeline.temporal.rules.recurrence import DURATIONS, RECURRING
from timeline.temporal.rules.relative import NEAR
from timeline.temporal.rules.school import SCHOOL, SCHOOL_YEARS
from timeline.temporal.rules.season import SEASONS
from timeline.temporal.rules.within_year import BARE_EDGES, IN_NAMED_YEAR, IN_YEAR
from timeline.temporal.rules.year import YEARS


@cache
def heads() -> Table:
    """Return the rules that an expression can begin with, by its first character."""
    return Table((
        *NUMERIC, *SAME_DAYS, *plan_rules(), *ERAS, *SCHOOL_YEARS, *YEARS, *festival_rules(),
        *LUNAR_DATES, *RECURRING, *MONTHS, *NEAR, *SCHOOL, *SEASONS, *IN_YEAR, *BARE_EDGES, *DAYS,
        *DURATIONS,
    ))  # fmt: skip


@cache
def year_parts() -> Table:
    """Return the rules for a part of a year that is named before it."""
    return Table((
        *festival_rules(), *LUNAR_DATES, *named_year_festival_rules(), *SCHOOL, *SEASONS[:2],
        *IN_YEAR, *IN_NAMED_YEAR,
    ))  # fmt: skip


@cache
def month_parts() -> Table:
    """Return the rules for a part of a month that is named before it."""
    return Table(IN_MONTH)
