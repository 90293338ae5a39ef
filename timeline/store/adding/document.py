"""Adding what was read from one document: all of it in one transaction, nothing twice."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from timeline import __version__
from timeline.errors import MissingPublicationDate
from timeline.messages import Message, english
from timeline.store.adding.document_rows import (
    ARTICLE,
    BYLINE,
    DOCUMENT,
    LEFT_OUT,
    PROBLEM,
    QUARANTINE,
    REMOVED,
    UNREAD,
    keep_source,
    problem_row,
)
from timeline.store.adding.editions import edition_of, plain_id, reports_under
from timeline.store.adding.joining import Arrival, Waiting
from timeline.store.base.validation import Vocabulary, fault
from timeline.store.events.results import Added
from timeline.store.linking.article_seals import seal_article
from timeline.store.linking.near_duplicates import digest, relate_new
from timeline.store.linking.sketches import keep_bands, sketch
from timeline.store.naming.namesakes import part_doubles, part_namesakes

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from timeline.coreference import EventReport
    from timeline.model import Article, Document, Page, Participant, Problem, Reading
    from timeline.store.base.names import Names
    from timeline.store.linking.near_duplicates import Candidate


@dataclass(slots=True)
class Adding:
    """One document on its way in; used inside a transaction."""

    names: Names
    document: Document
    at: str
    vocabulary: Vocabulary
    """The types and roles that the store knows."""
    waiting: Waiting
    """The articles of the transaction whose events are not made yet."""
    added: Added = field(default_factory=Added)
    document_id: str = field(init=False)  # hash of the bytes

    def __post_init__(self) -> None:
        kept: str | None = getattr(self.document, "digest", None)
        self.document_id = kept or hashlib.sha256(self.document.data).hexdigest()

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection that the transaction is on."""
        return self.names.connection

    def add_page(self, page: Page, readings: Sequence[Reading]) -> Added:
        """Add every article of a page that is new."""
        if page.articles and not any(r.article.published for r in readings):
            raise MissingPublicationDate(self.document.name)
        if self._add_document(page):
            self._add_problems((p for p in page.problems if p.kind not in UNREAD), None)
            lines = [(self.document_id, *each) for each in page.left_out]
            self.connection.executemany(LEFT_OUT, lines)
        self._leave_out(page)
        for reading in readings:
            self._add_reading(reading)
        self._part_namesakes(readings)
        return self.added

    def _part_namesakes(self, readings: Sequence[Reading]) -> None:
        """Tell people of one name apart, where their offices cannot be one person's."""
        if not self.added.articles_new:
            return
        parties = [event.participants for r in readings for event in r.events]
        named = self.waiting.of_several_units(p for party in parties for p in party)
        doubled = list(filter(_doubled, parties))
        if not named and not doubled:
            return
        self.waiting.join()
        parted = part_namesakes(self.connection, named, self.at)
        parted += part_doubles(self.connection, doubled, self.at)
        if parted:
            self.names.forget()
        self.added.notes += parted

    def _leave_out(self, page: Page) -> None:
        """Quarantine the lines of a bulk input that are no articles, and name them."""
        for problem in page.problems:
            if problem.kind in UNREAD:
                self._quarantine(None, problem.message, problem.quote)
                self.added.notes.append(problem.message)

    def _add_document(self, page: Page) -> bool:
        keep_source(self.names, page.source, page.newspaper)
        size = getattr(self.document, "size", len(self.document.data))
        row = (
            self.document_id, self.document.name, self.document.url, self.document.media,
            page.encoding, page.encoding_basis, size, page.source,
            page.published, page.published_basis, self.at,
        )  # fmt: skip
        return self.connection.execute(DOCUMENT, row).rowcount > 0

    def _add_reading(self, reading: Reading) -> None:
        article = reading.article
        name = self._name_of(reading)
        row = self.connection.execute(
            "SELECT published FROM article WHERE id = ?", (name,)
        ).fetchone()
        if self.connection.execute(REMOVED, (name,)).fetchone():
            self.added.articles_known += 1
            self.added.notes.append(Message.of("was-removed", article=_name(article)))
        elif row:
            self._meet_known(name, article, row[0])
        elif article.published is None:
            self._quarantine(None, Message("no-publication-date"), article.text)
        else:
            near = self._add_article(name, article)
            problems = dict.fromkeys((*article.problems, *reading.problems))
            self._add_problems(problems, name)
            self._add_events(name, reports_under(reading, name), article, near)

    def _name_of(self, reading: Reading) -> str:
        """Return the id of an article; what is known of the article must be in the tables."""
        if plain_id(reading.article) in self.waiting.articles:
            self.waiting.join()
        name = edition_of(self.connection, reading)
        if name in self.waiting.articles:
            self.waiting.join()
        return name

    def _meet_known(self, name: str, article: Article, published: str | None) -> None:
        self.added.articles_known += 1
        self.added.events_known += self.connection.execute(
            "SELECT count(*) FROM report WHERE article_id = ?", (name,)
        ).fetchone()[0]
        if article.published and published != article.published:
            self.added.notes.append(
                Message.of(
                    "known-otherwise", article=_name(article), published=published,
                    article_id=name, other=article.published,
                )
            )  # fmt: skip

    def _add_article(self, name: str, a: Article) -> list[Candidate]:
        """Insert an article; gives the articles that may say nearly the same."""
        keep_source(self.names, a.source, a.newspaper)
        drawn = sketch(a.text)
        row = (
            name, self.document_id, a.source, a.published, a.published_basis, a.kicker, a.headline,
            a.subheadline, a.text, a.page_number, a.url, a.external_id, digest(a.text), __version__,
            a.published_time, drawn,
        )  # fmt: skip
        self.connection.execute(ARTICLE, row)
        keep_bands(self.connection, name, drawn)
        self.connection.executemany(
            BYLINE,
            [(name, ordinal, b.name, b.role) for ordinal, b in enumerate(a.byline)],
        )
        seal_article(self.connection, name)
        self.added.articles_new += 1
        return relate_new(self.connection, name)

    def _add_problems(self, problems: Iterable[Problem], article: str | None) -> None:
        rows = [problem_row(p, self.document_id, article) for p in problems]
        self.connection.executemany(PROBLEM, rows)
        self.added.problems += len(rows)

    def _add_events(
        self, name: str, reports: Sequence[EventReport], article: Article, near: list[Candidate]
    ) -> None:
        sound: dict[str, EventReport] = {}
        for report in reports:
            reason = fault(report, article.text, self.vocabulary) or self._taken(report, sound)
            if reason:
                self._quarantine(name, reason, report.quote)
            else:
                sound[report.id] = report
        self.added.report_ids += sound
        self.waiting.put(name, Arrival(list(sound.values()), near), self.added)

    def _taken(self, report: EventReport, sound: dict[str, EventReport]) -> Message | None:
        if (
            report.id not in sound
            and report.id not in self.waiting.report_ids
            and not self.connection.execute(
                "SELECT 1 FROM report WHERE id = ?", (report.id,)
            ).fetchone()
        ):
            return None
        return Message.of("id-taken", report_id=report.id)

    def _quarantine(self, article: str | None, reason: Message, quote: str) -> None:
        row = (self.document.name, self.document_id, article, english(reason), quote, self.at)
        self.connection.execute(QUARANTINE, row)
        self.added.quarantined += 1


def _name(article: Article) -> str:
    """Return what an article is called by: its headline, else how it begins."""
    return article.headline or article.text[:20]


def _doubled(party: Sequence[Participant]) -> bool:
    """Return whether a name stands twice in an event."""
    return len({p.name for p in party}) < len(party)
