"""Finds every date expression of a text, each with its period."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from timeline.timex import Problem, Timex


class Dates(NamedTuple):
    """The expressions of a text in order, and what is wrong with some of them."""

    timexes: tuple[Timex, ...]
    problems: tuple[Problem, ...]


def find_dates(text: str, published: str | None, *, heading: str | None = None) -> Dates:
    """Find the date expressions of a text that was published on a day.

    Args:
        heading: what stands over the text of a chronicle; a year or a month that the heading
            names is that of the entries.

    >>> [t.period.starts for t in find_dates("1月12日上午,会议召开。", "2024-01-14").timexes]
    ['2024-01-12']
    """
    from timeline.temporal.resolving.tagging import read_dates  # noqa: PLC0415 - imports stay light

    timexes, problems = read_dates(text, published, heading)
    return Dates(tuple(timexes), tuple(problems))


def tag_dates(text: str, published: str | None) -> tuple[Timex, ...]:
    """Find the date expressions of a text, in order and without overlap."""
    return find_dates(text, published).timexes
