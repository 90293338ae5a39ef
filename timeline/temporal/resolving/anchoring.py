"""Finds the days of a sense with an anchor: a number in the text, the page, a date before."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from timeline.messages import Message
from timeline.temporal.calendar.days import Days, in_year, index_of
from timeline.temporal.calendar.lunar import to_lunar

if TYPE_CHECKING:
    from datetime import date

    from timeline.temporal.grammar.senses import Given, Sense
    from timeline.temporal.resolving.context import Context, Mention
    from timeline.timex import Basis, Precision

_NEAR = 160
_SPRING = 4


class Found(NamedTuple):
    """The days of an expression, where they were reckoned from, and why."""

    days: Days
    basis: Basis
    anchor: str | None
    why: tuple[Message, ...]
    precision: Precision | None = None
    """That of the stretch it repeats, where it repeats one."""


class Place(NamedTuple):
    """Where an expression stands in the text, and the limits that a range puts on it."""

    start: int
    end: int
    effect: str = ""
    floor: Days | None = None
    ceiling: Days | None = None
    last: Sense | None = None
    """What a range ends with, where its start is looked for."""


def found(
    days: Days | None, basis: Basis, anchor: str | None, why: tuple[Message, ...]
) -> Found | None:
    """Return what was found, if the calendar has such days."""
    return Found(days, basis, anchor, why) if days else None


def anchored(sense: Sense, given: Given, context: Context, place: Place) -> Found | None:
    """Find the days of a sense with an anchor; None where the anchor is not there."""
    repeated = _same_period(given, context, place) if sense.same_period else None
    if repeated:
        return repeated
    if given.anchor == "text":
        return found(sense.days(given.value), "explicit", None, (Message("as-printed"),))
    if given.anchor in ("publication", "today") or _begins_today(sense, place):
        return _from_page(sense, given, context)
    if place.floor is not None and given.anchor != "sentence":
        floor = place.floor.last
        return _reckoned(sense, given, floor, floor.isoformat())
    mention = _mention(sense, given, context, place)
    if mention is None:
        told = given.anchor == "either" and given.value > 0 and context.tells_past(place.end)
        return None if given.anchor == "previous" or told else _from_page(sense, given, context)
    text = f"{mention.text}({mention.days.last.isoformat()})"
    return _reckoned(
        sense, given, mention.days.first if given.value < 0 else mention.days.last, text
    )


def _begins_today(sense: Sense, place: Place) -> bool:
    """Return whether a bare clock time begins what a day of the page ends (20时至明天8时)."""
    last = place.last.given if place.last else None
    return sense.clock_only and last is not None and last.anchor in ("publication", "today")


def _reckoned(sense: Sense, given: Given, anchor: date, text: str) -> Found | None:
    days = sense.days(index_of(sense.cycle, anchor) + given.value)
    return found(days, "anchored-to-previous-date", text, (Message("from-date-before"),))


def _mention(sense: Sense, given: Given, context: Context, place: Place) -> Mention | None:
    """Return the date told before that the expression refers to."""
    mention = context.previous(sense.cycle, at=place.start)
    if mention is None:
        return None
    if given.anchor == "either" and context.cue(place.start, place.end).side == "future":
        return None
    if sense.clock_only and not context.same_paragraph(mention.end, place.start):
        return None
    if given.anchor == "sentence" and not _is_told_here(mention, context, place):
        return None
    return mention


def _is_told_here(mention: Mention, context: Context, place: Place) -> bool:
    over = context.published is None or mention.days.last <= context.published
    return over and context.same_sentence(mention.end, place.start)


def _same_period(given: Given, context: Context, place: Place) -> Found | None:
    """Repeat the stretch told before, of the same paragraph, in the year that is given."""
    stretch = context.stretch
    if stretch is None or place.start - stretch.end > _NEAR:
        return None
    year = given.value + (stretch.days.last.year if given.anchor == "publication" else 0)
    if year >= stretch.days.last.year or not context.same_paragraph(stretch.end, place.start):
        return None
    days = stretch.sense.days(year) if stretch.sense else in_year(stretch.days, year)
    if days is None:
        return None
    text = f"{stretch.days.first.isoformat()}/{stretch.days.last.isoformat()}"
    basis: Basis = "explicit" if given.anchor == "text" else "anchored-to-publication"
    return Found(days, basis, text, (Message("same-stretch"),), stretch.precision)


def _from_page(sense: Sense, given: Given, context: Context) -> Found | None:
    of_today = given.anchor == "today" or sense.clock_only
    day = context.today if of_today else context.published
    if day is None:
        return None
    written = context.dateline if given.value < 0 and sense.cycle == "day" else None
    if written and day.toordinal() + given.value > written.toordinal():
        day = written
    index = index_of(sense.cycle, day) + given.value - _in_year_before(sense, given, day)
    days = sense.days(index)
    of_dateline = context.dateline and day != context.published
    why = (Message("from-dateline" if of_dateline else "from-publication"),)
    basis: Basis = "approximate" if sense.soft else "anchored-to-publication"
    return found(days, basis, day.isoformat(), why)


def _in_year_before(sense: Sense, given: Given, day: date) -> bool:
    """Return whether the lunar year or the winter of 今年 around a day began a year before."""
    if sense.late == "winter":
        return given.value == 0 and day.month < _SPRING
    lunar = to_lunar(day) if sense.late else None
    return lunar is not None and lunar[0] < day.year
