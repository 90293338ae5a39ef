"""Turns one expression into a Timex: days of both ends, clock times, checks, explanation."""
# ruff: noqa: E501

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from timeline.temporal.calendar.days import Days, index_of
from timeline.temporal.calendar.edtf import write_edtf
from timeline.temporal.grammar.fragments import pattern
from timeline.temporal.grammar.senses import month_run
from timeline.temporal.resolving.anchoring import Found, Place
from timeline.temporal.resolving.memory import remember, remember_stretch
from timeline.temporal.resolving.outer_bounds import framed
from timeline.temporal.resolving.resolver import candidates, nearest_to, resolve
from timeline.timex import Period, Problem, Timex

if TYPE_CHECKING:
    from timeline.temporal.grammar.senses import Sense
    from timeline.temporal.resolving.context import Context
    from timeline.temporal.scanning.expression import Expression, Point
    from timeline.temporal.scanning.folding import Folded
    from timeline.timex import Basis, Span

_DATELINE_FIRST = frozenset("上下晚凌专电讯")
_DATELINE = r"(?:上午|下午|晚|凌晨|专)?(?:电|讯)(?=[^\u4e00-\u9fff]|记者|通讯员|特约|$)"
_UNKNOWN = Period(None, None, "unknown", None, None)
_WEEKDAYS = "一二三四五六日"


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


class Unresolved(Exception):
    """Nothing anchors an expression, or its dates cannot be: the reason is a problem kind."""

    def __init__(self, kind: str = "") -> None:
        super().__init__(kind)
        self.kind = kind


def settle(
    expression: Expression, context: Context, text: str, folded: Folded
) -> tuple[Timex, tuple[Problem, ...]]:
    """Return an expression its period, and say what is wrong with it."""
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
        None, sense.name, why="周期性的说法" if outcome == "recurring" else "一段时长", days=sense.length,
    )  # fmt: skip


_BASES: dict[str, Basis] = {
    "text": "explicit", "publication": "anchored-to-publication", "today": "anchored-to-publication",
    "previous": "anchored-to-previous-date", "either": "anchored-to-previous-date",
    "sentence": "anchored-to-publication",
}  # fmt: skip
_MESSAGES = {
    "impossible-date": "日历上没有这个日子",
    "reversed-range": "终点早于起点",
    "outside-tables": "超出历表范围",
}


def _broken(
    expression: Expression, printed: str, span: Span, kind: str
) -> tuple[Timex, tuple[Problem, ...]]:
    sense = expression.first.sense
    basis = _BASES[sense.given.anchor] if sense.given else "year-inferred"
    message = _MESSAGES.get(kind, "")
    timex = Timex(
        printed, span, _UNKNOWN, basis, None, sense.name, why=message or "没有可依据的日期"
    )
    return timex, (Problem(kind, f"{message}:{printed}", printed, span),) if kind else ()


def _ancient(expression: Expression, printed: str, span: Span) -> Timex:
    sense = expression.first.sense
    starts, ends = sense.literal or ("", "")
    period = Period(starts, ends, sense.precision, starts, ends)
    edtf = starts[:-6] if starts[:-6] == ends[:-6] else f"{starts[:-6]}/{ends[:-6]}"
    return Timex(printed, span, period, "explicit", edtf, sense.name, why="原文写明")


def _settled(
    expression: Expression, context: Context, printed: str, span: Span
) -> tuple[Timex, tuple[Problem, ...]]:
    first, second = _both(expression, context)
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
        anchor=first.anchor, why=first.why,
    )  # fmt: skip
    return timex, problems


def _name(expression: Expression) -> str:
    first = expression.first.sense.name
    name = f"{first}至{expression.second.sense.name}" if expression.second else first
    return name + _EFFECTS[expression.effect] if expression.effect else name


def _both(expression: Expression, context: Context) -> tuple[Found, Found | None]:
    first, second = expression.first, expression.second
    place = Place(
        expression.start,
        expression.end,
        expression.effect or "",
        last=second.sense if second else None,
    )
    if second is None:
        return _point(first, context, place), None
    if _counts_months(first.sense, second.sense):
        run = month_run(first.sense.month or 0, second.sense.month or 0)
        return _point(first._replace(sense=run), context, place), None
    if _leans_on_end(first.sense, second.sense):
        end = _point(second, context, place._replace(last=None))
        near = _running(first.sense, second.sense, end, context)
        return near or _point(first, context, place._replace(ceiling=end.days)), end
    start = _point(first, context, place)
    end = _end(start, first.sense, second, context, place)
    if end.days.last < start.days.first:
        raise Unresolved("reversed-range")
    return start, end


def _counts_months(first: Sense, second: Sense) -> bool:
    """Return whether 1月至8月 is one count of months."""
    return first.name == second.name == "M月" and first.month == 1


def _leans_on_end(first: Sense, second: Sense) -> bool:
    if first.given or first.clock_only:
        return False
    if second.given and second.given.anchor in ("text", "publication"):
        return first.cycle in ("year", "month")
    return first.cycle == "month" and second.cycle == "year" and not second.given


def _running(first: Sense, second: Sense, end: Found, context: Context) -> Found | None:
    """Begin what ends in a year to come near the publication (5月1日至2027年底)."""
    published = context.published
    if published is None or end.days.last <= published or first.cycle != "year":
        return None
    if second.given is None or second.given.anchor != "text":
        return None
    near = nearest_to(first, published)
    if near is None or near.first > end.days.last:
        return None
    return Found(near, "year-inferred", published.isoformat(), "年份取距发表日最近")


def _end(start: Found, first: Sense, second: Point, context: Context, place: Place) -> Found:
    sense = second.sense
    if sense.clock_only:
        late = first.clock and sense.clock and sense.clock.minutes < first.clock.minutes
        day = start.days.last
        if late:
            day = date.fromordinal(day.toordinal() + 1)
        return start._replace(days=Days(day, day))
    if sense.cycle == "month" and sense.given is None and (first.cycle != "month" or first.given):
        days = sense.days(index_of("month", start.days.last))
        if days is None:
            raise Unresolved("impossible-date")
        return start._replace(days=days)
    return _point(second, context, place._replace(floor=start.days))


def _point(point: Point, context: Context, place: Place) -> Found:
    sense = point.sense
    if point.gloss is not None and _is_day(point.gloss.sense):
        return _glossed(point, point.gloss, context, place)
    found = resolve(sense, context, place)
    if found is None:
        raise Unresolved(_reason(sense, context))
    return found


def _is_day(sense: Sense) -> bool:
    return sense.precision in ("day", "part-of-day", "minute", "hour") and not sense.outcome


def _glossed(point: Point, gloss: Point, context: Context, place: Place) -> Found:
    own = resolve(point.sense, context, place)
    inner = resolve(gloss.sense, context, place)
    if inner is None or (own and point.sense.given and point.sense.given.anchor == "text"):
        if own is None:
            raise Unresolved(_reason(point.sense, context))
        return own
    if point.sense.cycle == "year" and own and point.sense.number:
        return own
    if own and gloss.sense.given is None:
        near = nearest_to(gloss.sense, own.days.first)
        inner = inner._replace(days=near) if near else inner
    return inner._replace(why=f"括注写明 · {inner.why}")


def _reason(sense: Sense, context: Context) -> str:
    given = sense.given
    if sense.clock_only:
        return ""
    if given is None:
        near = context.published or date(2000, 6, 1)
        known = any(True for _ in candidates(sense, near))
        return (
            ""
            if known
            else "outside-tables"
            if sense.lunar or sense.festival
            else "impossible-date"
        )
    anchored = (
        given.anchor == "text"
        or (given.anchor in ("publication", "today", "either") and context.published)
        or (given.anchor in ("previous", "either") and context.previous(sense.cycle))
    )
    if not anchored:
        return ""
    return "outside-tables" if sense.lunar or sense.festival else "impossible-date"


def _is_dateline(expression: Expression, context: Context) -> bool:
    if expression.second or expression.effect:
        return False
    if context.text[expression.end : expression.end + 1] not in _DATELINE_FIRST:
        return False
    return pattern(_DATELINE).match(context.text, expression.end) is not None


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
            message = (
                f"{found.days.first.isoformat()} 是星期{_WEEKDAYS[found.days.first.weekday()]}"
            )
            problems.append(Problem("weekday-mismatch", message, printed, span))
    return tuple(problems)
