"""Finding, among everything stored, the reports that are of the same events as new ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.coreference import clusters, likely, pairs
from timeline.store.base.key import shifted
from timeline.store.events.overlay import undone
from timeline.store.events.reports import load_reports
from timeline.store.linking.near_duplicates import candidates_of, repeats_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Container, Iterable, Sequence

    from timeline.coreference import EventReport
    from timeline.store.linking.near_duplicates import Candidate

    Days = tuple[str | None, str | None]

_WINDOW_DAYS = 31
_PRECISE = "('day', 'part-of-day', 'hour', 'minute')"
_SAME_DAY = """
SELECT r.article_id, r.title, r.quote, r.event_key, r.number FROM report AS r
WHERE r.type = ?1 AND r.start_day = ?2 AND r.article_id <> ?3
"""
_WINDOW = """
SELECT r.article_id, r.title, r.quote, r.event_key, r.number FROM report AS r
WHERE r.type = ?1 AND r.start_day BETWEEN ?4 AND ?5 AND r.article_id <> ?3
    AND coalesce(r.end_day, date(r.start_day, '+31 days')) >= ?2
"""
_ENDING = """
SELECT r.article_id, r.title, r.quote, r.event_key, r.number FROM report AS r
WHERE r.type = ?1 AND r.start_day IS NULL AND r.end_day IS NOT NULL AND r.end_day = ?2
    AND r.article_id <> ?3
"""
_ROUGH = f"{_WINDOW} AND r.precision NOT IN {_PRECISE}"
_UNDATED = """
SELECT r.article_id, r.title, r.quote, r.event_key, r.number
FROM report AS r JOIN article AS t ON t.id = r.article_id
WHERE r.type = ?1 AND r.start_day IS NULL AND r.end_day IS NULL AND r.article_id <> ?3
    AND t.published BETWEEN ?4 AND ?5
"""
_NAMED = """
SELECT n.name FROM participation AS a JOIN person AS n ON n.id = a.person_id
WHERE a.event_key = ?1 AND a.report_number = ?2 AND a.by_hand = 0
UNION SELECT o.name FROM event_organization AS a JOIN organization AS o ON o.id = a.organization_id
WHERE a.event_key = ?1 AND a.report_number = ?2 AND a.by_hand = 0
"""
_DAYS = "SELECT start_day, end_day FROM report WHERE article_id = ?"
_OF_ARTICLE = "SELECT id FROM report WHERE article_id = ?"
_COMPANY = 2
Links = set[tuple[str, str]]


def links_of(
    connection: sqlite3.Connection,
    reports: Sequence[EventReport],
    near: Sequence[Candidate] | None = None,
    *,
    without: Container[str] = (),
) -> Links:
    """Return the pairs of same reports between one article and all others.

    Args:
        near: the articles that may say nearly the same, where they are known.
        without: articles that are left out.
    """
    found: Links = set()
    for article_id in sorted(_articles_near(connection, reports, near, without)):
        rows = connection.execute(_OF_ARTICLE, (article_id,))
        others = load_reports(connection, [name for (name,) in rows.fetchall()])
        found.update(pairs(reports, others))
    return found


def _articles_near(
    connection: sqlite3.Connection,
    reports: Sequence[EventReport],
    candidates: Sequence[Candidate] | None,
    without: Container[str],
) -> set[str]:
    near: set[str] = set()
    for report in reports:
        for article_id, title, quote, *place in _rows_near(connection, report):
            if (
                article_id not in near
                and article_id not in without
                and (likely(report, title, quote) or _names_shared(connection, report, place))
            ):
                near.add(article_id)
    return near | _repeats(connection, reports, candidates) if reports else near


def _repeats(
    connection: sqlite3.Connection,
    reports: Sequence[EventReport],
    candidates: Sequence[Candidate] | None,
) -> set[str]:
    """Return the articles that say nearly the same and tell of the same days."""
    article = reports[0].article_id
    found = candidates_of(connection, article) if candidates is None else candidates
    own = [(a.start_day, a.end_day) for a in reports]
    meeting = [each for each in found if _days_meet(own, connection.execute(_DAYS, (each.id,)))]
    return repeats_of(connection, article, meeting) if meeting else set()


def _days_meet(own: Iterable[Days], others: Iterable[Days]) -> bool:
    """Return whether any days of two articles can be those of one event."""
    known = list(others)
    return any(
        one == other or ((one[0] or "") <= (other[1] or "") and (other[0] or "") <= (one[1] or ""))
        for one in own
        for other in known
    )


def _names_shared(connection: sqlite3.Connection, a: EventReport, place: Sequence[int]) -> bool:
    """Return whether two or more took part in both; who came first must not matter."""
    own = a.people | a.printed_bodies
    if len(own) < _COMPANY:
        return False
    names = {name for (name,) in connection.execute(_NAMED, place)}
    return len(own & names) >= _COMPANY


def _rows_near(connection: sqlite3.Connection, a: EventReport) -> Iterable[tuple[Any, ...]]:
    if a.start_day is None and a.end_day is None:
        month = (a.published or "0000-00")[:7]
        values = (a.type, None, a.article_id, month, f"{month}-99")
        return connection.execute(_UNDATED, values).fetchall()
    start = a.start_day or a.end_day or ""
    farthest = shifted(start, _WINDOW_DAYS)
    end = min(a.end_day or farthest, farthest)
    rough = a.precision not in {"day", "part-of-day", "hour", "minute"}
    own = (a.type, start, a.article_id)
    same = connection.execute(_SAME_DAY, own).fetchall()
    same += connection.execute(_ENDING, own).fetchall()
    window = (a.type, start, a.article_id, shifted(start, -_WINDOW_DAYS), end)
    return same + connection.execute(_WINDOW if rough else _ROUGH, window).fetchall()


def decided(connection: sqlite3.Connection) -> tuple[Links, Links]:
    """Return the pairs that people joined and the pairs that they keep apart."""
    taken_back = undone(connection)
    state: dict[tuple[str, str], bool] = {}
    rows = connection.execute(
        "SELECT c.id, c.kind, coalesce(a.report_id, c.report_id), c.new FROM correction AS c"
        " LEFT JOIN report_alias AS a ON a.id = c.report_id"
        " WHERE c.kind IN ('merge', 'split') ORDER BY c.id"
    )
    for decision, kind, report_id, others in rows.fetchall():
        for other in (others or "").split():
            if decision not in taken_back:
                one, two = sorted((report_id, current_id(connection, other)))
                state[one, two] = kind == "merge"
    joined = {pair for pair, same in state.items() if same}
    return joined, set(state) - joined


def current_id(connection: sqlite3.Connection, report_id: str) -> str:
    """Follow an id that a report had before its article was read again."""
    row = connection.execute(
        "SELECT report_id FROM report_alias WHERE id = ?", (report_id,)
    ).fetchone()
    return row[0] if row else report_id


def groups(ids: Sequence[str], links: Links, joined: Links, apart: Links) -> list[list[str]]:
    """Cluster reports by links, never putting two together that people keep apart."""
    known = set(ids)
    apart = {pair for pair in apart if set(pair) <= known}
    inside = {p for p in joined if set(p) <= known}
    chosen: list[tuple[str, str]] = sorted(inside)
    if not apart:
        return clusters(ids, [*chosen, *(p for p in links if set(p) <= known)])
    for link in sorted(p for p in links - apart if set(p) <= known):
        trial = [*chosen, link]
        if not _broken(clusters(ids, trial), apart):
            chosen = trial
    return clusters(ids, chosen)


def _broken(found: list[list[str]], apart: Links) -> bool:
    return any(one in group and two in group for group in found for one, two in apart)
