"""``timeline list`` and ``timeline show``: events as lines, and one event whole."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from timeline.cli.filters import (
    FilterCommand,
    query_argument,
    read_query,
    rows_of,
    say_nothing_there,
    say_why_empty,
)
from timeline.cli.output import print_columns, print_record, say
from timeline.cli.settings import Settings, examples, pass_settings, settings_options
from timeline.cli.tables import Form, form_options, print_table
from timeline.export import COLUMNS, event_record

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.store.base.rows import Row


@click.command(
    "list",
    cls=FilterCommand,
    epilog=examples("timeline list 类型:签约 自:2024-01", "timeline list who:林向东 -type:survey"),
)
@query_argument
@form_options
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="At most N events.")
@click.option("--newest", is_flag=True, help="The newest first.")
@settings_options
@pass_settings
def list_command(
    settings: Settings, query: str, form: Form | None, limit: int | None, newest: bool
) -> int:
    """List the events that QUERY lets through, oldest first."""
    from timeline.store import open_reader

    selection = read_query(query, newest=newest)
    if not settings.database.exists():
        say_nothing_there(settings)
        return 0
    with open_reader(settings.database, tell=say) as reader:
        rows = rows_of(reader, selection, limit=limit)
        if not print_rows(rows, form):
            say_why_empty(reader, selection, settings)
    return 0


def print_rows(rows: Iterable[Row], form: Form | None) -> int:
    """Print rows as JSON, CSV, as on the screen, or as plain columns; return their number."""
    if form == "csv":
        listed = [event_record(row) for row in rows]
        return print_table(COLUMNS, (tuple(record.values()) for record in listed), form)
    if form is None and sys.stdout.isatty():
        from timeline.cli.screen import print_timeline

        return print_timeline(rows)
    count = 0
    for row in rows:
        if form == "json":
            print_record(event_record(row))
        else:
            _print_row(row)
        count += 1
    return count


def _print_row(row: Row) -> None:
    """Print one event as plain columns."""
    people, bodies = "、".join(row.people), "、".join(row.organizations)
    dates = (row.starts, row.ends, row.precision)
    print_columns(row.id, *dates, row.type, row.status, row.place, people, bodies, row.title)
