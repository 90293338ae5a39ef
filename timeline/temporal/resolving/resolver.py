"""Finds the days of a sense: which year, month or week an expression means, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.messages import Message
from timeline.temporal.calendar.days import Days, index_of, month_index
from timeline.temporal.resolving.anchoring import Found, Place, anchored, found
from timeline.temporal.resolving.candidates import (
    candidates,
    first_future,
    latest_past,
    leaves_out_a_year,
)

if TYPE_CHECKING:
    from datetime import date

    from timeline.temporal.grammar.senses import Given, Sense
    from timeline.temporal.resolving.context import Context, Cue, Heading
    from timeline.timex import Basis

_RECENT = 30
_FAR = 60
_YEARLY = 300
_HALF_YEAR = 6
_SOON = 14
"""A clock time is printed of what was yesterday or comes soon, not of what was a year ago."""


def resolve(sense: Sense, context: Context, place: Place) -> Found | None:
    """Find the days that a sense means at its place; None where nothing anchors it."""
    if sense.given is not None:
        return _of_heading(sense, sense.given, context) or anchored(
            sense, sense.given, context, place
        )
    if place.floor is not None:
        return _after_floor(sense, place.floor)
    if place.ceiling is not None:
        return _before_ceiling(sense, place.ceiling)
    return (
        _from_sentence(sense, context, place)
        or _from_heading(sense, context)
        or _from_publication(sense, context, place)
    )


def _after_floor(sense: Sense, floor: Days) -> Found | None:
    for days in candidates(sense, floor.first):
        if days.last >= floor.first:
            if leaves_out_a_year(sense, days, floor.first):
                return None
            return Found(
                days, "year-inferred", floor.first.isoformat(), (Message("follows-start"),)
            )
    return None


def _before_ceiling(sense: Sense, ceiling: Days) -> Found | None:
    before = [days for days in candidates(sense, ceiling.last) if days.first <= ceiling.last]
    return (
        Found(before[-1], "year-inferred", ceiling.last.isoformat(), (Message("follows-end"),))
        if before
        else None
    )


def _from_sentence(sense: Sense, context: Context, place: Place) -> Found | None:
    if sense.cycle == "month":
        return _month_of_mention(sense, context, place)
    own = context.own_year
    if (
        sense.cycle != "year"
        or own is None
        or sense.nearest
        or not context.same_sentence(own.end, place.start)
    ):
        return None
    year, month = own.year, own.month
    days = sense.days(year)
    if sense.closed and days and context.published and days.last > context.published:
        return None
    if (
        days
        and days.first.month <= month - _HALF_YEAR
        and sense.precision not in ("quarter", "half-year")
    ):
        later = sense.days(year + 1)
        if later and (context.published is None or later.first <= context.published):
            days = later
    return found(days, "year-inferred", str(year), (Message("year-of-sentence"),))


def _of_heading(sense: Sense, given: Given, context: Context) -> Found | None:
    """Find 本月 and 本年 of an entry in a chronicle: the month or year that stands above."""
    heading = context.heading
    if heading is None or not heading.sure or given != ("publication", 0):
        return None
    return _below(sense, heading) if sense.name.startswith("本") else None


def _from_heading(sense: Sense, context: Context) -> Found | None:
    """Find the days of an entry below a month or a year that stands over a chronicle."""
    heading = context.heading
    return None if heading is None or sense.nearest else _below(sense, heading)


def _below(sense: Sense, heading: Heading) -> Found | None:
    text = f"{heading.year}-{heading.month:02}" if heading.month else str(heading.year)
    if sense.cycle == "month" and heading.month:
        days = sense.days(month_index(heading.year, heading.month))
        return found(days, "anchored-to-previous-date", text, (Message("month-of-heading"),))
    if sense.cycle == "year" and heading.sure:
        return found(sense.days(heading.year), "year-inferred", text, (Message("year-of-heading"),))
    return None


def _month_of_mention(sense: Sense, context: Context, place: Place) -> Found | None:
    mention = context.previous("month")
    if mention is None or not context.same_sentence(mention.end, place.start):
        return None
    days = sense.days(index_of("month", mention.days.last))
    if days and context.published and days.first < mention.days.first:
        past = latest_past(sense, context.published)
        days = past if past and past.first > mention.days.last else days
    return found(
        days, "anchored-to-previous-date", mention.days.last.isoformat(), (Message("month-before"),)
    )


def _from_publication(sense: Sense, context: Context, place: Place) -> Found | None:
    published = context.published
    if published is None:
        return None
    cue = context.cue(place.start, place.end, effect=place.effect, ranged=place.last is not None)
    past = latest_past(sense, published)
    told = cue.side == "past" and not (
        sense.nearest or sense.check or sense.clock or (sense.coming and not cue.word)
    )
    if past and (told or _still_runs(past, place.last, published)):
        chosen: Days | None = past
    else:
        ended = _range_end(past, place.last)
        chosen = _choose(sense, past, first_future(sense, published), cue, (published, ended))
    if chosen is None or leaves_out_a_year(sense, chosen, published):
        return None
    basis: Basis = (
        "year-inferred"
        if sense.cycle == "year" and not sense.festival
        else "anchored-to-publication"
    )
    if chosen is not past and cue.side in ("future", "planned"):
        context.ahead = place.end
    why = _side(sense.cycle, None if chosen is past else cue)
    return Found(chosen, "approximate" if sense.soft else basis, published.isoformat(), why)


def _side(cycle: str, ahead: Cue | None) -> tuple[Message, ...]:
    """Return that a year, month, week or day was taken before publication, or why after."""
    if ahead is None:
        return (Message(f"{cycle}-latest-past"),)
    told = Message.of("told-by-word", word=ahead.word) if ahead.word else Message(ahead.reason)
    return (Message(f"{cycle}-next"), *((told,) if told.kind else ()))


def _still_runs(start: Days, last: Sense | None, published: date) -> bool:
    """Return whether a stretch that began in the past ends on the publication day or after."""
    if last is None or last.given or last.cycle not in ("year", "month"):
        return False
    end = _after_floor(last, start)
    return end is not None and end.days.last >= published


def _range_end(past: Days | None, last: Sense | None) -> date | None:
    """Return the day on which a range that begins in the past is over."""
    if past is None:
        return None
    end = _after_floor(last, past) if last and not last.given else None
    return max(past.last, end.days.last) if end else past.last


def _choose(
    sense: Sense,
    past: Days | None,
    future: Days | None,
    cue: Cue,
    when: tuple[date, date | None],
) -> Days | None:
    published, ended = when
    if past is None or future is None:
        return past or future
    if past.first <= published <= past.last:
        return past
    if sense.check is not None and sense.check(past) is False and sense.check(future):
        return future
    over = ended if ended and cue.side == "nearest" else past.last
    behind = (published - over).days
    ahead = (future.first - published).days
    return future if _looks_ahead(sense, cue, behind, ahead) else past


def _looks_ahead(sense: Sense, cue: Cue, behind: int, ahead: int) -> bool:
    if cue.side == "planned" or (cue.side == "soon" and behind > _YEARLY and ahead <= _SOON):
        return True
    if sense.clock and cue.side == "past" and sense.cycle == "year":
        return ahead <= _SOON and behind > _YEARLY
    if sense.coming and cue.side == "past":
        return behind > _FAR
    if cue.side == "nearest" or (cue.side == "future" and sense.cycle in ("month", "week")):
        return ahead < behind
    if cue.side in ("future", "deadline"):
        return sense.soft or not (behind <= _RECENT and ahead > _YEARLY)
    return sense.nearest and behind > _FAR and ahead <= _FAR
