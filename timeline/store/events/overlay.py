"""What people decided about an event, laid over what the articles say."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from timeline.lexicon.roles import organization_role_with, role_with
from timeline.model import Participant
from timeline.store.events.typed import read_bounds, read_organizations, read_people

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from timeline.coreference import EventReport

HAND = "hand"
"""Reader of what a person typed."""
CORRECTABLE = ("type", "title", "status", "place", "date", "people", "organizations")
_PLAIN = {"type", "title", "status", "place"}
_OWN = "SELECT id, kind, field, new FROM correction WHERE report_id = ?1"
_DECISIONS = f"""
{_OWN} UNION
SELECT id, kind, field, new FROM correction
WHERE report_id IN (SELECT a.id FROM report_alias AS a WHERE a.report_id = ?1) ORDER BY 1
"""


@dataclass(frozen=True, slots=True)
class Decision:
    """One correction that stands."""

    id: int
    kind: str
    field: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class Overlay:
    """The decisions about one event, in the order they were made."""

    decisions: tuple[Decision, ...] = ()

    @staticmethod
    def joined(overlays: dict[str, Overlay], report_ids: Iterable[str]) -> Overlay:
        """Put together what was decided about any of the reports."""
        found = {d for name in report_ids if name in overlays for d in overlays[name].decisions}
        return Overlay(tuple(sorted(found, key=lambda d: d.id)))

    @property
    def review(self) -> str:
        """State of the review: the last word of a person, else whether anything was corrected."""
        words = {"confirm": "confirmed", "reject": "rejected"}
        said = [words[d.kind] for d in self.decisions if d.kind in words]
        if said:
            return said[-1]
        return "corrected" if any(d.kind == "correct" for d in self.decisions) else "unreviewed"

    @property
    def tags(self) -> tuple[str, ...]:
        """Tags that stand."""
        tags: dict[str, None] = {}
        for d in self.decisions:
            if d.kind == "tag" and d.new:
                tags[d.new] = None
            elif d.kind == "untag" and d.new:
                tags.pop(d.new, None)
        return tuple(tags)

    @property
    def notes(self) -> tuple[str, ...]:
        """Notes that stand."""
        return tuple(d.new for d in self.decisions if d.kind == "note" and d.new)

    def last(self, field: str) -> str | None:
        """Return the value that a field was corrected to last."""
        told = [d.new for d in self.decisions if d.kind == "correct" and d.field == field]
        return told[-1] if told else None

    def has(self, kind: str, text: str | None) -> bool:
        """Return whether a decision would change nothing."""
        if kind in {"confirm", "reject"}:
            said = [d.kind for d in self.decisions if d.kind in {"confirm", "reject"}]
            return said[-1:] == [kind]
        return {"tag": text in self.tags, "untag": text not in self.tags}.get(kind, False)

    def apply(self, report: EventReport) -> EventReport:
        """Return the report as people corrected it."""
        for decision in self.decisions:
            if decision.kind == "correct" and decision.field:
                report = _corrected(report, decision.field, decision.new or "")
        return report


def overlays(connection: sqlite3.Connection, report_ids: Iterable[str]) -> dict[str, Overlay]:
    """Read the standing decisions about reports; reports without any are left out."""
    if connection.execute("SELECT 1 FROM correction LIMIT 1").fetchone() is None:
        return {}
    taken_back = undone(connection)
    found = {}
    for report_id in report_ids:
        rows = connection.execute(_DECISIONS, (report_id,))
        standing = tuple(Decision(*row) for row in rows if row[0] not in taken_back)
        if standing:
            found[report_id] = Overlay(standing)
    return found


def undone(connection: sqlite3.Connection) -> set[int]:
    """Return the decisions that an undo takes back; an undo may itself be undone."""
    rows = connection.execute(
        "SELECT id, undoes FROM correction WHERE undoes IS NOT NULL ORDER BY id DESC"
    )
    taken_back: set[int] = set()
    for decision, target in rows:
        if decision not in taken_back:
            taken_back.add(target)
    return taken_back


def _corrected(report: EventReport, name: str, value: str) -> EventReport:
    if name in _PLAIN:
        changed: dict[str, Any] = {name: value or None}
        return replace(report, **changed)
    if name == "date":
        bounds = read_bounds(value)
        return replace(
            report,
            starts=bounds.starts,
            ends=bounds.ends,
            start_day=bounds.start_day,
            end_day=bounds.end_day,
            precision=bounds.precision,
            basis="explicit" if bounds.starts or bounds.ends else None,
            edtf=bounds.edtf,
            part=None,
        )
    if name == "people":
        return replace(report, participants=_people(report, value))
    bodies = {o.name: o for o in report.organizations}
    wanted = read_organizations(value)
    return replace(
        report,
        organizations=tuple(
            bodies[o.name] if o.role == organization_role_with("rest") and o.name in bodies else o
            for o in wanted
        ),
    )


def _people(report: EventReport, value: str) -> tuple[Participant, ...]:
    """Read the typed people; what is not said of a person stays as the article has it."""
    typed = read_people(value)
    again = {name for name, count in Counter(name for name, _, _ in typed).items() if count > 1}
    people = []
    for name, role, title in typed:
        before = _printed(report, name, title, alone=name not in again)
        people.append(
            replace(before, role=role or before.role, title=title or before.title)
            if before
            else Participant(name, role or role_with("attends"), title or None, read_by=HAND)
        )
    return tuple(people)


def _printed(report: EventReport, name: str, title: str, *, alone: bool) -> Participant | None:
    """Find whom the article has of a name; of namesakes, the one in the office typed."""
    named = [p for p in report.participants if p.name == name]
    exact = [p for p in named if p.title == title]
    return next(iter(exact or (named if alone else ())), None)
