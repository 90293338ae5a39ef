"""``timeline show``: everything that is known of one event."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import click

from timeline.cli.output import print_record, print_text, say
from timeline.cli.settings import Settings, pass_settings, settings_options
from timeline.errors import TimelineError, UnknownEvent
from timeline.inert import inert_line
from timeline.messages import english, read_messages, reasons, told

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline.model import EventOrganization, Participant
    from timeline.store.base.rows import EventDetail, ReportDetail, Row

_SHARED = (
    "id", "type", "title", "status", "starts", "ends", "precision", "basis", "edtf",
    "date_text", "place",
)  # fmt: skip

_COMPARED = ("type", "title", "status", "starts", "ends", "place")


@click.command("show")
@click.argument("event_id", metavar="EVENT")
@click.option("--json", "as_json", is_flag=True, help="The event as one object.")
@click.option("--page", is_flag=True, help="Open the page that reports the event, if kept.")
@settings_options
@pass_settings
def show_command(settings: Settings, event_id: str, as_json: bool, page: bool) -> int:
    """Show one event with its people, its reports and its quote; list gives the ids."""
    from timeline.store import open_reader
    from timeline.store.kept_pages import pages_of_event

    if not settings.database.exists():
        raise UnknownEvent(event_id)
    with open_reader(settings.database, tell=say) as reader:
        detail = reader.event(event_id)
        pages = pages_of_event(reader.connection, detail.row.id) if page else []
    if page:
        return _open_page(settings.database, event_id, pages)
    if as_json:
        print_record(detail_record(detail))
    else:
        print_text("\n".join(_lines(detail)))
    return 0


def _open_page(database: Path, event_id: str, pages: Sequence[tuple[str, str]]) -> int:
    """Write the first page that was kept to a file, print its path, and open it for a person."""
    from timeline.store.kept_pages import kept_page

    for document_id, name in pages:
        if (data := kept_page(database, document_id)) is not None:
            folder = Path(tempfile.mkdtemp(prefix="timeline-page-"))
            file = folder / f"{document_id[:12]}{PurePosixPath(name).suffix[:8] or '.txt'}"
            file.write_bytes(data)
            print_text(str(file))
            if sys.stdout.isatty():
                click.launch(str(file))
            return 0
    raise TimelineError("page-not-there", event_id=event_id)


def detail_record(detail: EventDetail) -> dict[str, object]:
    """Return an event as in the extract record, with all its reports."""
    chief = detail.reports[0]
    return {
        **{name: getattr(detail.row, name) for name in _SHARED},
        "participants": _people(detail.participants),
        "organizations": _bodies(detail.organizations),
        "quote": chief.quote,
        "quote_start": chief.quote_start,
        "quote_end": chief.quote_end,
        "review": detail.row.review,
        "tags": list(detail.tags),
        "notes": list(detail.notes),
        "reports": [_report(report) for report in detail.reports],
        "problems": [
            {"kind": p.kind, "message": english(p.message), "quote": p.quote}
            for p in detail.problems
        ],
    }


def _otherwise(report: ReportDetail, row: Row) -> str:
    """Return what a report tells otherwise than the event shows it."""
    told = {name: (getattr(report, name), getattr(row, name)) for name in _COMPARED}
    told["people"] = "、".join(p.name for p in report.participants), "、".join(row.people)
    return " · ".join(
        f"{name}: {own}" for name, (own, shown) in told.items() if own and own != shown
    )


def _report(report: ReportDetail) -> dict[str, object]:
    """Return one article's report of an event."""
    own = ("source", "published", "published_basis", "headline", "document", "url")
    return {
        **{name: getattr(report, name) for name in (*own, *_SHARED)},
        "participants": _people(report.participants),
        "organizations": _bodies(report.organizations),
        "quote": report.quote,
        "quote_start": report.quote_start,
        "quote_end": report.quote_end,
        "article": report.article_id,
    }


def _people(participants: Iterable[Participant]) -> list[dict[str, object]]:
    """Return participants as in the extract record."""
    return [
        {"name": p.name, "title": p.title, "organization": p.organization, "role": p.role}
        for p in participants
    ]


def _bodies(organizations: Iterable[EventOrganization]) -> list[dict[str, object]]:
    """Return organizations as in the extract record."""
    return [{"name": o.name, "role": o.role} for o in organizations]


def _lines(detail: EventDetail) -> list[str]:
    """Return an event as lines for a person."""
    row, why = detail.row, reasons(read_messages(detail.reports[0].why))
    days = row.starts if row.starts == row.ends else f"{row.starts or '…'} – {row.ends or '…'}"
    lines = [
        inert_line(row.title),
        f"  {row.type} · {days} ({row.precision}) · {row.status} · {row.place or ''}",
        f"  {row.date_text or ''} → {row.edtf or '?'}  {why}",
    ]
    for person in detail.participants:
        title = f"{person.title} " if person.title else ""
        lines.append(f"  {title}{person.name}  {person.role}")
    lines += [f"  {body.name}  {body.role}" for body in detail.organizations]
    for report in detail.reports:
        lines.append(f"  {report.source or ''} {report.published or ''} {report.headline or ''}")
        lines.append(f"  “{inert_line(report.quote)}”")
        otherwise = _otherwise(report, row)
        lines += [f"    ≠ {otherwise}"] if otherwise else []
    lines += [f"  ! {told(problem.message)} {problem.quote}" for problem in detail.problems]
    return lines + [f"  # {note}" for note in (*detail.tags, *detail.notes)]
