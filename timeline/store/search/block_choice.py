"""Which names, offices and pairs of characters are frequent, so that their sets are kept."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.store.search.blocks import SHARE_OF_TEXTS

if TYPE_CHECKING:
    import sqlite3

FEWEST_EVENTS = 20_000
"""Below this the indexes are quick enough, and the file stays small."""
_FEWEST_OF_A_VALUE, _SHARE = 100, 10_000
"""What so many events have, or one in so many, is frequent."""
_SAMPLE = 3000
"""So many events say which pairs of characters are frequent."""
_GROWTH, _CHOSEN = 1.25, "events when frequent values were chosen"
_CHOICE = """
INSERT INTO block_value (facet, value)
SELECT 'who', person_id FROM participation WHERE shown = 1
    GROUP BY person_id HAVING count(*) >= ?1
UNION ALL SELECT 'title', title_id FROM participation WHERE shown = 1 AND title_id IS NOT NULL
    GROUP BY title_id HAVING count(*) >= ?1
UNION ALL SELECT 'org', organization_id FROM event_organization WHERE shown = 1
    GROUP BY organization_id HAVING count(*) >= ?1
UNION ALL SELECT 'place', place_id FROM event WHERE place_id IS NOT NULL
    GROUP BY place_id HAVING count(*) >= ?1
"""
_TEXT = "SELECT headline, title, quote, people FROM event_text WHERE key = ?"
_VALUES = "INSERT INTO block_value (facet, value) VALUES ('text', ?)"


def is_small(connection: sqlite3.Connection) -> bool:
    """Return whether the indexes are quick enough without sets of bits."""
    return count_events(connection) < FEWEST_EVENTS


def choice_is_old(connection: sqlite3.Connection) -> bool:
    """Return whether the store has grown so much that other values are frequent."""
    events = count_events(connection)
    row = connection.execute("SELECT value FROM meta WHERE name = ?", (_CHOSEN,)).fetchone()
    chosen_at = int(row[0]) if row else 0
    return not is_small(connection) and not chosen_at <= events <= chosen_at * _GROWTH


def choose_values(connection: sqlite3.Connection) -> None:
    """Choose anew what is frequent, and take all blocks away; used inside a transaction."""
    for table in ("block", "block_bits", "block_names", "block_value"):
        connection.execute(f"DELETE FROM {table}")
    events = count_events(connection)
    connection.execute(_CHOICE, (max(_FEWEST_OF_A_VALUE, events // _SHARE),))
    connection.executemany(_VALUES, _frequent_pairs(connection))
    connection.execute(
        "INSERT INTO meta (name, value) VALUES (?, ?)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (_CHOSEN, str(events)),
    )


def _frequent_pairs(connection: sqlite3.Connection) -> list[tuple[str]]:
    """Ask some events, from all over, which pairs of characters are frequent."""
    step = max(1, count_events(connection) // _SAMPLE)
    rows = connection.execute("SELECT id, key FROM event ORDER BY id").fetchall()[::step]
    counts: Counter[str] = Counter()
    for _, key in rows:
        texts = connection.execute(_TEXT, (key,)).fetchone() or ()
        counts.update({a + b for text in texts for a, b in pairwise(text or "")})
    return [(pair,) for pair, events in counts.items() if events * SHARE_OF_TEXTS >= len(rows)]


def count_events(connection: sqlite3.Connection) -> int:
    """Count the events from the kept counts."""
    sql = "SELECT coalesce(sum(events), 0) FROM month_count WHERE facet = 'all'"
    return int(connection.execute(sql).fetchone()[0])
