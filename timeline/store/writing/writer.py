"""The store to write to: adding what was read, and reading it again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.errors import UnknownEvent
from timeline.store.adding.document import Adding
from timeline.store.adding.document_rows import keep_differences
from timeline.store.adding.joining import Waiting
from timeline.store.adding.rereading import changes_of, note_reader, read_again
from timeline.store.base.database import explained
from timeline.store.base.validation import Vocabulary
from timeline.store.events import detail
from timeline.store.events.decision_log import Command
from timeline.store.events.reports import load_reports
from timeline.store.naming.namesakes import BY_ITSELF
from timeline.store.writing.absorbing import Absorbing
from timeline.store.writing.deciding import Deciding
from timeline.store.writing.decisions import Decisions
from timeline.store.writing.known_inputs import (
    keep_known,
    known_row,
    last_decision,
    quarantine,
    quarantined,
    release,
)
from timeline.store.writing.session import now
from timeline.store.writing.visits import keep_visits, visits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from timeline.coreference import EventReport
    from timeline.model import Document, Page, Reading, Tenure
    from timeline.store.adding.rereading import Change, Reread
    from timeline.store.events.results import Added
    from timeline.store.reader import Reader
    from timeline.store.writing.known_inputs import Known
    from timeline.store.writing.visits import Validators


@dataclass(slots=True)
class Store(Deciding):
    """A store to write to; every call is one transaction."""

    _roster: tuple[Tenure, ...] | None = None
    _documents: tuple[set[str], set[str]] | None = None

    def add(
        self, page: Page, readings: Sequence[Reading], document: Document, *, at: str | None = None
    ) -> Added:
        """Add the articles of a page that are new, with their events; change nothing else."""
        return self.add_all([(page, readings, document)], at=at)[0]

    def add_all(
        self, items: Iterable[tuple[Page, Sequence[Reading], Document]], *, at: str | None = None
    ) -> list[Added]:
        """Add several documents in one transaction: all of them are there then, or none."""
        numbers, known = [], []
        with self._writing():
            words, waiting = Vocabulary.of(self.connection), Waiting(self.names)
            for page, readings, document in items:
                adding = Adding(self.names, document, at or now(), words, waiting)
                numbers.append(adding.add_page(page, readings))
                known.append((adding.document_id, document.url))
            waiting.join()
        if self._documents is not None:
            self._documents[0].update(digest for digest, _ in known)
            self._documents[1].update(url for _, url in known if url)
        return numbers

    def absorb(self, other: Reader, *, at: str | None = None) -> tuple[Added, int]:
        """Take over articles and decisions of another store; gives numbers, and how many decisions.

        All of the other store is there then, or nothing.
        """
        with self._writing():
            absorbing = Absorbing(self.names, other.connection, at or now())
            absorbing.run()
        return absorbing.added, absorbing.decisions

    def roster(self) -> tuple[Tenure, ...]:
        """Return who is known to hold which title, as it was when this store was first asked."""
        if self._roster is None:
            with explained(self.path):
                self._roster = detail.read_roster(self.connection)
        return self._roster

    def documents(self) -> tuple[set[str], set[str]]:
        """Return what was added before: the digests of documents, and web addresses.

        Both sets are read once and grow with what this store adds.
        """
        if self._documents is None:
            with explained(self.path):
                rows = self.connection.execute("SELECT id, url FROM document").fetchall()
            self._documents = {digest for digest, _ in rows}, {url for _, url in rows if url}
        return self._documents

    def visits(self, reader: str) -> dict[str, tuple[str | None, str | None]]:
        """Return ETag and Last-Modified of the web addresses that such a reader has read."""
        with explained(self.path):
            return visits(self.connection, reader)

    def keep_visits(self, found: Validators, reader: str) -> None:
        """Remember web addresses that were read whole, with ETag and Last-Modified."""
        if found:
            with self._writing():
                keep_visits(self.connection, found, reader)

    def last_decision(self) -> int:
        """Return the last decision by which a known file may be told otherwise."""
        with explained(self.path):
            return last_decision(self.connection)

    def known_file(self, path: str, reader: str, decision: int) -> tuple[int, int, str, int] | None:
        """Return size, time of change, digest and number of articles of a file that was added."""
        with explained(self.path):
            return known_row(self.connection, path, reader, decision)

    def keep_known(self, files: Iterable[Known], reader: str) -> None:
        """Remember files that were added whole."""
        with self._writing():
            keep_known(self.connection, files, reader)

    def quarantine(self, reasons: dict[str, str], *, at: str | None = None) -> None:
        """Write down why some inputs could not be read."""
        with self._writing():
            quarantine(self.connection, reasons, at or now())

    def quarantined(self) -> list[str]:
        """Return the inputs that could not be read whole."""
        with explained(self.path):
            return quarantined(self.connection)

    def release(self, names: Iterable[str]) -> None:
        """Forget that some inputs could not be read."""
        with self._writing():
            release(self.connection, names)

    def save_view(self, name: str, query: str) -> None:
        """Keep a filter under a name, in the place of what the name stood for."""
        with self._writing():
            self.connection.execute(
                "INSERT INTO saved_view (name, query) VALUES (?, ?)"
                " ON CONFLICT (name) DO UPDATE SET query = excluded.query",
                (name, query),
            )

    def delete_view(self, name: str) -> bool:
        """Forget a kept filter; says whether there was one."""
        with self._writing():
            sql = "DELETE FROM saved_view WHERE name = ?"
            return self.connection.execute(sql, (name,)).rowcount > 0

    def rereading(self, reread: Reread, *, articles: Sequence[str] = ()) -> Iterator[Change]:
        """Return what reading stored articles again would change; changes nothing."""
        for article_id in articles or self.article_ids():
            with explained(self.path):
                reading = read_again(self.connection, article_id, reread)
                changes = changes_of(self.connection, article_id, reading)
            yield from changes

    def reread(
        self, reread: Reread, *, articles: Sequence[str] = (), by: str = BY_ITSELF,
        at: str | None = None,
    ) -> int:  # fmt: skip
        """Read stored articles again and keep the result; gives how many changed.

        All articles together are one command, each a transaction.
        """
        changed, command = 0, Command(by, at or now())
        for article_id in articles or self.article_ids():
            reading = read_again(self.connection, article_id, reread)
            with self._writing():
                changes = changes_of(self.connection, article_id, reading)
                if changes:
                    Decisions(self.names, command).reread(article_id, changes)
                note_reader(self.connection, article_id)
            changed += bool(changes)
        return changed

    def lead_report(self, event_id: str) -> EventReport:
        """Return the report that an event shows."""
        key = detail.key_of(self.connection, event_id)
        if key is None:
            raise UnknownEvent(event_id)
        sql = "SELECT id FROM report WHERE event_key = ? AND number = 1"
        return load_reports(self.connection, self.connection.execute(sql, (key,)).fetchone())[0]

    def read_again(self, article_id: str, reread: Reread) -> Reading:
        """Read a stored article again, every event by the reader that found the event."""
        with explained(self.path):
            return read_again(self.connection, article_id, reread)

    def keep_differences(self, readings: Mapping[str, Reading]) -> None:
        """Keep in what a second reader differs, in place of what was told before of articles."""
        with self._writing():
            for article_id, reading in readings.items():
                keep_differences(self.connection, article_id, reading.problems)

    def article_ids(self) -> list[str]:
        """Return the ids of all articles, by day of publication."""
        with explained(self.path):
            rows = self.connection.execute("SELECT id FROM article ORDER BY published, id")
            return [name for (name,) in rows]
