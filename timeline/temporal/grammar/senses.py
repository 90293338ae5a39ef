"""The meaning of an expression before the day from which it is reckoned is known."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from timeline.temporal.calendar.days import Days, month_index, run_of_months, whole

if TYPE_CHECKING:
    import re

    from timeline.temporal.calendar.days import Cycle
    from timeline.timex import Precision

Anchor = Literal["text", "publication", "today", "previous", "either", "sentence"]
"""Where a count starts; ``either`` is the previous date or else the publication, and
``sentence`` the same, but only a date of the same sentence."""
Outcome = Literal["", "recurring", "duration", "impossible"]
At = Callable[[int], "Days | None"]


class Given(NamedTuple):
    """Which day, week, month or year: a number in itself, or a count from an anchor."""

    anchor: Anchor
    value: int


class Clock(NamedTuple):
    """A time of day in minutes after 00:00 (1440 is 24时); ``whole_hour``: no minutes printed."""

    minutes: int
    whole_hour: bool


class Sense(NamedTuple):
    """One point or stretch of the calendar, with its anchor still open.

    ``at`` turns the number of a cycle (a day, week, month or year) into days; ``given`` says
    which number, and None leaves it to the year rule.
    """

    name: str
    cycle: Cycle = "day"
    given: Given | None = None
    at: At | None = None
    precision: Precision = "day"
    month: int | None = None
    opens: Literal["", "year", "month"] = ""
    soft: bool = False
    nearest: bool = False
    closed: bool = False
    """Counts what is over: the past rule asks for its last day, not its first."""
    festival: bool = False
    lunar: bool = False
    part: str = ""
    clock: Clock | None = None
    outcome: Outcome = ""
    literal: tuple[str, str] | None = None
    """Bounds outside the years that the calendar of Python knows."""
    length: int | None = None
    """Days that a duration lasts."""
    clock_only: bool = False
    number: int | None = None
    """The day of the month, where a single one is printed without its month."""
    bound: Literal["", "until", "from"] = ""
    """Which end alone is meant: 至今 ends, 即日起 starts."""
    check: Callable[[Days], bool] | None = None
    """Whether a weekday or festival printed with the date allows these days."""
    coming: bool = False
    """Some months into the year the end of this year is meant, not of the last (年底)."""
    same_period: bool = False
    """The stretch told before, in another year (去年同期)."""
    late: Literal["", "lunar", "winter"] = ""
    """What runs over the new year: 去年腊月 counts lunar years, 今年冬天 in January still runs."""
    vague: bool = False
    """Too weak to be what 当天 or 次日 refers to."""

    def days(self, index: int) -> Days | None:
        """Return the days that this means in one numbered cycle."""
        return self.at(index) if self.at else whole(self.cycle, index)

    def refined(self, part: Sense) -> Sense:
        """Narrow this year or month to a part of it (去年 + 3月, 3月 + 12日)."""
        return part._replace(
            name=self.name + part.name,
            cycle=self.cycle,
            given=self.given,
            at=self._within(part),
            festival=part.festival or self.festival,
            lunar=self.lunar or part.lunar,
            nearest=self.nearest or part.nearest,
        )

    def _within(self, part: Sense) -> At | None:
        if self.lunar and self.at:
            return lambda year: part.days(year) if self.days(year) else None
        if part.lunar and not part.late and self.given and self.given.anchor == "publication":
            return lambda year: _falling_in(part, year)
        month = self.month
        if month is None or self.cycle == "month":
            return part.days
        if not 1 <= month <= 12:
            return lambda _: None
        return lambda year: part.days(month_index(year, month))


def _falling_in(part: Sense, year: int) -> Days | None:
    """Return the lunar date that falls in a Gregorian year (今年腊月廿八)."""
    found = [days for days in (part.days(year - 1), part.days(year)) if days]
    return next((days for days in found if days.first.year == year), part.days(year))


def month_run(first: int, last: int) -> Sense:
    """Return the sense of a run of months; a run from January on counts what is over."""
    return Sense(
        "M—M月", "year", at=lambda y: run_of_months(y, first, last), precision="month",
        closed=first == 1,
    )  # fmt: skip


def run_of_years(
    name: str, first: int, last: int, *, soft: bool = False, anchor: Given | None = None
) -> Sense:
    """Return the sense of a run of whole years."""
    span = Days(date(first, 1, 1), date(last, 12, 31))
    return Sense(
        name, "year", anchor or Given("text", first), lambda _: span, "approx" if soft else "year",
        soft=soft,
    )  # fmt: skip


class Rule(NamedTuple):
    """One row of a rule table: what to look for, what it means, and examples that tests run.

    ``starts`` holds the first characters that the pattern can have, ``#`` a numeral with the
    units that may stand behind it; ``words`` the words it begins with, where they are few.
    An example reads ``phrase=starts/ends``; brackets mark the expression inside a phrase.
    """

    name: str
    starts: str
    pattern: str
    meaning: Callable[[re.Match[str]], Sense | None]
    examples: tuple[str, ...]
    words: tuple[str, ...] = ()
