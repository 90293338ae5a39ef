"""Conditions on what an event lacks: an event without a place, without anybody named."""

from __future__ import annotations

from timeline.store.conditions.posting import Posting, Scan
from timeline.store.conditions.predicate import Predicate

_LACKS = {
    "place": "e.place_id IS NULL AND NOT EXISTS (SELECT 1 FROM event_place AS l"
    " WHERE l.event_key = e.key AND l.shown = 1)",
    "who": "NOT EXISTS (SELECT 1 FROM participation AS a WHERE a.event_key = e.key"
    " AND a.shown = 1)",
    "org": "NOT EXISTS (SELECT 1 FROM event_organization AS o WHERE o.event_key = e.key"
    " AND o.shown = 1)",
    "tag": "NOT EXISTS (SELECT 1 FROM event_tag AS g WHERE g.event_key = e.key)",
}


def lacks(field: str) -> Predicate:
    """Return the predicate of an event that has nothing in a field; all events are read."""
    where = _LACKS[field]
    scan = Scan("event AS e", "e.key", where, (), scanned=True)
    return Predicate(f"({where})", needs_row=field == "place", posting=Posting((scan,)))
