"""What people decide about events: written down first, then laid over the reports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from timeline.errors import UnknownEvent
from timeline.store.adding.assembly import assemble
from timeline.store.adding.people import join_people, part_people, rejoin_person, split_person
from timeline.store.adding.regrouping import join_reports, keys_of, regroup, report_ids_of
from timeline.store.adding.rereading import correct_article, published_day
from timeline.store.base.inserting import statement
from timeline.store.events.detail import UnknownArticle, key_of
from timeline.store.events.overlay import undone
from timeline.store.events.typed import BadCorrection, read_bounds
from timeline.store.writing.new_event import check_value, report_by_hand

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from timeline.store.adding.rereading import Change, Reread
    from timeline.store.base.names import Names
    from timeline.store.writing.new_event import NewEvent

_CORRECTION = statement(
    "correction", "kind, report_id, article_id, quote, field, old, new, by, at, undoes"
)
_EVIDENCE = "SELECT id, article_id, quote FROM report WHERE event_key = ? AND number = 1"
_NO_EVIDENCE = (None, None, None)
_PRESENT = {
    "date": "SELECT trim(coalesce(starts, '..') || '/' || coalesce(ends, '..'))",
    "type": "SELECT type", "title": "SELECT title", "status": "SELECT status",
    "place": "SELECT (SELECT name FROM place WHERE id = place_id)",
    "people": "SELECT (SELECT people FROM timeline AS v WHERE v.id = event.id)",
    "organizations": "SELECT (SELECT organizations FROM timeline AS v WHERE v.id = event.id)",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Decisions:
    """Decisions of one person at one moment; used inside a transaction."""

    names: Names
    by: str
    at: str

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection that the transaction is on."""
        return self.names.connection

    def correct(self, event_id: str, field: str, value: str) -> str:
        """Set a field of an event; gives the event's id."""
        key = self._key(event_id)
        check_value(self.connection, field, value)
        old = self.connection.execute(f"{_PRESENT[field]} FROM event WHERE key = ?", (key,))
        self._write("correct", key, field=field, old=old.fetchone()[0], new=value)
        return regroup(self.names, [key], relink=False)[0]

    def say(self, kind: str, event_id: str, text: str | None = None) -> str:
        """Confirm, reject, note, tag or untag an event; gives its id."""
        key = self._key(event_id)
        self._write(kind, key, new=text)
        return regroup(self.names, [key], relink=False)[0]

    def merge(self, event_ids: Sequence[str]) -> str:
        """Make events one, for good; gives its id."""
        first, *others = [self._key(event_id) for event_id in event_ids]
        for other in others:
            if other != first:
                self._write("merge", first, new=self._evidence(other)[0])
        return regroup(self.names, [first, *others], relink=False)[0]

    def split(self, event_id: str, report_id: str) -> list[str]:
        """Take one report out of an event, for good; gives the ids of what comes out."""
        key = self._key(event_id)
        reports = report_ids_of(self.connection, [key])
        if report_id not in reports or len(reports) == 1:
            known = " ".join(reports)
            raise BadCorrection(f"{event_id} cannot be split by {report_id!r}; reports: {known}")
        others = " ".join(name for name in reports if name != report_id)
        self._write("split", key, new=others, evidence=report_id)
        return regroup(self.names, [key])

    def merge_people(self, name: str, other: str) -> None:
        """Let two names stand for one person."""
        join_people(self.connection, name, other)
        self._insert("merge-people", _NO_EVIDENCE, field=name, new=other)

    def split_person(self, name: str, label: str) -> None:
        """Keep a namesake apart by a part of the office."""
        split_person(self.connection, name, label)
        self.names.forget()
        self._insert("split-person", _NO_EVIDENCE, field=name, new=label)

    def add(self, event: NewEvent) -> str:
        """Add an event by hand; gives its id."""
        report = report_by_hand(self.connection, event)
        self._insert("add", (report.id, report.article_id, report.quote), new=report.title)
        join_reports(self.names, [report])
        return report.id

    def correct_article(
        self, article_id: str, published: str, reread: Reread | None
    ) -> list[Change]:
        """Set the day on which an article was published."""
        row = self.connection.execute(
            "SELECT published FROM article WHERE id = ?", (article_id,)
        ).fetchone()
        if row is None:
            raise UnknownArticle(article_id)
        day = read_bounds(published)
        if day.precision != "day" or day.start_day != day.end_day:
            raise BadCorrection(f"{published!r} is no day; write 2024-01-12")
        values = (None, article_id, None)
        self._insert("correct", values, field="published", old=row[0], new=published)
        return correct_article(self.names, article_id, published, reread)

    def undo(self, decision: int | None = None, reread: Reread | None = None) -> list[str]:
        """Take back a decision, or the latest that stands; gives the ids of what came out."""
        number, kind, report_id, article_id, quote, field, old, new = self._standing(decision)
        if report_id is None and article_id is not None and reread is None:
            raise BadCorrection(f"a day of printing is taken back by timeline undo {number}")
        self._insert("undo", (report_id, article_id, quote), undoes=number)
        if kind in {"merge-people", "split-person"}:
            self._undo_people(kind, field or "", new or "")
            return []
        if report_id is None and article_id is not None:
            day = published_day(self.connection, article_id, old)
            changes = correct_article(self.names, article_id, day, reread)
            return sorted({c.new.id for c in changes if c.new})
        partners = (new or "").split() if kind in {"merge", "split"} else []
        keys = [key for name in (report_id, *partners) for key in self._keys(name)]
        if kind == "add":
            return self._withdraw(report_id, keys)
        return regroup(self.names, sorted(set(keys)), relink=kind in {"merge", "split", "undo"})

    def _undo_people(self, kind: str, name: str, other: str) -> None:
        if kind == "merge-people":
            part_people(self.connection)
        else:
            rejoin_person(self.connection, name, other)
            self.names.forget()

    def _withdraw(self, report_id: str, keys: list[int]) -> list[str]:
        """Remove a report that a person had added."""
        from timeline.store.events.reports import load_reports  # noqa: PLC0415

        rest = [name for name in report_ids_of(self.connection, keys) if name != report_id]
        groups = [load_reports(self.connection, rest)] if rest else []
        return assemble(self.names, groups, old=keys, gone=[report_id])

    def _standing(self, decision: int | None) -> tuple[Any, ...]:
        taken_back = undone(self.connection)
        sql = (
            "SELECT id, kind, report_id, article_id, quote, field, old, new FROM correction"
            " WHERE (?1 IS NULL AND kind <> 'undo') OR id = ?1 ORDER BY id DESC"
        )
        for row in self.connection.execute(sql, (decision,)).fetchall():
            if row[0] not in taken_back:
                return tuple(row)
        raise BadCorrection(
            "there is nothing to undo"
            if decision is None
            else f"there is no standing decision {decision}; see timeline log"
        )

    def _keys(self, report_id: str) -> list[int]:
        key = key_of(self.connection, report_id)
        return (
            [] if key is None else keys_of(self.connection, report_ids_of(self.connection, [key]))
        )

    def _key(self, event_id: str) -> int:
        key = key_of(self.connection, event_id)
        if key is None:
            raise UnknownEvent(event_id)
        return key

    def _evidence(self, key: int) -> tuple[str, str, str]:
        row = self.connection.execute(_EVIDENCE, (key,)).fetchone()
        return row[0], row[1], row[2]

    def _write(
        self, kind: str, key: int, *, field: str | None = None, old: str | None = None,
        new: str | None = None, evidence: str | None = None,
    ) -> None:  # fmt: skip
        shown = self._evidence(key)
        if evidence is not None:
            sql = "SELECT id, article_id, quote FROM report WHERE id = ?"
            shown = self.connection.execute(sql, (evidence,)).fetchone()
        self._insert(kind, shown, field=field, old=old, new=new)

    def _insert(
        self, kind: str, evidence: tuple[str | None, ...], *, field: str | None = None,
        old: str | None = None, new: str | None = None, undoes: int | None = None,
    ) -> None:  # fmt: skip
        row = (kind, *evidence, field, old, new, self.by, self.at, undoes)
        self.connection.execute(_CORRECTION, row)
