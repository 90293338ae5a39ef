"""The date words that a model names, resolved by the calendar; the calendar settles the status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extract.events.dating import dates_news
from timeline.lexicon.cues import cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.model import Span, Status, Timex
    from timeline.second_reader.grounding.printed import Printed

_CARRIES_ON = cue("carrying_on", "carries-on")
_OF_A_DAY = frozenset({"day", "part-of-day", "hour", "minute"})


def date_of(
    words: str | None, quote: Span, printed: Printed, timexes: Sequence[Timex], day: str | None
) -> Timex | None:
    """Return the date expression that the words name, None where they name none that dates news.

    Args:
        quote: evidence of the event, near which the words are looked for first.
        day: ISO day of publication.
    """
    span = printed.find(words, quote) if words else None
    if span is None or not words:
        return None
    news = [timex for timex in timexes if dates_news(timex, day)]
    if _CARRIES_ON.search(words.strip()):
        before = [t for t in news if t.span.end <= span.start and t.period.precision in _OF_A_DAY]
        return before[-1] if before else None
    named = [timex for timex in news if timex.span.overlaps(span)]
    return max(named, key=lambda timex: _common(timex.span, span), default=None)


def _common(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def status_of(claimed: Status, timex: Timex, day: str | None) -> Status:
    """Return the status that the days allow: what lies wholly ahead is planned, behind is over."""
    starts, ends = timex.period.start_day, timex.period.end_day
    if day is None or starts is None:
        return claimed
    if starts > day:
        return "planned"
    if ends is not None and ends < day:
        return "occurred"
    return claimed
