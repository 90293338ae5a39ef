"""Which report of an article, read again, is which of those of before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coreference import likeness

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.coreference import EventReport


def partners(old: Sequence[EventReport], new: Sequence[EventReport]) -> dict[str, EventReport]:
    """Match reports of one article before and after: same id, else the same words."""
    by_id = {a.id: a for a in new}
    partner = {a.id: by_id[a.id] for a in old if a.id in by_id}
    free = [a for a in new if a.id not in partner]
    scored = sorted(
        (-_agreement(a, b), a.id, b.id) for a in old if a.id not in partner for b in free
    )
    taken: set[str] = set()
    for score, before, after in scored:
        if score < 0 and before not in partner and after not in taken:
            partner[before] = by_id[after]
            taken.add(after)
    return partner


def _agreement(old: EventReport, new: EventReport) -> float:
    shared = min(old.quote_end, new.quote_end) - max(old.quote_start, new.quote_start)
    if shared <= 0 or (old.type != new.type and likeness(old.title, new.title) == 0):
        return 0.0
    return shared / max(len(old.quote), len(new.quote)) + (old.type == new.type)
