"""``timeline browse`` and ``timeline demo``: the screen, or the list without a terminal."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

import click

from timeline.cli.output import say
from timeline.cli.settings import Settings, pass_settings, settings_options
from timeline.errors import TimelineError

DEMO_PAGE = "linjiang-ribao/samples/2024-03-15-a1.txt"


@click.command("browse")
@click.option("--read-only", is_flag=True, help="Let nothing be added, corrected or exported.")
@settings_options
@pass_settings
@click.pass_context
def browse_command(context: click.Context, settings: Settings, read_only: bool) -> int:
    """Open the timeline in the terminal; without a terminal, print the list."""
    return browse(context, settings, read_only=read_only)


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


def browse(context: click.Context, settings: Settings, *, read_only: bool = False) -> int:
    """Open the timeline, or print the list where nothing would show the screen."""
    shown = (sys.stdin.isatty() and sys.stdout.isatty()) or os.environ.get("TEXTUAL_DRIVER")
    if not shown:
        from timeline.cli.listing import list_command

        return int(context.invoke(list_command, query=""))
    from timeline.tui import run

    if not read_only:
        _bring_up_to_date(settings.database)
    run(settings.database, lang=settings.lang, read_only=read_only)
    return 0


def _bring_up_to_date(database: Path) -> None:
    """Migrate an older store before the screen opens, and print that this was done."""
    from timeline.store import open_reader

    if database.exists():
        with suppress(TimelineError):
            open_reader(database, tell=say).close()
