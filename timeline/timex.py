"""The light values of date reading: a span of text, a period, a date expression, a problem.

Named tuples, because texts hold many of them and reading dates alone should load fast.
Offsets are code points of the article text, half-open; dates are ISO 8601 text, inclusive
on both sides.
"""

from typing import Literal, NamedTuple

from timeline.messages import Message

PartOfDay = Literal["early", "morning", "noon", "afternoon", "evening", "night"]
Precision = Literal[
    "year", "half-year", "quarter", "month", "ten-day", "week", "day",
    "part-of-day", "hour", "minute", "approx", "unknown",
]  # fmt: skip
Basis = Literal[
    "explicit", "year-inferred", "anchored-to-publication", "anchored-to-previous-date",
    "approximate", "recurring", "duration",
]  # fmt: skip


class Span(NamedTuple):
    """A half-open stretch of code points in one text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the piece of ``text`` that the span covers."""
        return text[self.start : self.end]

    def shifted(self, by: int) -> "Span":
        """Return the same stretch, that many characters further on."""
        return Span(self.start + by, self.end + by)

    def overlaps(self, other: "Span") -> bool:
        """Return whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Return whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


class Period(NamedTuple):
    """A stretch of time, both ends inclusive; None is an open end.

    ``starts`` and ``ends`` are ``YYYY-MM-DD`` or ``YYYY-MM-DDTHH:MM``; ``start_day`` and
    ``end_day`` are the days that sorting and filters use (a range that ends at 00:00 ends
    on the day before).
    """

    starts: str | None
    ends: str | None
    precision: Precision
    start_day: str | None
    end_day: str | None


class Timex(NamedTuple):
    """A date expression as printed, and what it means."""

    text: str
    span: Span
    period: Period
    basis: Basis
    edtf: str | None
    rule: str
    """Name of the rule that read it."""
    anchor: str | None = None
    """The day or expression that it was resolved from."""
    why: tuple[Message, ...] = ()
    """Why these days, why this year."""
    days: int | None = None
    """How many days a duration lasts, where it is counted in days or weeks."""
    part: PartOfDay | None = None
    """The part of the day that is printed."""


class Problem(NamedTuple):
    """Something in the input that a person should look at; never an exception."""

    kind: str
    message: Message
    quote: str = ""
    span: Span | None = None
