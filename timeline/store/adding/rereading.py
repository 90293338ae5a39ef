"""Reading stored articles again: what would change, and changing it without losing decisions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from timeline import __version__
from timeline.messages import Message
from timeline.model import HAND, MODEL, RULES, Article, Byline, Newspaper, Problem, Span
from timeline.store.adding.assembly import assemble
from timeline.store.adding.editions import reports_under
from timeline.store.adding.settling import settle
from timeline.store.base.validation import Vocabulary, fault
from timeline.store.events.overlay import overlays, undone
from timeline.store.events.reports import load_reports
from timeline.store.linking.article_seals import seal_article
from timeline.store.linking.membership import keys_of, report_ids_of
from timeline.store.linking.near_duplicates import relate
from timeline.store.linking.partners import partners

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence

    from timeline.coreference import EventReport
    from timeline.model import Reading
    from timeline.store.base.names import Names

    Reread = Callable[..., Reading]
    """Takes an article and, where other readers than the rules read there, their reports."""

_ARTICLE = """
SELECT a.text, a.headline, a.kicker, a.subheadline, a.source_id, a.published, a.published_basis,
    a.page_number, a.url, a.external_id, a.published_time, s.name, h.home
FROM article AS a LEFT JOIN source AS s ON s.id = a.source_id
LEFT JOIN source_home AS h ON h.source_id = a.source_id WHERE a.id = ?
"""
_DOUBLED = """
SELECT coalesce(nullif(told, ''), message), quote, span_start, span_end FROM problem
WHERE article_id = ? AND kind = 'doubled' ORDER BY span_start
"""


@dataclass(frozen=True, slots=True)
class Change:
    """What reading an article again does to one report."""

    kind: Literal["new", "changed", "gone"]
    article_id: str
    old: EventReport | None
    new: EventReport | None
    decided: bool
    """People have decided something about the old report."""

    @property
    def fields(self) -> tuple[str, ...]:
        """Names of what differs."""
        if self.old is None or self.new is None:
            return ()
        names = ("type", "title", "status", "starts", "ends", "place", "participants",
                 "organizations", "quote")  # fmt: skip
        return tuple(n for n in names if getattr(self.old, n) != getattr(self.new, n))


def load_article(connection: sqlite3.Connection, article_id: str) -> Article:
    """Return a stored article as it was read."""
    row = connection.execute(_ARTICLE, (article_id,)).fetchone()
    sql = "SELECT name, role FROM byline WHERE article_id = ? ORDER BY ordinal"
    byline = tuple(Byline(*entry) for entry in connection.execute(sql, (article_id,)))
    (
        text,
        headline,
        kicker,
        subheadline,
        source,
        day,
        basis,
        page,
        url,
        external,
        time,
        *paper,
    ) = row
    return Article(
        text, headline, kicker, subheadline, byline, source, day, basis, page, url, external,
        _doublings(connection, article_id), Newspaper(*paper) if paper[0] else None, time,
    )  # fmt: skip


def _doublings(connection: sqlite3.Connection, article_id: str) -> tuple[Problem, ...]:
    """Return where the text prints characters twice, which the extractor has to know."""
    rows = connection.execute(_DOUBLED, (article_id,))
    return tuple(
        Problem("doubled", Message.of_line(message), quote, Span(start, end))
        for message, quote, start, end in rows
    )


def note_reader(connection: sqlite3.Connection, article_id: str) -> None:
    """Note that this version of the program read an article."""
    connection.execute("UPDATE article SET reader = ? WHERE id = ?", (__version__, article_id))


def changes_of(connection: sqlite3.Connection, article_id: str, reading: Reading) -> list[Change]:
    """Compare what is stored of an article with a new reading; what a model read stays."""
    changes = changes_between(connection, article_id, _sound(connection, reading, article_id))
    return [c for c in changes if not (c.kind == "gone" and c.old and c.old.extractor == MODEL)]


def read_again(connection: sqlite3.Connection, article_id: str, reread: Reread) -> Reading:
    """Read a stored article again, every event by the reader that found the event."""
    article = load_article(connection, article_id)
    read = stored_reports(connection, article_id)
    return reread(article, read) if any(map(_by_others, read)) else reread(article)


def _by_others(report: EventReport) -> bool:
    """Return whether another reader than the rules proposed the report or a name in the report."""
    readers = {report.extractor, *(person.read_by for person in report.participants)}
    return bool(readers - {RULES, HAND})


def changes_between(
    connection: sqlite3.Connection, article_id: str, new: Sequence[EventReport]
) -> list[Change]:
    """Compare what is stored of an article with other reports of it."""
    old = stored_reports(connection, article_id)
    partner = partners(old, new)
    touched = overlays(connection, [a.id for a in old])
    changes = []
    for report in old:
        other = partner.get(report.id)
        if other is None or other != report:
            kind: Literal["gone", "changed"] = "gone" if other is None else "changed"
            changes.append(Change(kind, article_id, report, other, report.id in touched))
    matched = {a.id for a in partner.values()}
    changes += [Change("new", article_id, None, a, False) for a in new if a.id not in matched]
    return changes


def apply_changes(names: Names, changes: Sequence[Change]) -> None:
    """Put the changes of one article into the tables; decisions follow their evidence."""
    connection = names.connection
    replaced = {c.old.id: c.new for c in changes if c.old}
    arriving = {c.new.id: c.new for c in changes if c.new}
    _rename(connection, {old: new.id for old, new in replaced.items() if new and new.id != old})
    keys = keys_of(connection, replaced)
    staying = [[n for n in report_ids_of(connection, [key]) if n not in replaced] for key in keys]
    groups = [load_reports(connection, group) for group in staying if group]
    groups += [[report] for report in arriving.values()]
    assemble(names, groups, old=keys, new=arriving, gone=replaced)
    settle(names, [*arriving, *(name for group in staying for name in group)])


def correct_article(
    names: Names, article_id: str, published: str, reread: Reread | None, *, basis: str = "given"
) -> list[Change]:
    """Set the day of publication, and read the article again with it."""
    connection = names.connection
    sql = "UPDATE article SET published = ?, published_basis = ? WHERE id = ?"
    connection.execute(sql, (published, basis, article_id))
    seal_article(connection, article_id)
    relate(connection, article_id)
    changes = []
    if reread is not None:
        reading = read_again(connection, article_id, reread)
        changes = changes_of(connection, article_id, reading)
        apply_changes(names, changes)
    rows = connection.execute("SELECT id FROM report WHERE article_id = ?", (article_id,))
    settle(names, [name for (name,) in rows.fetchall()])
    return changes


def published_day(connection: sqlite3.Connection, article_id: str, before: str) -> tuple[str, str]:
    """Return the day of publication that stands, and how the day is known."""
    taken_back = undone(connection)
    rows = connection.execute(
        "SELECT id, old, new, quote FROM correction WHERE article_id = ? AND kind = 'correct'"
        " AND report_id IS NULL ORDER BY id",
        (article_id,),
    ).fetchall()
    standing = [new for number, _, new, _ in rows if number not in taken_back]
    if standing:
        return str(standing[-1]), "given"
    return (str(rows[0][1]), rows[0][3] or "given") if rows else (before, "given")


def stored_reports(connection: sqlite3.Connection, article_id: str) -> list[EventReport]:
    """Return the reports of an article that an extractor found."""
    rows = connection.execute(
        "SELECT id FROM report WHERE article_id = ? AND extractor <> 'hand' ORDER BY id",
        (article_id,),
    ).fetchall()
    return load_reports(connection, [name for (name,) in rows])


def _sound(connection: sqlite3.Connection, reading: Reading, article_id: str) -> list[EventReport]:
    known = Vocabulary.of(connection)
    reports = {a.id: a for a in reports_under(reading, article_id)}
    text = reading.article.text
    return [a for a in reports.values() if fault(a, text, known) is None]


def _rename(connection: sqlite3.Connection, renamed: dict[str, str]) -> None:
    """Let ids of before lead to what is there now."""
    for old, new in renamed.items():
        connection.execute("UPDATE report_alias SET report_id = ? WHERE report_id = ?", (new, old))
        connection.execute("INSERT OR REPLACE INTO report_alias VALUES (?, ?)", (old, new))
        connection.execute("DELETE FROM report_alias WHERE id = ?", (new,))
