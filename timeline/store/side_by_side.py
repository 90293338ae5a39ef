"""Names in, the events of each as lanes on one axis of time out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.store.presence.lanes import MOST, lay_beside

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.query import Query
    from timeline.store.presence.lanes import Lanes
    from timeline.store.reader import Reader


def read_lanes(reader: Reader, names: Sequence[str], shared: Query) -> Lanes:
    """Return the events of people or units, whichever a name is, under a filter of all of them."""
    units = reader.officials(names).units
    fields = ["unit" if name in units else "who" for name in names]
    asked = [shared.plus(field, name) for field, name in zip(fields, names, strict=True)]
    return lay_beside(names, [reader.window(query, limit=MOST) for query in asked])
