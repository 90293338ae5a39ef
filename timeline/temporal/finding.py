"""Finds every date expression of a text and gives each its period."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from timeline.temporal.context import Context
from timeline.temporal.folding import fold
from timeline.temporal.fragments import DIGITS
from timeline.temporal.lookalikes import lookalike
from timeline.temporal.reader import Expression, read_expression
from timeline.temporal.settling import settle
from timeline.temporal.triggers import trigger
from timeline.timex import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.timex import Timex


MOST_EXPRESSIONS = 3000
"""No article has more; a text that does is made to waste time."""


class Dates(NamedTuple):
    """The expressions of a text in order, and what is wrong with some of them."""

    timexes: tuple[Timex, ...]
    problems: tuple[Problem, ...]


def find_dates(text: str, published: str | None) -> Dates:
    """Find the date expressions of a text that was published on a day.

    >>> [t.period.starts for t in find_dates("1月12日上午,会议召开。", "2024-01-14").timexes]
    ['2024-01-12']
    """
    folded = fold(text)
    context = Context(folded.text, date.fromisoformat(published) if published else None)
    timexes: list[Timex] = []
    problems: list[Problem] = []
    for expression in _expressions(folded.text):
        if len(timexes) == MOST_EXPRESSIONS:
            message = f"only the first {MOST_EXPRESSIONS} date expressions were read"
            problems.append(Problem("too-many-dates", message))
            break
        timex, found = settle(expression, context, text, folded)
        timexes.append(timex)
        problems.extend(found)
    return Dates(tuple(timexes), tuple(problems))


def tag_dates(text: str, published: str | None) -> tuple[Timex, ...]:
    """Find the date expressions of a text, in order and without overlap."""
    return find_dates(text, published).timexes


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
