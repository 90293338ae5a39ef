"""Another store joined to this one: its articles as they were read, and its decisions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from timeline.messages import Message
from timeline.model import Newspaper
from timeline.store.adding.document_rows import keep_source
from timeline.store.adding.joining import Arrival, Waiting
from timeline.store.adding.removing import remove_article
from timeline.store.adding.settling import settle
from timeline.store.base.inserting import statement
from timeline.store.events.decision_log import Command, Entry, append
from timeline.store.events.reports import load_reports
from timeline.store.events.results import Added
from timeline.store.linking.article_seals import seal_article
from timeline.store.linking.candidates import current_id
from timeline.store.linking.near_duplicates import relate_new
from timeline.store.linking.sketches import keep_bands
from timeline.store.naming.namesakes import part_namesakes
from timeline.store.naming.people import names_as_decided

if TYPE_CHECKING:
    import sqlite3

    from timeline.coreference import EventReport
    from timeline.store.base.names import Names

_DOCUMENT = (
    "id, name, url, media, encoding, encoding_basis, bytes, source_id, published,"
    " published_basis, added_at"
)
_ARTICLE = (
    "id, document_id, source_id, published, published_basis, kicker, headline, subheadline, text,"
    " page_number, url, external_id, digest, reader, published_time, sketch"
)
_PROBLEM = "document_id, article_id, kind, message, told, quote, span_start, span_end"
_BESIDE_ARTICLE = {
    "byline": "article_id, ordinal, name, role",
    "problem": _PROBLEM,
}
_BESIDE_DOCUMENT = {"problem": _PROBLEM, "left_out": "document_id, line, kind, text"}
_SOURCES = """
SELECT s.id, s.name, h.home FROM source AS s LEFT JOIN source_home AS h ON h.source_id = s.id
"""
_LOG = (
    "SELECT id, kind, report_id, article_id, quote, field, old, new, undoes, by, at, command"
    " FROM correction ORDER BY id"
)
_SAID = ("kind", "report_id", "article_id", "quote", "field", "old", "new")
_NOT_TAKEN = frozenset({"reread"})
"""Decisions whose outcome is in the articles that come."""


@dataclass(slots=True)
class Absorbing:
    """One store on its way into another; used inside a transaction."""

    names: Names
    other: sqlite3.Connection
    at: str
    added: Added = field(default_factory=Added)
    decisions: int = 0
    new: set[str] = field(default_factory=set)
    """The articles that came."""
    mine: dict[int, int] = field(default_factory=dict)
    """The decisions here, by their number in the other store."""

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection that the transaction is on."""
        return self.names.connection

    def run(self) -> None:
        """Take everything over that is not here."""
        for slug, name, home in self.other.execute(_SOURCES).fetchall():
            keep_source(self.names, slug, Newspaper(name, home) if name else None)
        self._take_documents()
        self._take_articles()
        self._take_aliases()
        touched = self._take_decisions()
        if self.decisions:
            names_as_decided(self.names)
            settle(self.names, touched)

    def _take_documents(self) -> None:
        for row in self.other.execute(f"SELECT {_DOCUMENT} FROM document").fetchall():
            insert = statement("document", _DOCUMENT, once=True)
            if self.connection.execute(insert, row).rowcount > 0:
                self._copy(_BESIDE_DOCUMENT, "document_id = ?", row[0], "article_id IS NULL")

    def _take_articles(self) -> None:
        removed = "SELECT article_id FROM correction WHERE kind = 'remove'"
        gone = {name for (name,) in self.connection.execute(removed)}
        waiting = Waiting(self.names)
        named: set[str] = set()
        rows = self.other.execute(f"SELECT {_ARTICLE} FROM article ORDER BY published, id")
        for row in rows.fetchall():
            if row[0] in gone:
                continue
            reports = self._reports(row[0], by_hand=self._is_here(row[0]))
            near = None if self._is_here(row[0]) else self._take_article(row)
            named |= waiting.of_several_units(p for a in reports for p in a.participants)
            self.added.articles_known += row[0] not in self.new
            waiting.put(row[0], Arrival(reports, near), self.added)
        waiting.join()
        if part_namesakes(self.connection, named, self.at):
            self.names.forget()

    def _take_article(self, row: tuple[Any, ...]) -> Any:
        self.connection.execute(statement("article", _ARTICLE), row)
        self._copy(_BESIDE_ARTICLE, "article_id = ?", row[0])
        keep_bands(self.connection, row[0], row[-1])
        seal_article(self.connection, row[0])
        self.new.add(row[0])
        self.added.articles_new += 1
        return relate_new(self.connection, row[0])

    def _copy(self, tables: dict[str, str], which: str, key: str, rest: str = "1") -> None:
        for table, columns in tables.items():
            where = f"{which} AND {rest}" if "article_id" in columns else which
            rows = self.other.execute(f"SELECT {columns} FROM {table} WHERE {where}", (key,))
            self.connection.executemany(statement(table, columns), rows.fetchall())

    def _is_here(self, article_id: str) -> bool:
        sql = "SELECT 1 FROM article WHERE id = ?"
        return self.connection.execute(sql, (article_id,)).fetchone() is not None

    def _reports(self, article_id: str, *, by_hand: bool) -> list[EventReport]:
        """Return the reports of an article that are not here; of a known one those by hand."""
        sql = "SELECT id FROM report WHERE article_id = ? AND (extractor = 'hand' OR ?) ORDER BY id"
        found = [name for (name,) in self.other.execute(sql, (article_id, not by_hand))]
        here = "SELECT 1 FROM report WHERE id = ?"
        new = [name for name in found if not self.connection.execute(here, (name,)).fetchone()]
        return load_reports(self.other, new)

    def _take_aliases(self) -> None:
        rows = self.other.execute("SELECT id, report_id FROM report_alias").fetchall()
        sql = (
            "INSERT OR IGNORE INTO report_alias SELECT ?1, ?2"
            " WHERE NOT EXISTS (SELECT 1 FROM report WHERE id = ?1)"
            " AND EXISTS (SELECT 1 FROM report WHERE id = ?2)"
        )
        self.connection.executemany(sql, rows)

    def _take_decisions(self) -> set[str]:
        """Append the decisions that are not here; give the reports that they are about."""
        here = {row[1:8] + row[9:11]: row[0] for row in self.connection.execute(_LOG)}
        commands: dict[int, Command] = {}
        touched: set[str] = set()
        for number, *rest in self.other.execute(_LOG).fetchall():
            said = dict(zip(_SAID, rest, strict=False))
            entry, (by, at, command) = Entry(**said, undoes=rest[7]), rest[8:]
            known = here.get((*rest[:7], by, at))
            if known is not None:
                self.mine[number] = known
            elif self._is_taken(entry):
                undoes = self.mine[entry.undoes] if entry.undoes else None
                taken = Entry(**said, undoes=undoes)
                own = commands.setdefault(command, Command(by, at))
                self.mine[number] = append(self.connection, taken, own)
                self.decisions += 1
                touched |= self._about(entry)
                self._carry_out(entry)
        return {current_id(self.connection, name) for name in touched}

    def _is_taken(self, entry: Entry) -> bool:
        if entry.kind in _NOT_TAKEN or (entry.undoes and entry.undoes not in self.mine):
            return False
        of_day = entry.kind == "correct" and entry.report_id is None
        if of_day and entry.article_id not in self.new:
            self.added.notes.append(
                Message.of("printed-otherwise", article_id=entry.article_id, published=entry.new)
            )
            return False
        return True

    def _about(self, entry: Entry) -> set[str]:
        others = (entry.new or "").split() if entry.kind in {"merge", "split"} else ()
        own = {entry.report_id} if entry.report_id else set()
        undone = "SELECT report_id, new FROM correction WHERE id = ? AND report_id IS NOT NULL"
        target = self.mine[entry.undoes] if entry.undoes else 0
        for report_id, new in self.connection.execute(undone, (target,)).fetchall():
            own |= {report_id, *(new or "").split()}
        return {*own, *others}

    def _carry_out(self, entry: Entry) -> None:
        """Take an article out that the other store has taken out."""
        if entry.kind == "remove" and entry.article_id and self._is_here(entry.article_id):
            remove_article(self.names, entry.article_id)
