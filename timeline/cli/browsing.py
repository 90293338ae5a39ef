"""``timeline browse`` and ``timeline demo``: the screen, or the list without a terminal."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

import click

from timeline.cli.output import say
from timeline.cli.settings import Settings, pass_settings, settings_options
from timeline.errors import TimelineError

DEMO_PAGE = "linjiang-ribao/samples/2024-03-15-a1.txt"


@click.command("browse")
@settings_options
@pass_settings
@click.pass_context
def browse_command(context: click.Context, settings: Settings) -> int:
    """Open the timeline in the terminal; without a terminal, print the list."""
    return browse(context, settings)


@click.command("demo")
@settings_options
@pass_settings
@click.pass_context
def demo_command(context: click.Context, settings: Settings) -> int:
    """Open the timeline of an invented newspaper page; nothing is kept."""
    import tempfile

    from timeline.cli.adding import add_command
    from timeline.resources import shipped

    page = shipped("sources") / DEMO_PAGE
    with tempfile.TemporaryDirectory(prefix="timeline-demo-") as folder:
        settings.db = Path(folder) / "demo.db"
        context.invoke(add_command, inputs=(str(page),))
        return browse(context, settings)


def browse(context: click.Context, settings: Settings) -> int:
    """Open the timeline, or print the list where no terminal would show it."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        from timeline.cli.listing import list_command

        return int(context.invoke(list_command, query=""))
    from timeline.tui import run

    _bring_up_to_date(settings.database)
    run(settings.database, lang=settings.lang)
    return 0


def _bring_up_to_date(database: Path) -> None:
    """Migrate an older store before the screen opens, and print that this was done."""
    from timeline.store import open_reader

    if database.exists():
        with suppress(TimelineError):
            open_reader(database, tell=say).close()
