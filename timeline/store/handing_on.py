"""The events of a filter whole, from first to last, for exports, pages and pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.store.events.whole_events import read_whole_events

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.query import Query
    from timeline.store.reader import Reader
    from timeline.whole import WholeEvent

_PAGE = 500


def whole_events(reader: Reader, query: Query) -> Iterator[WholeEvent]:
    """Return the events of a query whole, page by page, in the order of the query."""
    after = None
    while rows := reader.window(query, after=after, limit=_PAGE):
        yield from read_whole_events(reader.connection, rows)
        after = rows[-1].key
