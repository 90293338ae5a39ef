"""``timeline show``: everything that is known of one event."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import click

from timeline.cli.event_lines import print_event
from timeline.cli.output import print_record, print_text, say
from timeline.cli.settings import Settings, pass_settings, settings_options
from timeline.errors import TimelineError, UnknownEvent
from timeline.messages import english

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline.model import EventOrganization, Participant
    from timeline.store.events.results import EventDetail, ReportDetail

_SHARED = (
    "id", "type", "title", "status", "starts", "ends", "precision", "basis", "edtf",
    "date_text", "place",
)  # fmt: skip


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
        print_event(detail)
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
        **{name: getattr(detail.row, name) for name in (*_SHARED, "part")},
        "participants": _people(detail.participants),
        "organizations": _bodies(detail.organizations),
        "absent": [
            {"name": each.name, "title": each.title, "reason": each.reason}
            for each in detail.absent
        ],
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


def _report(report: ReportDetail) -> dict[str, object]:
    """Return one article's report of an event."""
    own = ("source", "published", "published_basis", "headline", "page_number", "document", "url")
    return {
        **{name: getattr(report, name) for name in (*own, *_SHARED)},
        "participants": _people(report.participants),
        "organizations": _bodies(report.organizations),
        "quote": report.quote,
        "quote_start": report.quote_start,
        "quote_end": report.quote_end,
        "article": report.article_id,
        **_read_by(report),
    }


def _read_by(value: ReportDetail | Participant | EventOrganization) -> dict[str, object]:
    """Return which reader proposed a value, where the rules did not."""
    from timeline.model import RULES

    return {} if value.read_by == RULES else {"read_by": value.read_by}


def _people(participants: Iterable[Participant]) -> list[dict[str, object]]:
    """Return participants as in the extract record."""
    return [
        {
            "name": p.name,
            "title": p.title,
            "organization": p.organization,
            "role": p.role,
            **_read_by(p),
        }
        for p in participants
    ]


def _bodies(organizations: Iterable[EventOrganization]) -> list[dict[str, object]]:
    """Return organizations as in the extract record."""
    return [{"name": o.name, "role": o.role, **_read_by(o)} for o in organizations]
