"""Goes through a folded text, reads every date expression and settles what it means."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from timeline.messages import Message
from timeline.temporal.grammar.fragments import DIGITS
from timeline.temporal.grammar.lookalikes import lookalike
from timeline.temporal.resolving.context import Context, Heading
from timeline.temporal.resolving.settling import settle
from timeline.temporal.scanning.entry_points import trigger
from timeline.temporal.scanning.expression import Expression, read_expression
from timeline.temporal.scanning.folding import fold
from timeline.timex import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.timex import Timex

MOST_EXPRESSIONS = 3000
"""No article has more; a text that does is made to waste time."""


def read_dates(
    text: str, published: str | None, heading: str | None = None
) -> tuple[list[Timex], list[Problem]]:
    """Read the date expressions of a text in order, and what is wrong with some of them."""
    folded = fold(text)
    context = Context(folded.text, date.fromisoformat(published) if published else None)
    context.heading = _heading(heading) if heading else None
    timexes: list[Timex] = []
    problems: list[Problem] = []
    for expression in _expressions(folded.text):
        if len(timexes) == MOST_EXPRESSIONS:
            message = Message.of("too-many-dates", most=MOST_EXPRESSIONS)
            problems.append(Problem("too-many-dates", message))
            break
        timex, found = settle(expression, context, text, folded)
        timexes.append(timex)
        problems.extend(found)
    return timexes, problems


def _heading(text: str) -> Heading | None:
    """Return the last year or month that a heading names with its year."""
    timexes, _ = read_dates(text, None)
    periods = [t.period for t in timexes if t.basis == "explicit" and t.period.starts]
    named = [p for p in periods if p.precision in ("year", "month")]
    if not named or named[-1].starts is None:
        return None
    first = date.fromisoformat(named[-1].starts)
    return Heading(first.year, first.month if named[-1].precision == "month" else 0, sure=True)


def _expressions(text: str) -> Iterator[Expression]:
    pattern, at = trigger(), 0
    while found := pattern.search(text, at):
        start = found.start()
        passed = lookalike(text, start)
        if passed:
            at = passed
            continue
        expression = read_expression(text, start)
        if expression is None or expression.end == start:
            at = found.end() if text[start] in DIGITS else start + 1
            continue
        yield expression
        at = expression.end
