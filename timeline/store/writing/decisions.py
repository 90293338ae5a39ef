"""What people decide about events, names and articles: written down first, then carried out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.errors import UnknownEvent
from timeline.store.adding.former_readings import keep_reading
from timeline.store.adding.joining import Arrival, join_reports
from timeline.store.adding.removing import remove_article
from timeline.store.adding.rereading import apply_changes, correct_article
from timeline.store.adding.settling import settle
from timeline.store.events.article_detail import UnknownArticle
from timeline.store.events.decision_log import Entry, append
from timeline.store.events.detail import key_of
from timeline.store.events.overlay import Overlay, overlays
from timeline.store.events.typed import BadCorrection, read_bounds
from timeline.store.linking.membership import report_ids_of
from timeline.store.naming.people import join_people, names_as_decided
from timeline.store.writing.new_event import check_value, report_by_hand

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from timeline.store.adding.rereading import Change, Reread
    from timeline.store.base.names import Names
    from timeline.store.events.decision_log import Command
    from timeline.store.writing.new_event import NewEvent

_EVIDENCE = "SELECT id, article_id, quote FROM report WHERE event_key = ? AND number = 1"
_REPORT = "SELECT id, article_id, quote FROM report WHERE id = ?"
_PRESENT = {
    "date": "SELECT trim(coalesce(starts, '..') || '/' || coalesce(ends, '..'))",
    "type": "SELECT type", "title": "SELECT title", "status": "SELECT status",
    "place": "SELECT (SELECT name FROM place WHERE id = place_id)",
    "people": "SELECT (SELECT people FROM timeline AS v WHERE v.id = event.id)",
    "organizations": "SELECT (SELECT organizations FROM timeline AS v WHERE v.id = event.id)",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Decisions:
    """Decisions of one command; used inside a transaction."""

    names: Names
    command: Command

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection that the transaction is on."""
        return self.names.connection

    def correct(self, event_id: str, field: str, value: str) -> str:
        """Set a field of an event; gives the event's id."""
        key = self._key(event_id)
        check_value(self.connection, field, value)
        overlay = self._overlay(key)
        if overlay.last(field) == value:
            return self._id(key)
        old = self.connection.execute(f"{_PRESENT[field]} FROM event WHERE key = ?", (key,))
        return self._tell("correct", key, field=field, old=old.fetchone()[0], new=value)

    def say(self, kind: str, event_id: str, text: str | None = None) -> str:
        """Confirm, reject, note, tag or untag an event; gives its id."""
        key = self._key(event_id)
        if self._overlay(key).has(kind, text):
            return self._id(key)
        return self._tell(kind, key, new=text)

    def merge(self, event_ids: Sequence[str]) -> str:
        """Make events one, for good; gives its id."""
        first, *others = dict.fromkeys(self._key(event_id) for event_id in event_ids)
        evidence = [self._evidence(key) for key in (first, *others)]
        for other in evidence[1:]:
            self._write("merge", evidence[0], new=other[0])
        if not others:
            return self._id(first)
        return settle(self.names, [name for name, *_ in evidence])[0]

    def split(self, event_id: str, report_id: str) -> list[str]:
        """Take one report out of an event, for good; gives the ids of what comes out."""
        key = self._key(event_id)
        reports = report_ids_of(self.connection, [key])
        if report_id not in reports or len(reports) == 1:
            raise BadCorrection(
                "cannot-split", event_id=event_id, report_id=report_id, known=" ".join(reports)
            )
        others = " ".join(name for name in reports if name != report_id)
        evidence = self.connection.execute(_REPORT, (report_id,)).fetchone()
        self._write("split", evidence, new=others)
        return settle(self.names, reports)

    def merge_people(self, name: str, other: str) -> None:
        """Let two names stand for one person."""
        join_people(self.connection, name, other)
        append(self.connection, Entry("merge-people", field=name, new=other), self.command)

    def split_person(self, name: str, label: str) -> None:
        """Keep a namesake apart by a part of the office."""
        append(self.connection, Entry("split-person", field=name, new=label), self.command)
        if not names_as_decided(self.names, [name]):
            raise BadCorrection("apart-already", name=name, label=label)

    def add(self, event: NewEvent) -> str:
        """Add an event by hand; gives its id."""
        report = report_by_hand(self.connection, event)
        self._write("add", (report.id, report.article_id, report.quote), new=report.title)
        join_reports(self.names, [Arrival([report])])
        return report.id

    def correct_article(
        self, article_id: str, published: str, reread: Reread | None
    ) -> list[Change]:
        """Set the day on which an article was published."""
        before, basis = self._published(article_id)
        day = read_bounds(published)
        if day.precision != "day" or day.start_day != day.end_day:
            raise BadCorrection("no-day", text=published)
        if before == published:
            return []
        entry = Entry(
            "correct", None, article_id, basis, field="published", old=before, new=published
        )
        append(self.connection, entry, self.command)
        return correct_article(self.names, article_id, published, reread)

    def reread(self, article_id: str, changes: Sequence[Change]) -> None:
        """Write down that an article was read again, and keep the reading of before."""
        number = append(self.connection, Entry("reread", article_id=article_id), self.command)
        keep_reading(self.connection, number, article_id)
        apply_changes(self.names, changes)

    def remove(self, article_id: str, reason: str) -> None:
        """Take an article and its text out of the store, for good."""
        self._published(article_id)
        entry = Entry("remove", article_id=article_id, new=reason)
        append(self.connection, entry, self.command)
        remove_article(self.names, article_id)

    def _published(self, article_id: str) -> tuple[str | None, str]:
        sql = "SELECT published, published_basis FROM article WHERE id = ?"
        row = self.connection.execute(sql, (article_id,)).fetchone()
        if row is None:
            raise UnknownArticle(article_id)
        return row[0], row[1]

    def _key(self, event_id: str) -> int:
        key = key_of(self.connection, event_id)
        if key is None:
            raise UnknownEvent(event_id)
        return key

    def _id(self, key: int) -> str:
        sql = "SELECT id FROM event WHERE key = ?"
        return str(self.connection.execute(sql, (key,)).fetchone()[0])

    def _overlay(self, key: int) -> Overlay:
        reports = report_ids_of(self.connection, [key])
        return Overlay.joined(overlays(self.connection, reports), reports)

    def _evidence(self, key: int) -> tuple[str, str, str]:
        name, article, quote = self.connection.execute(_EVIDENCE, (key,)).fetchone()
        return name, article, quote

    def _tell(
        self, kind: str, key: int, *, field: str | None = None, old: str | None = None,
        new: str | None = None,
    ) -> str:  # fmt: skip
        """Write a decision about an event down, and show the event so."""
        evidence = self._evidence(key)
        self._write(kind, evidence, field=field, old=old, new=new)
        return settle(self.names, [evidence[0]])[0]

    def _write(
        self, kind: str, evidence: tuple[str, str, str], *, field: str | None = None,
        old: str | None = None, new: str | None = None,
    ) -> None:  # fmt: skip
        append(self.connection, Entry(kind, *evidence, field, old, new), self.command)
