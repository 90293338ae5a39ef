"""The store to write to: adding what was read, and what people decide about it."""

from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

from timeline.store.adding.page import Adding
from timeline.store.adding.rereading import apply_changes, changes_of, load_article
from timeline.store.base.database import explained, transaction
from timeline.store.base.names import Names
from timeline.store.base.validation import Vocabulary
from timeline.store.decisions import Decisions, NewEvent
from timeline.store.events import detail
from timeline.store.search.block_writer import (
    choice_is_old,
    choose_values,
    make_block,
    missing_blocks,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from timeline.model import Document, Page, Reading, Tenure
    from timeline.store.adding.rereading import Change, Reread
    from timeline.store.base.rows import Added


@dataclass(slots=True)
class Store:
    """One connection that writes; every call is one transaction."""

    connection: sqlite3.Connection
    path: Path
    names: Names = field(init=False)
    _roster: tuple[Tenure, ...] | None = None
    _documents: tuple[set[str], set[str]] | None = None

    def __post_init__(self) -> None:
        self.names = Names(self.connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection; what filters are quick by is brought up to date first."""
        try:
            self.keep_blocks()
        finally:
            self.connection.close()

    def keep_blocks(self) -> None:
        """Make the blocks anew in which something changed, unless somebody else is writing."""
        with suppress(sqlite3.Error):
            if choice_is_old(self.connection):
                with transaction(self.connection):
                    choose_values(self.connection)
            for block in missing_blocks(self.connection):
                with transaction(self.connection):
                    make_block(self.connection, block)

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
            words = Vocabulary.of(self.connection)
            for page, readings, document in items:
                adding = Adding(self.names, document, at or now(), words)
                numbers.append(adding.add_page(page, readings))
                known.append((adding.document_id, document.url))
        if self._documents is not None:
            self._documents[0].update(digest for digest, _ in known)
            self._documents[1].update(url for _, url in known if url)
        return numbers

    def roster(self) -> tuple[Tenure, ...]:
        """Return who is known to hold which title, as it was when this store was first asked.

        It stays the same while the store is open, so that the order of what is added does not
        change how it is read.
        """
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

    def correct(
        self, event_id: str, field: str, value: str, *, by: str, at: str | None = None
    ) -> str:
        """Set type, title, status, place, date, people or organizations of an event.

        Dates are typed ``2024-01-12`` or ``2024-01-12/2024-01-14``, people
        ``name:role:title、name``, organizations ``name:role、name``. Gives the event's id.
        """
        with self._writing():
            return Decisions(self.names, by, at or now()).correct(event_id, field, value)

    def confirm(self, event_id: str, *, by: str, at: str | None = None) -> str:
        """Say that an event is right."""
        return self._say("confirm", event_id, None, by, at)

    def reject(self, event_id: str, *, by: str, at: str | None = None) -> str:
        """Say that an event is none: it leaves the timeline, not the store."""
        return self._say("reject", event_id, None, by, at)

    def note(self, event_id: str, text: str, *, by: str, at: str | None = None) -> str:
        """Write a note to an event."""
        return self._say("note", event_id, text, by, at)

    def tag(self, event_id: str, tag: str, *, by: str, at: str | None = None) -> str:
        """Return an event a tag, by which filters find it."""
        return self._say("tag", event_id, tag, by, at)

    def untag(self, event_id: str, tag: str, *, by: str, at: str | None = None) -> str:
        """Take a tag off an event."""
        return self._say("untag", event_id, tag, by, at)

    def merge(self, *event_ids: str, by: str, at: str | None = None) -> str:
        """Make events one, remembered against later linking; gives the id."""
        with self._writing():
            return Decisions(self.names, by, at or now()).merge(event_ids)

    def split(self, event_id: str, report_id: str, *, by: str, at: str | None = None) -> list[str]:
        """Take one report out of an event, remembered against later linking; gives the ids."""
        with self._writing():
            return Decisions(self.names, by, at or now()).split(event_id, report_id)

    def merge_people(self, name: str, other: str, *, by: str, at: str | None = None) -> None:
        """Let ``name`` stand for the same person as ``other``, in filters and in views."""
        with self._writing():
            Decisions(self.names, by, at or now()).merge_people(name, other)

    def split_person(self, name: str, label: str, *, by: str, at: str | None = None) -> None:
        """Keep those of a name whose office contains ``label`` as a person of their own."""
        with self._writing():
            Decisions(self.names, by, at or now()).split_person(name, label)

    def add_event(self, event: NewEvent, *, by: str, at: str | None = None) -> str:
        """Add an event by hand, with its evidence in a stored article; gives its id."""
        with self._writing():
            return Decisions(self.names, by, at or now()).add(event)

    def undo(
        self, decision: int | None = None, *, by: str, at: str | None = None,
        reread: Reread | None = None,
    ) -> list[str]:  # fmt: skip
        """Take back a decision by its number in the log, or the latest that stands."""
        with self._writing():
            return Decisions(self.names, by, at or now()).undo(decision, reread)

    def correct_article(
        self, article_id: str, published: str, *, by: str, at: str | None = None,
        reread: Reread | None = None,
    ) -> list[Change]:  # fmt: skip
        """Set an article's day of publication and read its dates anew; gives what changed."""
        with self._writing():
            desk = Decisions(self.names, by, at or now())
            return desk.correct_article(article_id, published, reread)

    def rereading(self, reread: Reread, *, articles: Sequence[str] = ()) -> Iterator[Change]:
        """Return what reading stored articles again would change; changes nothing."""
        for article_id in articles or self._article_ids():
            with explained(self.path):
                reading = reread(load_article(self.connection, article_id))
                changes = changes_of(self.connection, article_id, reading)
            yield from changes

    def reread(self, reread: Reread, *, articles: Sequence[str] = ()) -> int:
        """Read stored articles again and keep the result; gives how many changed."""
        changed = 0
        for article_id in articles or self._article_ids():
            reading = reread(load_article(self.connection, article_id))
            with self._writing():
                changes = changes_of(self.connection, article_id, reading)
                if changes:
                    apply_changes(self.names, changes)
            changed += bool(changes)
        return changed

    def _article_ids(self) -> list[str]:
        with explained(self.path):
            rows = self.connection.execute("SELECT id FROM article ORDER BY published, id")
            return [name for (name,) in rows]

    def _say(self, kind: str, event_id: str, text: str | None, by: str, at: str | None) -> str:
        with self._writing():
            return Decisions(self.names, by, at or now()).say(kind, event_id, text)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            with explained(self.path), transaction(self.connection):
                yield
        except BaseException:
            self.names.forget()
            raise


def now() -> str:
    """Return the present moment in UTC, to the second."""
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
