"""Events by rank, and the days that they are counted by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.store import open_reader
from timeline.store.base.key import first_key, shifted
from timeline.tui.timeline.outline import Outline, outline_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from timeline.query import Query
    from timeline.store import Reader
    from timeline.store.base.rows import Key, Row
    from timeline.whole import WholeEvent

PAGE = 200
"""Events that are fetched at once."""


def all_events(path: Path | None, query: Query) -> Iterator[WholeEvent]:
    """Return every event of a filter whole, from a reader of its own."""
    from timeline.store.handing_on import whole_events  # noqa: PLC0415 - only exports need it

    if path is None:
        return
    with open_reader(path) as reader:
        yield from whole_events(reader, query)


def full_outline(reader: Reader, query: Query, count: int | None = None) -> Outline:
    """Count all days under a filter, in its order; what nothing dates is the oldest."""
    days: list[tuple[str | None, int]] = list(reader.density(query, "day"))
    everything = reader.count(query) if count is None else count
    undated = everything - sum(number for _day, number in days)
    if undated > 0:
        days.insert(0, (None, undated))
    return outline_of(reversed(days) if query.order == "newest" else days)


def rows_of(reader: Reader, query: Query, outline: Outline, rank: int, count: int) -> list[Row]:
    """Fetch events by rank, beginning where their day begins."""
    if not outline.event_count:
        return []
    day = outline.day_of(rank)
    skipped = rank - outline.ranks[day]
    after = key_before(outline.days[day], query)
    while skipped >= PAGE * 4:
        passed = reader.window(query, after=after, limit=PAGE * 4)
        if not passed:
            return []
        after, skipped = passed[-1].key, skipped - len(passed)
    return list(reader.window(query, after=after, limit=skipped + count))[skipped:]


def key_before(day: str, query: Query) -> Key:
    """Return the key after which the events of a day begin, in the order of a filter."""
    if query.order == "newest":
        return first_key(shifted(day, 1)) if day else first_key("0001-01-01")
    return first_key(day or None) - 1
