"""How the events of a filter are spread over days, type by type, and those of the whole store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.query import Query
from timeline.tui.queries.answers import TypesCounted

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.message import Message

    from timeline.store import Reader


def shapes(
    query: Query, number: int, is_present: Callable[[], bool], post: Callable[[Message], object]
) -> Callable[[Reader], None]:
    """Ask for the days of every type, the most frequent type first."""

    def question(reader: Reader) -> None:
        counts: dict[str, list[tuple[str, int]]] = {}
        for type_id, _count in reader.facets(query, "type"):
            if not is_present():
                return
            counts[type_id] = reader.density(query.plus("type", type_id), "day")
        whole = reader.density(Query(), "day") if query.conditions else None
        post(TypesCounted(number, counts, whole))

    return question
