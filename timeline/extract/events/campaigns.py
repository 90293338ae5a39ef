"""Happenings that last: shows, drives and campaigns that a launch or an opening starts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from timeline.extract.events.durations import counted, counted_months, days_in, months_in
from timeline.extract.triggers.sentence_triggers import Trigger
from timeline.lexicon.cues import cue
from timeline.lexicon.event_types import load_event_types, type_with, types_with
from timeline.model import Period, Span, Timex

if TYPE_CHECKING:
    from timeline.extract.events.draft import EventDraft
    from timeline.extract.sentences.sentence import Sentence
    from timeline.model import Precision

_ALONE = cue("campaign", "lasts-alone")
_TO = cue("campaign", "to")


@dataclass(frozen=True, slots=True)
class Campaign:
    """A span of days in which something goes on."""

    type: str
    trigger: Trigger
    timex: Timex


def find_campaign(
    sentence: Sentence, main: EventDraft | None, published: str | None
) -> Campaign | None:
    """Find the campaign that a sentence gives the span of (LABELLING E5, D5)."""
    ranged = next((t for t in sentence.timexes if _is_range(t)), None)
    begun = main is not None and main.has("starts-span")
    match = sentence.cue("campaign", "lasts") if ranged or begun else None
    alone = bool(match and ranged and _ALONE.match(match.group()))
    if not (alone or begun):
        return None
    if not match and not (ranged and _carried_on(sentence)):
        return None
    timex = (_rolled(ranged, main) if ranged else None) or (
        _lasting(sentence, main, match) if match and main else None
    )
    if timex is None or not _under_way(timex, published):
        return None
    at = Span(*match.span()) if match else _within(sentence, timex.span)
    notice = bool(match and match.group().startswith("公"))
    kind = type_with("notice") if notice else _kind(sentence, main)
    return Campaign(kind, Trigger(kind, at, 2), timex)


def ended_campaign(sentence: Sentence, main: EventDraft, published: str | None) -> Campaign | None:
    """Find what goes on to a day that the sentence of its beginning names: …开幕,到7月14日收官."""
    match = sentence.cue("campaign", "until")
    if not match or not main.has("starts-span") or match.start() < main.trigger.span.end:
        return None
    timex = _lasting(sentence, main, match)
    if timex is None or not _under_way(timex, published):
        return None
    kind = _kind(sentence, main)
    return Campaign(kind, Trigger(kind, Span(*match.span()), 2), timex)


def _carried_on(sentence: Sentence) -> bool:
    """Return whether a bare range is a span of something that goes on, not of an occasion held."""
    if ";" in sentence.masked:
        return False
    return sentence.says("campaign", "carried-on") and not any(
        t.strength == 3 for t in sentence.triggers
    )


def _rolled(timex: Timex, main: EventDraft | None) -> Timex:
    """Let a span without a printed year lie after the event that begins it."""
    start, end = timex.period.start_day, timex.period.end_day
    if timex.basis != "year-inferred" or not main or not main.day or not start or not end:
        return timex
    if end >= main.day:
        return timex
    return _rebuilt(timex, _next_year(start), _next_year(end), timex.period.precision)


def _within(sentence: Sentence, span: Span) -> Span:
    return Span(span.start - sentence.span.start, span.end - sentence.span.start)


def _is_range(timex: Timex) -> bool:
    """Return whether the expression itself spans several days."""
    period = timex.period
    return (
        period.precision in {"day", "approx"}
        and _TO.search(timex.text) is not None
        and timex.basis not in {"approximate", "duration", "recurring"}
        and None not in (period.start_day, period.end_day)
        and period.start_day != period.end_day
    )


def _under_way(timex: Timex, published: str | None) -> bool:
    """Return whether the span is news: it reaches the publication or lies after it."""
    if published is None or timex.period.start_day is None:
        return True
    return timex.period.end_day is None or timex.period.end_day >= published


def _lasting(sentence: Sentence, main: EventDraft, match: re.Match[str]) -> Timex | None:
    """Resolve 为期5天, 持续到12月31日, 接下来两个月, 即日起 from the day of the main event."""
    start = _own_day(sentence, match) or main.day
    if start is None:
        return None
    days = days_in(match.group())
    if days:
        return counted(sentence, match, start, days)
    months = months_in(match.group())
    if months:
        return counted_months(sentence, match, start, months)
    base = sentence.span.start
    timex = next((t for t in sentence.timexes if t.span.end > base + match.start()), None)
    if timex is None or timex.basis in {"duration", "recurring"}:
        return None
    end = timex.period.end_day
    if end and "起" not in match.group():
        end = end if end >= start else _next_year(end)
        return _rebuilt(timex, _begin(timex, start), end, _exactness(timex))
    return timex if timex.period.start_day else None


def _own_day(sentence: Sentence, match: re.Match[str]) -> str | None:
    """Return the one day that the sentence names before it says how long: 次日…展出,为期十天."""
    end = sentence.span.start + match.start()
    days = [t.period for t in sentence.timexes if t.span.end <= end and t.period.start_day]
    exact = [p.start_day for p in days if p.start_day == p.end_day]
    return exact[-1] if exact else None


def _next_year(day: str) -> str:
    """The end of a span lies after its beginning, whatever year was read."""
    known = date.fromisoformat(day)
    try:
        return known.replace(year=known.year + 1).isoformat()
    except ValueError:  # 29 February
        return day


def _begin(timex: Timex, start: str) -> str:
    """The span begins with the main event, unless the expression says its own beginning."""
    period = timex.period
    return period.start_day if period.start_day and period.start_day != period.end_day else start


def _exactness(timex: Timex) -> Precision:
    return "day" if timex.period.precision in {"day", "part-of-day"} else "approx"


def _rebuilt(timex: Timex, start: str, end: str | None, precision: Precision) -> Timex:
    period = Period(start, end, precision, start, end)
    return timex._replace(
        period=period, basis="anchored-to-previous-date",
        edtf=f"{start}/{end or '..'}", anchor=start,
    )  # fmt: skip


def _kind(sentence: Sentence, main: EventDraft | None) -> str:
    told = _kind_in(sentence)
    if told and told not in types_with("body-calls"):
        return told
    begun = _kind_in(main.sentence) if main else None
    goes_on = types_with("show") | types_with("outing")
    return begun if begun in goes_on and begun else told or type_with("fallback")


def _kind_in(sentence: Sentence) -> str | None:
    return next((kind for pattern, kind in _kinds() if pattern.search(sentence.text)), None)


@cache
def _kinds() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return what says which type goes on over a span, in the order of trial."""
    rows = sorted((kind.lasting, kind.id) for kind in load_event_types() if kind.lasting)
    return tuple((re.compile(lasting.words), type_id) for lasting, type_id in rows)
