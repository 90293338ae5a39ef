"""``timeline plot``: pictures of the events of a filter."""

from __future__ import annotations

from pathlib import Path

import click

from timeline.cli.filters import FilterCommand, query_argument, read_query
from timeline.cli.output import say
from timeline.cli.settings import Settings, examples, pass_settings, settings_options
from timeline.messages import translate as _

_FORMS = (".svg", ".png")


@click.command(
    "plot",
    cls=FilterCommand,
    epilog=examples(
        "timeline plot activity -o activity.svg", "timeline plot network 自:2024 -o network.png"
    ),
)
@click.argument("chart", type=click.Choice(["activity", "calendar", "network", "people"]))
@query_argument
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file to write: .svg or .png.",
)
@click.option("--title", help="Words above the picture; else the filter.")
@settings_options
@pass_settings
def plot_command(
    settings: Settings, chart: str, query: str, output: Path, title: str | None
) -> int:
    """Draw the events that QUERY lets through (extra: plot).

    activity: months by type; calendar: the days of the latest year; network: who was with whom;
    people: who took part most often.
    """
    from timeline.export import write_atomically
    from timeline.plot import draw
    from timeline.store import open_reader
    from timeline.store.handing_on import whole_events

    if output.suffix.lower() not in _FORMS:
        raise click.UsageError(_("the file's name must end in {ends}", ends=" / ".join(_FORMS)))
    selection = read_query(query)
    with open_reader(settings.database, tell=say) as reader:
        events = [e for e in whole_events(reader, selection) if e.review != "rejected"]
    named = title or selection.text() or chart
    with write_atomically(output) as stream:
        draw(chart, events, stream, output.suffix[1:].lower(), named, settings.language)
    return 0
