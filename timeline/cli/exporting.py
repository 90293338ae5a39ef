"""``timeline export``: the events of a filter as a file for other programs."""

from __future__ import annotations

from pathlib import Path

import click

from timeline.cli.filters import FilterCommand, query_argument, read_query, rows_of
from timeline.cli.output import say, writing_output
from timeline.cli.settings import Settings, examples, pass_settings, settings_options
from timeline.export import exporter, formats, write_atomically


@click.command(
    "export",
    cls=FilterCommand,
    epilog=examples("timeline export csv 自:2024-01 -o january.csv", "timeline export ics"),
)
@click.argument("form", metavar="FORMAT", type=click.Choice(formats()))
@query_argument
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file to write; it appears whole or not at all.",
)
@settings_options
@pass_settings
def export_command(settings: Settings, form: str, query: str, output: Path | None) -> int:
    """Write the events that QUERY lets through as csv, ics, jsonl or md."""
    from timeline.store import open_reader

    selection = read_query(query)
    write_events = exporter(form)
    with open_reader(settings.database, tell=say) as reader:
        rows = rows_of(reader, selection)
        if output is None or str(output) == "-":
            with writing_output() as stream:
                write_events(rows, stream)
        else:
            with write_atomically(output) as stream:
                write_events(rows, stream)
    return 0
