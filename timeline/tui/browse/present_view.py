"""The present view for use elsewhere: a citation, a command, a query, a file."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.inert import inert_line
from timeline.messages import translate as _
from timeline.query.conditions import LACKING, NONE
from timeline.tui.widgets.prose import Paragraph, Piece

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from timeline.query import Condition, Query
    from timeline.store.base.rows import Row
    from timeline.store.events.results import EventDetail
    from timeline.whole import WholeEvent

_COLUMNS = "starts, type, title, place, people"
_LIKE = {"who": "people", "org": "organizations", "place": "place", "source": "sources"}
_EQUAL = {"type": "type", "status": "status", "review": "review"}


@dataclass(slots=True)
class Counted:
    """Events that are counted while they pass."""

    events: Iterator[WholeEvent]
    number: int = 0

    def __iter__(self) -> Iterator[WholeEvent]:
        """Return event after event."""
        for event in self.events:
            self.number += 1
            yield event


def citation(detail: EventDetail) -> str:
    """Write quote and source of an event as one would cite it."""
    report = detail.reports[0]
    paper = report.source_name or report.source or _("unknown paper")
    page = _("p. {number}", number=report.page_number) if report.page_number else ""
    facts = [paper, report.published or "", page, report.headline or "", report.url or ""]
    return f"“{report.quote}”({', '.join(fact for fact in facts if fact)})"


def row_line(row: Row) -> str:
    """Write an event on one line."""
    parts = (row.start_day or "", row.type, row.title, row.place or "", "、".join(row.people))
    return "\t".join(inert_line(part) for part in parts)


def command_of(query: Query, path: Path) -> str:
    """Write the command that lists the same events."""
    words = ["timeline", "--db", str(path), "list", *(c.text() for c in query.conditions)]
    return shlex.join(words)


def sql_of(query: Query) -> str:
    """Write a statement on the view ``timeline`` that a person may go on with."""
    order = " desc" if query.order == "newest" else ""
    clauses = [_clause(condition) for condition in query.conditions]
    where = "\nwhere " + "\n  and ".join(clauses) if clauses else ""
    return f"select {_COLUMNS}\nfrom timeline{where}\norder by start_day{order}, type, id;"


def _clause(condition: Condition) -> str:
    """Write one condition on the columns of the view."""
    any_of = " or ".join(_comparison(condition, n) for n in range(len(condition.values)))
    if condition.alternatives:
        any_of = " or ".join(
            f"({' and '.join(map(_clause, each))})" for each in condition.alternatives
        )
    return f"not coalesce({any_of}, 0)" if condition.negated else f"({any_of})"


def _comparison(condition: Condition, index: int) -> str:
    """Compare one value with its column."""
    field, value = condition.field, condition.values[index]
    if condition.periods:
        period = condition.periods[index]
        starts, ends = _literal(period.start_day or ""), _literal(period.end_day or "")
        return {
            "since": f"coalesce(end_day, '9999') >= {starts}",
            "until": f"coalesce(start_day, '') <= {ends}",
        }.get(field, f"start_day <= {ends} and end_day >= {starts}")
    if field in _EQUAL:
        return f"{_EQUAL[field]} = {_literal(value)}"
    if value == NONE and field in LACKING and field in _LIKE:
        return f"coalesce({_LIKE[field]}, '') = ''"
    pattern = _literal(f"%{value}%")
    if field in _LIKE:
        return f"{_LIKE[field]} like {pattern}"
    if field in ("role", "title"):
        return f"id in (select event_id from appearance where {field} like {pattern})"
    return " or ".join(f"{column} like {pattern}" for column in ("title", "headline", "quote"))


def _literal(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def sharing_paragraphs(query: Query, path: Path) -> list[Paragraph]:
    """Write the present view as a command and as a statement."""
    statement = [Paragraph((Piece("  " + inert_line(x)),)) for x in sql_of(query).splitlines()]
    return [
        Paragraph((Piece(_("As a command"), "label"),)),
        Paragraph((Piece("  " + inert_line(command_of(query, path)), "strong"),), hang=4),
        Paragraph(),
        Paragraph((Piece(_("As SQL"), "label"),)),
        *statement,
        Paragraph(),
        Paragraph((Piece(_("y copies the command."), "muted"),)),
    ]
