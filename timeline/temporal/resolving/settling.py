"""Turns one expression into a Timex: its bounds, what is wrong with them, and why they hold."""
# ruff: noqa: E501

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue
from timeline.messages import Message, Named
from timeline.temporal.calendar.days import Days
from timeline.temporal.calendar.edtf import write_edtf
from timeline.temporal.grammar.parts_of_day import part_of_day
from timeline.temporal.resolving.memory import remember, remember_stretch
from timeline.temporal.resolving.outer_bounds import framed
from timeline.temporal.resolving.range_ends import Unresolved, find_ends
from timeline.timex import Period, Problem, Timex

if TYPE_CHECKING:
    from timeline.temporal.resolving.anchoring import Found
    from timeline.temporal.resolving.context import Context
    from timeline.temporal.scanning.expression import Expression
    from timeline.temporal.scanning.folding import Folded
    from timeline.timex import Basis, Span

_DATELINE_FIRST = frozenset("上下晚凌专电讯")
_DATELINE = cue("time", "dateline-ending")
_UNKNOWN = Period(None, None, "unknown", None, None)
_WEEKDAYS = tuple(
    Named(*names)
    for names in zip(
        ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        ("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"),
        strict=True,
    )
)


_EFFECTS = {
    "until": "为止",
    "since": "以来",
    "before": "前",
    "after": "后",
    "within": "期间",
    "to-now": "至今",
    "from": "起",
    "around": "前后",
}


def settle(
    expression: Expression, context: Context, text: str, folded: Folded
) -> tuple[Timex, tuple[Problem, ...]]:
    """Return an expression with its period, and the problems of that period."""
    span = folded.span(expression.start, expression.end)
    printed = span.of(text)
    sense = expression.first.sense
    if sense.outcome in ("recurring", "duration"):
        return _open(expression, printed, span, sense.outcome), ()
    if sense.outcome == "impossible":
        return _broken(expression, printed, span, "impossible-date")
    if sense.literal:
        return _ancient(expression, printed, span), ()
    try:
        return _settled(expression, context, printed, span)
    except Unresolved as reason:
        return _broken(expression, printed, span, reason.kind)


def _open(expression: Expression, printed: str, span: Span, outcome: str) -> Timex:
    sense = expression.first.sense
    period = Period(None, None, sense.precision, None, None)
    return Timex(
        printed, span, period, "recurring" if outcome == "recurring" else "duration",
        None, sense.name, why=(Message("recurring-words" if outcome == "recurring" else "a-duration"),), days=sense.length,
    )  # fmt: skip


_BASES: dict[str, Basis] = {
    "text": "explicit", "publication": "anchored-to-publication", "today": "anchored-to-publication",
    "previous": "anchored-to-previous-date", "either": "anchored-to-previous-date",
    "sentence": "anchored-to-publication",
}  # fmt: skip


def _broken(
    expression: Expression, printed: str, span: Span, kind: str
) -> tuple[Timex, tuple[Problem, ...]]:
    sense = expression.first.sense
    basis = _BASES[sense.given.anchor] if sense.given else "year-inferred"
    message = Message.of(kind, date=printed) if kind else Message("no-anchor")
    timex = Timex(printed, span, _UNKNOWN, basis, None, sense.name, why=(message,))
    return timex, (Problem(kind, message, printed, span),) if kind else ()


def _ancient(expression: Expression, printed: str, span: Span) -> Timex:
    sense = expression.first.sense
    starts, ends = sense.literal or ("", "")
    period = Period(starts, ends, sense.precision, starts, ends)
    edtf = starts[:-6] if starts[:-6] == ends[:-6] else f"{starts[:-6]}/{ends[:-6]}"
    return Timex(printed, span, period, "explicit", edtf, sense.name, why=(Message("as-printed"),))


def _settled(
    expression: Expression, context: Context, printed: str, span: Span
) -> tuple[Timex, tuple[Problem, ...]]:
    first, second = find_ends(expression, context)
    bounds = framed(expression, first, second, context.published)
    sense = expression.first.sense
    last_sense = expression.second.sense if expression.second else sense
    problems = _checks(expression, first, second, printed, span)
    dateline = _is_dateline(expression, context)
    remember(expression, context, Days(first.days.first, (second or first).days.last), printed)
    remember_stretch(expression, context, bounds)
    if dateline and first.days.first == first.days.last:
        context.dateline = first.days.first
    soft = sense.soft or last_sense.soft or expression.effect == "around"
    edtf = write_edtf(bounds.first_day, bounds.last_day, approximate=soft)
    timex = Timex(
        printed, span, bounds.period(), first.basis, edtf, "dateline" if dateline else _name(expression),
        anchor=first.anchor, why=first.why, part=part_of_day(sense.part),
    )  # fmt: skip
    return timex, problems


def _name(expression: Expression) -> str:
    first = expression.first.sense.name
    name = f"{first}至{expression.second.sense.name}" if expression.second else first
    return name + _EFFECTS[expression.effect] if expression.effect else name


def _is_dateline(expression: Expression, context: Context) -> bool:
    if expression.second or expression.effect:
        return False
    if context.text[expression.end : expression.end + 1] not in _DATELINE_FIRST:
        return False
    return _DATELINE.match(context.text, expression.end) is not None


def _checks(
    expression: Expression, first: Found, second: Found | None, printed: str, span: Span
) -> tuple[Problem, ...]:
    if expression.first.weekday is None and expression.second is None:
        return ()
    problems = []
    for point, found in ((expression.first, first), (expression.second, second)):
        if point is None or found is None or found.days.first != found.days.last:
            continue
        if point.weekday is not None and found.days.first.weekday() != point.weekday:
            day = found.days.first
            message = Message.of(
                "weekday-is", day=day.isoformat(), weekday=_WEEKDAYS[day.weekday()]
            )
            problems.append(Problem("weekday-mismatch", message, printed, span))
    return tuple(problems)
