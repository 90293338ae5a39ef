"""One event as lines of a field and a value: laid out on a terminal, else tab-separated."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

from timeline.cli.changes_told import field_name, value_named
from timeline.cli.output import print_columns, print_text
from timeline.cli.speaking import cells, wrapped
from timeline.inert import inert_line
from timeline.messages import Message, present_language, read_messages, reasons, told
from timeline.messages import translate as _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.store.base.rows import Row
    from timeline.store.events.results import EventDetail, ReportDetail

Line = tuple[str, str]
"""The name of a field, and what holds."""
_COMPARED = ("type", "title", "status", "starts", "ends", "place")
_GAP = 2
_NARROWEST = 20


def print_event(detail: EventDetail) -> None:
    """Print an event for a person, or for a program that takes columns."""
    lines = [(name, inert_line(value)) for name, value in event_lines(detail)]
    if not sys.stdout.isatty():
        for name, value in lines:
            print_columns(_(name), value)
        return
    for line in _laid_out(lines, shutil.get_terminal_size().columns):
        print_text(line)


def event_lines(detail: EventDetail) -> Iterator[Line]:
    """Return what is known of an event, field by field."""
    row, language = detail.row, present_language()
    kind, status = value_named("type", row.type), value_named("status", row.status)
    precision = told(Message(f"precision-{row.precision}"))
    days = row.starts if row.starts == row.ends else f"{row.starts or '…'} – {row.ends or '…'}"
    from timeline.export.labels import role_label

    why = reasons(read_messages(detail.reports[0].why))
    yield "id", row.id
    yield "title", row.title
    yield "type", f"{kind} · {status}"
    yield "date", f"{days} ({precision})"
    yield "read from", f"{row.date_text or ''} → {row.edtf or '?'}  {why}"
    if row.place:
        yield "place", row.place
    for person in detail.participants:
        yield (
            "person",
            f"{person.title or ''} {person.name} · {role_label(person.role, language)}".strip(),
        )
    for absent in detail.absent:
        yield "absent", f"{absent.title or ''} {absent.name} · {absent.reason or ''}".strip(" ·")
    for body in detail.organizations:
        yield "organization", f"{body.name} · {role_label(body.role, language)}"
    for report in detail.reports:
        yield from _report_lines(report, row)
    for problem in detail.problems:
        yield "problem", f"{told(problem.message)} {problem.quote}"
    yield from (("tags", tag) for tag in detail.tags)
    yield from (("note", note) for note in detail.notes)


def _report_lines(report: ReportDetail, row: Row) -> Iterator[Line]:
    """Return newspaper, day and page of a report, its address, headline and quote."""
    paper = report.source_name or report.source or ""
    yield "report", " ".join(filter(None, (paper, report.published, report.page_number)))
    if report.headline:
        yield "headline", report.headline
    if address := report.url or report.document:
        yield "address", address
    yield "quote", f"“{report.quote}”"
    if otherwise := _otherwise(report, row):
        yield "otherwise", otherwise


def _otherwise(report: ReportDetail, row: Row) -> str:
    """Return what a report tells otherwise than the event shows it."""
    told = {name: (getattr(report, name), getattr(row, name)) for name in _COMPARED}
    told["people"] = "、".join(p.name for p in report.participants), "、".join(row.people)
    return " · ".join(
        f"{field_name(name)}{_(': ')}{value_named(name, own)}"
        for name, (own, shown) in told.items()
        if own and own != shown
    )


NAMES = (
    "id", "title", "type", "date", "read from", "place", "person", "absent", "organization",
    "report", "headline", "address", "quote", "otherwise", "problem", "tags", "note",
)  # fmt: skip
"""The fields, by names that are translated for people."""


def _laid_out(lines: list[Line], width: int) -> Iterator[str]:
    """Write names in a column and values beside them, broken where a line is full."""
    named = [(_(name), value) for name, value in lines]
    column = max(cells(name) for name, _value in named) + _GAP
    before = ""
    for name, value in named:
        shown = "" if name == before else name
        for text in wrapped(value, max(_NARROWEST, width - column)) or [""]:
            yield (shown + " " * (column - cells(shown)) + text).rstrip()
            shown = ""
        before = name
