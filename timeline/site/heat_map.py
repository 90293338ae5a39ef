"""A calendar of the latest year: a square per day, the darker the more events."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from timeline.site.subjects import Subject
from timeline.site.words import word

if TYPE_CHECKING:
    from collections.abc import Mapping

_CELL = 12


def heat_map(counts: Mapping[str, int], language: str) -> str:
    """Return the year of the latest day as a picture; a day leads to the page of its month."""
    if not counts:
        return ""
    year = int(max(counts)[:4])
    first = dt.date(year, 1, 1)
    days = [first + dt.timedelta(n) for n in range((dt.date(year + 1, 1, 1) - first).days)]
    top = max(counts.get(day.isoformat(), 0) for day in days)
    squares = "".join(_square(day, counts.get(day.isoformat(), 0), top, language) for day in days)
    wide = (_week(days[-1]) + 1) * _CELL
    return (
        f"<h2>{year}{word(language, 'year')}</h2>\n"
        f'<svg class="heat" viewBox="0 0 {wide} {7 * _CELL}" role="group" aria-label="{year}">'
        f"{squares}</svg>\n"
    )


def _square(day: dt.date, count: int, top: int, language: str) -> str:
    level = 0 if not count else 1 + min(3, 4 * (count - 1) // max(top, 1))
    title = word(language, "day", day=day.isoformat(), n=count)
    square = (
        f'<rect class="h{level}" x="{_week(day) * _CELL}" y="{day.weekday() * _CELL}"'
        f' width="{_CELL - 2}" height="{_CELL - 2}"><title>{title}</title></rect>'
    )
    month = Subject("month", day.isoformat()[:7])
    return f'<a href="{month.address}" aria-label="{title}">{square}</a>' if count else square


def _week(day: dt.date) -> int:
    """Return the column of a day in its year: weeks begin on Monday."""
    first = dt.date(day.year, 1, 1)
    return ((day - first).days + first.weekday()) // 7
