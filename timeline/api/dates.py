"""Finding the dates of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.timex import Timex


def find_dates(text: str, published: str | None = None) -> tuple[Timex, ...]:
    """Find the date expressions of a text, each with its span, period and basis.

    >>> [(found.text, found.period.starts) for found in find_dates("昨日开会", "2024-01-14")]
    [('昨日', '2024-01-13')]
    """
    from timeline.temporal import tag_dates  # noqa: PLC0415 - loaded with the first text

    return tuple(tag_dates(text, published))
