"""``timeline serve``: the terminal in a browser of this machine."""

from __future__ import annotations

import shlex
import sys

import click

from timeline.cli.settings import Settings, examples, pass_settings, settings_options


@click.command("serve", epilog=examples("timeline serve --port 8001"))
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    default=8000,
    show_default=True,
    help="Port on 127.0.0.1.",
)
@click.option("--write", is_flag=True, help="Let the page add, correct and export, too.")
@settings_options
@pass_settings
def serve_command(settings: Settings, port: int, write: bool) -> int:
    """Open the timeline in a browser of this machine (extra: serve); reading only by default."""
    from timeline.tui.web.server import serve

    serve(command_for(settings, write=write), port)
    return 0


def command_for(settings: Settings, *, write: bool) -> str:
    """Write the command that a window of the browser runs."""
    words = [sys.executable, "-m", "timeline", "browse", "--db", str(settings.database)]
    words += ["--lang", settings.lang] if settings.lang else []
    words += [] if write else ["--read-only"]
    return shlex.join(words)
