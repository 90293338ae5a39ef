"""What must hold of the rows of a store beside keys and CHECKs: what makes it so is written once.

Every rule is a name and a statement that gives the rows of which it does not hold.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.messages import Message
from timeline.store.base.key import (
    DAY_SHIFT,
    TIME_SHIFT,
    TYPE_SHIFT,
    first_key,
    time_of_day,
    type_letters,
)
from timeline.store.naming.title_offices import MISSING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

_SHOWN = (
    "starts", "ends", "start_day", "end_day", "precision", "basis", "edtf", "date_text", "type",
    "title", "status", "place_id", "part",
)  # fmt: skip
_DIFFERS = " OR ".join(f"e.{name} IS NOT r.{name}" for name in _SHOWN)
EVIDENCE = {
    "quote": "SELECT r.id FROM report AS r JOIN article AS t ON t.id = r.article_id"
    " WHERE substr(t.text, r.quote_start + 1, r.quote_end - r.quote_start) <> r.quote",
    "alias": "SELECT a.id FROM report_alias AS a"
    " WHERE NOT EXISTS (SELECT 1 FROM report AS r WHERE r.id = a.report_id)",
    "chain of names": "SELECT n.name FROM person AS n JOIN person AS c ON c.id = n.same_as"
    " WHERE c.same_as IS NOT NULL",
}
"""What only people, or reading again, can put right."""
ASSEMBLED = {
    "event without report": "SELECT e.id FROM event AS e WHERE NOT EXISTS"
    " (SELECT 1 FROM report AS r WHERE r.event_key = e.key AND r.number = 1)",
    "event id": "SELECT e.id FROM event AS e"
    " WHERE e.id <> (SELECT min(r.id) FROM report AS r WHERE r.event_key = e.key)",
    "number": "SELECT e.id FROM event AS e JOIN (SELECT event_key, max(number) <> count(*)"
    " OR min(number) <> 1 AS wrong FROM report GROUP BY event_key) AS n ON n.event_key = e.key"
    " WHERE n.wrong",
    "order of reports": "SELECT DISTINCT e.id FROM report AS a JOIN report AS b"
    " ON b.event_key = a.event_key AND b.number = a.number + 1"
    " JOIN event AS e ON e.key = a.event_key"
    " WHERE a.number > 1 AND a.id > b.id",
    "shown": "SELECT e.id FROM event AS e JOIN report AS r ON r.event_key = e.key AND r.number = 1"
    f" WHERE e.review = 'unreviewed' AND ({_DIFFERS})",
}
"""What follows from the reports of an event and can be put together anew."""
COPIED = {
    "copy": "SELECT r.id FROM report AS r JOIN article AS t ON t.id = r.article_id"
    " WHERE r.source_id IS NOT t.source_id",
    "title without office": MISSING,
}
"""What stands twice for the sake of an index, and what is told by the titles alone."""
TABLES_OF_EVENTS = frozenset({
    "event", "report", "participation", "event_organization", "event_place", "event_absence",
    "event_tag", "person", "title", "title_office", "organization", "place",
})  # fmt: skip
"""Tables that hold what articles tell of events, and what follows from that and the log."""
_KEYS = "SELECT key, id, start_day, type, starts, part FROM event ORDER BY key"


def misplaced(connection: sqlite3.Connection) -> Iterator[tuple[str, Message]]:
    """Return the events whose keys are not in the order (start_day, time, type, id), and why."""
    before = ("", 0, "", "")
    for key, name, day, kind, starts, part in connection.execute(_KEYS):
        time = time_of_day(starts, part) if day else 0
        place = (day or "", time, kind, name)
        if key >> DAY_SHIFT != first_key(day) >> DAY_SHIFT:
            yield name, Message.of("key-other-day", day=day)
        elif (key >> TYPE_SHIFT) & 1023 != type_letters(kind):
            yield name, Message.of("key-other-type", type=kind)
        elif (key >> TIME_SHIFT) & 2047 != time:
            yield name, Message("key-other-time")
        elif place < before:
            yield name, Message("key-behind")
        before = place
