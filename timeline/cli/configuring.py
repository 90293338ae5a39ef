"""``timeline config``: where the configuration file stands, and what holds."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from timeline.cli.configuration import configuration_path, load_configuration
from timeline.cli.configuration import example as example_file
from timeline.cli.output import print_text, say
from timeline.cli.settings import Settings, examples, pass_settings, settings_options
from timeline.cli.tables import Form, form_options, print_table
from timeline.messages import Message, told
from timeline.messages import translate as _

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_COLUMNS = ("option", "value", "from")
_ENVIRONMENT = {"db": "TIMELINE_DB", "lang": "TIMELINE_LANG"}


@click.command("config", epilog=examples("timeline config", "timeline config --example"))
@click.option("--example", is_flag=True, help="Print a file to begin with.")
@form_options
@settings_options
@pass_settings
def config_command(settings: Settings, example: bool, form: Form | None) -> int:
    """Show the options that hold, and whether flag, environment, file or default says so.

    The file is TOML: db and lang at the top, options of a command under its name.
    """
    if example:
        print_text(example_file())
        return 0
    found, path = load_configuration(), configuration_path()
    print_table(_COLUMNS, list(_rows(settings, found, form)), form, names=_COLUMNS)
    missing = "" if path.exists() else _(" (not there)")
    say(_("configuration file: {path}{missing}", path=path, missing=missing))
    unknown = sorted(set(found) - set(_ENVIRONMENT) - _commands())
    if unknown:
        say(_("unknown in the file: {names}", names=tuple(unknown)))
    return 0


def _commands() -> set[str]:
    from timeline.cli.commands import COMMANDS

    return set(COMMANDS)


def _rows(
    settings: Settings, found: Mapping[str, object], form: Form | None
) -> Iterator[tuple[object, ...]]:
    """Return name, value and origin of every option that holds."""
    values = {"db": str(settings.database), "lang": settings.language}
    given = click.get_current_context().find_root()
    for name, value in values.items():
        source = given.get_parameter_source(name)
        if settings_flag(name, given) or source is click.core.ParameterSource.COMMANDLINE:
            origin = "flag"
        elif os.environ.get(_ENVIRONMENT[name]):
            origin = "environment"
        else:
            origin = "file" if name in found else "default"
        yield name, value, _named(origin, form)
    for command, options in found.items():
        if isinstance(options, dict):
            for name, value in options.items():
                yield f"{command} {name}", value, _named("file", form)


def _named(origin: str, form: Form | None) -> str:
    """Return what says an option: for people in their language, for programs as it is."""
    return origin if form else told(Message(f"origin-{origin}"))


def settings_flag(name: str, root: click.Context) -> bool:
    """Return whether an option is given behind the command's name."""
    here = click.get_current_context()
    source = here.get_parameter_source(name)
    return here is not root and source is click.core.ParameterSource.COMMANDLINE
