"""Reading stored articles again: what would change, and changing it without losing decisions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from timeline.coreference import likeness
from timeline.model import Article, Byline, Newspaper, Problem, Span
from timeline.store.adding.assembly import assemble
from timeline.store.adding.regrouping import chains, keys_of, report_ids_of
from timeline.store.base.validation import Vocabulary, fault
from timeline.store.events.overlay import overlays, undone
from timeline.store.events.reports import load_reports, reports_of
from timeline.store.linking.candidates import decided, groups, links_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence

    from timeline.coreference import EventReport
    from timeline.model import Reading
    from timeline.store.base.names import Names

    Reread = Callable[[Article], Reading]

_ARTICLE = """
SELECT a.text, a.headline, a.kicker, a.subheadline, a.source_id, a.published, a.published_basis,
    a.page_number, a.url, a.external_id, s.name, h.home
FROM article AS a LEFT JOIN source AS s ON s.id = a.source_id
LEFT JOIN source_home AS h ON h.source_id = a.source_id WHERE a.id = ?
"""
_DOUBLED = """
SELECT message, quote, span_start, span_end FROM problem
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
    text, headline, kicker, subheadline, source, published, basis, page, url, external, *paper = row
    return Article(
        text, headline, kicker, subheadline, byline, source, published, basis, page, url, external,
        _doublings(connection, article_id), Newspaper(*paper) if paper[0] else None,
    )  # fmt: skip


def _doublings(connection: sqlite3.Connection, article_id: str) -> tuple[Problem, ...]:
    """Return where the text prints characters twice, which the extractor has to know."""
    rows = connection.execute(_DOUBLED, (article_id,))
    return tuple(
        Problem("doubled", message, quote, Span(start, end)) for message, quote, start, end in rows
    )


def changes_of(connection: sqlite3.Connection, article_id: str, reading: Reading) -> list[Change]:
    """Compare what is stored of an article with a new reading of it."""
    old = stored_reports(connection, article_id)
    new = _sound(connection, reading, article_id)
    partner = _partners(old, new)
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
    links = {(_now(one, replaced), _now(two, replaced)) for one, two in chains(connection, keys)}
    links |= links_of(connection, list(arriving.values()))
    joined, apart = decided(connection)
    partners = {name for pair in links | joined for name in pair if set(pair) & set(arriving)}
    keys = sorted({*keys, *keys_of(connection, partners - set(arriving))})
    staying = [name for name in report_ids_of(connection, keys) if name not in replaced]
    links |= chains(connection, keys)
    known = {a.id: a for a in load_reports(connection, staying)} | arriving
    found = groups(sorted(known), links, joined, apart)
    whole = [[known[name] for name in group] for group in found]
    assemble(names, whole, old=keys, new=arriving, gone=replaced)


def correct_article(
    names: Names, article_id: str, published: str, reread: Reread | None
) -> list[Change]:
    """Set the day of publication, and read the article again with it."""
    connection = names.connection
    connection.execute(
        "UPDATE article SET published = ?, published_basis = 'given' WHERE id = ?",
        (published, article_id),
    )
    if reread is None:
        return []
    reading = reread(load_article(connection, article_id))
    changes = changes_of(connection, article_id, reading)
    apply_changes(names, changes)
    return changes


def published_day(connection: sqlite3.Connection, article_id: str, before: str) -> str:
    """Return the day of publication that stands: the last decision's, else that of ``before``."""
    taken_back = undone(connection)
    rows = connection.execute(
        "SELECT id, old, new FROM correction WHERE article_id = ? AND kind = 'correct'"
        " AND report_id IS NULL ORDER BY id",
        (article_id,),
    ).fetchall()
    standing = [new for number, _, new in rows if number not in taken_back]
    return str(standing[-1] if standing else rows[0][1] if rows else before)


def stored_reports(connection: sqlite3.Connection, article_id: str) -> list[EventReport]:
    """Return the reports of an article that an extractor found."""
    rows = connection.execute(
        "SELECT id FROM report WHERE article_id = ? AND extractor <> 'hand' ORDER BY id",
        (article_id,),
    ).fetchall()
    return load_reports(connection, [name for (name,) in rows])


def _sound(connection: sqlite3.Connection, reading: Reading, article_id: str) -> list[EventReport]:
    known = Vocabulary.of(connection)
    reports = {a.id: a for a in reports_of(reading, article_id)}
    text = reading.article.text
    return [a for a in reports.values() if fault(a, text, known) is None]


def _partners(old: Sequence[EventReport], new: Sequence[EventReport]) -> dict[str, EventReport]:
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


def _rename(connection: sqlite3.Connection, renamed: dict[str, str]) -> None:
    """Let ids of before lead to what is there now."""
    for old, new in renamed.items():
        connection.execute("UPDATE report_alias SET report_id = ? WHERE report_id = ?", (new, old))
        connection.execute("INSERT OR REPLACE INTO report_alias VALUES (?, ?)", (old, new))
        connection.execute("DELETE FROM report_alias WHERE id = ?", (new,))


def _now(name: str, replaced: dict[str, EventReport | None]) -> str:
    report = replaced.get(name)
    return report.id if report else name
