"""``timeline export``: the events of a filter as a file for other programs."""

from __future__ import annotations

import sys
from pathlib import Path
from textwrap import wrap

import click

from timeline.cli.filters import FilterCommand, query_argument, read_query
from timeline.cli.output import flush_output, say, writing_output
from timeline.cli.settings import Settings, examples, pass_settings, settings_options
from timeline.export import Options, export_events, formats, table_names, write_atomically
from timeline.export.formats import is_binary
from timeline.messages import translate as _


@click.command(
    "export",
    cls=FilterCommand,
    epilog=examples(
        *wrap(f"FORMAT: {' '.join(formats())}", 78),
        "timeline export xlsx 自:2024-01 -o january.xlsx",
        "timeline export csv --table appearance who:林向东",
        "timeline export html 类型:会议 -o meetings.html",
    ),
)
@click.argument("form", metavar="FORMAT", type=click.Choice(formats()))
@query_argument
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file to write; it appears whole or not at all.",
)
@click.option(
    "--table", type=click.Choice(table_names()), default="timeline", help="Of csv: the table."
)
@click.option("--no-bom", is_flag=True, help="Of csv: no byte order mark, by which Excel goes.")
@click.option("--no-approximate", is_flag=True, help="Of ics: without 近日 and other rough days.")
@click.option("--title", help="Name of the calendar, feed, page or dossier; else the filter.")
@settings_options
@pass_settings
def export_command(
    settings: Settings, form: str, query: str, output: Path | None, table: str, no_bom: bool,
    no_approximate: bool, title: str | None,
) -> int:  # fmt: skip
    """Write the events that QUERY lets through, whole: offices, roles, reports and addresses."""
    from timeline.store import open_reader
    from timeline.store.handing_on import whole_events

    selection = read_query(query)
    options = Options(
        settings.language, title or selection.text() or "timeline", table,
        bom=not no_bom, approximate=not no_approximate,
    )  # fmt: skip
    with open_reader(settings.database, tell=say) as reader:
        events = whole_events(reader, selection)
        if output is not None and str(output) != "-":
            with write_atomically(output) as stream:
                export_events(form, events, stream, options)
            return 0
        if is_binary(form) and sys.stdout.isatty():
            raise click.UsageError(_("{form} is no text: give a file with -o", form=form))
        flush_output()
        with writing_output() as text:
            export_events(form, events, text.buffer, options)
            text.buffer.flush()
    return 0
