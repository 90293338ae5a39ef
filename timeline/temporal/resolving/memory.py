"""What an expression leaves behind for the words after it: its days, its year, its stretch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue
from timeline.temporal.calendar.days import Days
from timeline.temporal.resolving.context import Heading, Mention, OwnYear, Stretch

if TYPE_CHECKING:
    from timeline.temporal.grammar.senses import Sense
    from timeline.temporal.resolving.context import Context
    from timeline.temporal.resolving.outer_bounds import Bounds
    from timeline.temporal.scanning.expression import Expression

_HEADING = cue("time", "period-heading")
_IN_NAME = cue("time", "festival-in-name")
_COMPARED = frozenset("比较于同与跟")
_FORGOTTEN = ("before", "since", "after", "from", "to-now")


def remember(expression: Expression, context: Context, days: Days, printed: str) -> None:
    """Keep the days that 当天 or 次月 can refer to, and the year that later months share."""
    sense = expression.first.sense
    if _looks_forward(sense, expression, context, days):
        context.forecast = expression.end
    if _is_heading(expression, context):
        _remember_heading(sense, days, context)
    if expression.effect in _FORGOTTEN:
        return
    if expression.effect == "until" and (sense.given or sense.cycle not in ("year", "month")):
        return
    named = sense.festival and not expression.effect
    if named and _IN_NAME.match(context.text, expression.end):
        return
    if not sense.vague:
        context.mentions.append(
            Mention(days, expression.start, expression.end, sense.precision, printed)
        )
    if sense.cycle == "year" and sense.given and not (sense.festival or sense.lunar):
        _remember_year(sense, days, expression, context)


def _is_heading(expression: Expression, context: Context) -> bool:
    """Return whether a year or a month stands alone on its line."""
    if expression.effect or expression.second or expression.first.sense.cycle != "year":
        return False
    text, start, end = context.text, expression.start, expression.end
    if expression.first.sense.precision not in ("year", "month"):
        return False
    line = text[text.rfind("\n", 0, start) + 1 : (text.find("\n", end) + 1 or len(text) + 1) - 1]
    return _HEADING.match(line.strip()) is not None


def _remember_heading(sense: Sense, days: Days, context: Context) -> None:
    month = days.first.month if sense.precision == "month" else 0
    known = context.heading is not None and context.heading.sure
    sure = known or (sense.given is not None and sense.given.anchor == "text")
    context.heading = Heading(days.first.year, month, sure=sure)


def _looks_forward(sense: Sense, expression: Expression, context: Context, days: Days) -> bool:
    """Return whether a date counts forward from the page: 明天, 未来三天, 今晚起."""
    given, published = sense.given, context.published
    if given is None or given.anchor not in ("publication", "today") or published is None:
        return False
    begins = context.text.startswith("起", expression.end) or expression.effect == "from"
    return sense.cycle in ("day", "week") and (
        days.last > published or (begins and days.last == published)
    )


def _remember_year(sense: Sense, days: Days, expression: Expression, context: Context) -> None:
    """Keep a named year; one that is only compared with (比去年) is not the sentence's own."""
    given, start = sense.given, expression.start
    if given is None or (sense.precision == "year" and given.anchor == "text"):
        return
    if given.value < 0 and context.text[max(0, start - 1) : start] in _COMPARED:
        return
    month = 0 if sense.precision == "year" else days.last.month
    context.own_year = OwnYear(days.last.year, expression.end, month)


def remember_stretch(expression: Expression, context: Context, bounds: Bounds) -> None:
    """Keep the stretch that 去年同期 repeats."""
    sense = expression.first.sense
    if bounds.first is None or bounds.last is None or sense.vague:
        return
    repeats = sense if sense.festival and not (expression.second or expression.effect) else None
    context.stretch = Stretch(
        repeats, Days(bounds.first, bounds.last), expression.end, bounds.precision
    )
