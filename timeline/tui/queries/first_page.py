"""The first page of a filter: the one question that the first frame waits for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING

from timeline.tui.queries.answers import PageArrived
from timeline.tui.timeline.outline import outline_of

if TYPE_CHECKING:
    from textual.message import Message

    from timeline.query import Query
    from timeline.store import Reader
    from timeline.store.base.rows import Row

Question = Callable[["Reader"], None]
Post = Callable[["Message"], object]
FIRST_PAGE = 80
"""Events that any screen can show at once; the others come while they are looked at."""


@dataclass(frozen=True, slots=True)
class Position:
    """Where the cursor should stand: on a day, on the event if it is still there."""

    day: str
    event_id: str = ""


def page(query: Query, number: int, post: Post) -> Question:
    """Ask for the first page, laid out by itself until all days are counted."""

    def question(reader: Reader) -> None:
        started = perf_counter()
        rows = reader.window(query, limit=FIRST_PAGE)
        outline = outline_of(counts_of_days(rows), complete=len(rows) < FIRST_PAGE)
        elapsed = 1000 * (perf_counter() - started)
        post(PageArrived(number, outline, 0, rows, "", elapsed))

    return question


def counts_of_days(rows: list[Row]) -> list[tuple[str | None, int]]:
    """Count the days of rows that stand in order."""
    counts: dict[str | None, int] = {}
    for row in rows:
        counts[row.start_day] = counts.get(row.start_day, 0) + 1
    return list(counts.items())
