"""What every command may be told: database, language and debugging, before or after its name."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from timeline.messages import present_language, use_language
from timeline.messages import translate as _

if TYPE_CHECKING:
    from collections.abc import Callable

    Decorated = TypeVar("Decorated", bound=Callable[..., object])


@dataclass
class Settings:
    """The options that hold for every command."""

    db: Path | None = None
    lang: str | None = None
    debug: bool = False

    @property
    def database(self) -> Path:
        """The database to use: the one given, else the one in the platform's data folder."""
        if self.db is not None:
            return self.db
        from platformdirs import user_data_path

        return user_data_path("timeline", appauthor=False) / "timeline.db"

    @property
    def language(self) -> str:
        """The language in use: the one given, else that of the environment."""
        return present_language()


pass_settings = click.make_pass_decorator(Settings, ensure=True)


def settings_options(command: Decorated) -> Decorated:
    """Add the options ``--db``, ``--lang`` and ``--debug`` to a command."""
    for option in (
        click.option(
            "--db",
            type=click.Path(path_type=Path, dir_okay=False),
            envvar="TIMELINE_DB",
            callback=_remember,
            expose_value=False,
            help="The database (environment: TIMELINE_DB).",
        ),
        click.option(
            "--lang",
            type=click.Choice(["zh", "en"]),
            callback=_remember,
            expose_value=False,
            help="Language of messages and screens (TIMELINE_LANG).",
        ),
        click.option(
            "--debug",
            is_flag=True,
            default=None,
            callback=_remember,
            expose_value=False,
            help="Show where an error comes from.",
        ),
    ):
        command = option(command)
    return command


def examples(*lines: str) -> str:
    """Return the lines that a command's help ends with, as they are."""
    return "\b\n" + "\n".join(lines)


def _remember(context: click.Context, parameter: click.Parameter, value: object) -> None:
    """Keep an option in the settings; an option behind the command's name wins."""
    settings = context.ensure_object(Settings)
    if isinstance(value, Path) and not value.parent.is_dir():
        text = _("the folder {folder} does not exist", folder=value.parent)
        raise click.UsageError(text, context)
    given = context.get_parameter_source(parameter.name or "")
    from_file = given is click.core.ParameterSource.DEFAULT_MAP
    if parameter.name == "lang" and from_file and os.environ.get("TIMELINE_LANG"):
        return
    if value is not None and (
        given is not click.core.ParameterSource.ENVIRONMENT or settings.db is None
    ):
        setattr(settings, parameter.name or "", value)
    if settings.lang is not None:
        use_language(settings.lang)
