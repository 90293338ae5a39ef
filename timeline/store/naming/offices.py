"""Offices that an article leaves out, filled in from other articles up to its day, and marked."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from timeline.store.base.dropping import drop_blocks
from timeline.store.naming.title_offices import keep_offices

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    Office = tuple[int | None, int | None]
    """The title and the body, by their ids."""

_OF_REPORT = """
FROM participation AS a
JOIN report AS r ON r.event_key = a.event_key AND r.number = a.report_number
JOIN article AS t ON t.id = r.article_id
WHERE a.person_id = ? AND t.published IS NOT NULL
"""
_UNTITLED = f"""
SELECT t.published, r.article_id, a.event_key, a.ordinal, a.title_id, a.organization_id
{_OF_REPORT} AND (a.title_id IS NULL AND a.organization_id IS NULL OR a.title_basis = 'roster')
"""
_PRINTED = f"""
SELECT DISTINCT t.published, r.article_id, a.title_id, a.organization_id,
    (SELECT o.name FROM organization AS o WHERE o.id = a.organization_id)
{_OF_REPORT} AND a.title_basis = 'printed' AND a.title_id IS NOT NULL AND a.by_hand = 0
ORDER BY t.published
"""
_ANY = """
SELECT 1 FROM participation
WHERE person_id = ? AND (title_id IS NULL OR title_basis = 'roster') LIMIT 1
"""
_FILL = """
UPDATE participation SET title_id = ?, organization_id = ?, title_basis = ?
WHERE event_key = ? AND ordinal = ?
"""


class _Printed(NamedTuple):
    """An office as an article prints it."""

    published: str
    article_id: str
    title_id: int
    organization_id: int | None
    body: str | None


def fill_offices(connection: sqlite3.Connection, people: Iterable[int]) -> None:
    """Fill in anew which office some people held where an article does not print one."""
    for person in sorted(set(people)):
        if connection.execute(_ANY, (person,)).fetchone():
            _fill(connection, person)


def people_of(connection: sqlite3.Connection, keys: Iterable[int]) -> set[int]:
    """Return the people who are named in some events."""
    sql = "SELECT person_id FROM participation WHERE event_key = ?"
    return {person for key in keys for (person,) in connection.execute(sql, (key,))}


def _fill(connection: sqlite3.Connection, person: int) -> None:
    untitled = connection.execute(_UNTITLED, (person,)).fetchall()
    printed = [_Printed(*row) for row in connection.execute(_PRINTED, (person,))]
    days = [each.published for each in printed]
    changed = []
    for published, article, key, ordinal, *before in untitled:
        until = printed[: bisect_right(days, published)]
        office = _last_held([each for each in until if each.article_id != article])
        if office != tuple(before):
            changed.append((*office, "roster" if office[0] else "printed", key, ordinal))
    connection.executemany(_FILL, changed)
    keys = [row[3] for row in changed]
    drop_blocks(connection, keys)
    keep_offices(connection, keys)


def _last_held(printed: Sequence[_Printed]) -> Office:
    """Return the office printed last; nothing where that day's articles print several."""
    last = [each for each in printed if each.published == printed[-1].published]
    if len({each.title_id for each in last}) != 1:
        return None, None
    bodies = [(each.body, each.organization_id) for each in last if each.body]
    return last[0].title_id, min(bodies, default=(None, None))[1]
