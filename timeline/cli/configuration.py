"""The configuration file: what options are taken to be where neither flag nor environment says."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from timeline.errors import TimelineError, reason_of
from timeline.messages import translate as _

if TYPE_CHECKING:
    from timeline.messages import Message

_BESIDE = 35
"""Where the explanations of the example begin."""


def example() -> str:
    """Return a file to begin with, explained in the language in use."""
    explained = (
        ('db = "~/newspapers/linjiang.db"', _("the database")),
        ('lang = "zh"', _("zh or en")),
        ("", ""),
        ("[add]", _("options of a command, by their names")),
        ("jobs = 2", ""),
        ("", ""),
        ("[list]", ""),
        ("limit = 50", ""),
    )
    return "\n".join(f"# {line:<{_BESIDE}}{words}".rstrip() for line, words in explained)


class BadConfiguration(TimelineError):
    """A configuration file that cannot be read."""

    exit_code = 2

    def __init__(self, path: Path, reason: Message) -> None:
        super().__init__("bad-configuration", path=path, reason=reason)


def configuration_path() -> Path:
    """Return where the file stands: what TIMELINE_CONFIG names, else in the platform's folder."""
    named = os.environ.get("TIMELINE_CONFIG")
    if named:
        return Path(named)
    return Path(click.get_app_dir("timeline", roaming=False)) / "config.toml"


def load_configuration() -> dict[str, Any]:
    """Return the options of the file by command; those of every command stand at the top.

    Raises:
        BadConfiguration: the file cannot be read.
    """
    path = configuration_path()
    try:
        written = path.read_text("utf-8")
        import tomllib

        found = tomllib.loads(written)
    except FileNotFoundError:
        return {}
    except OSError as err:
        raise BadConfiguration(path, reason_of(err)) from err
    except ValueError as err:
        from timeline.faults import fault_of_toml

        raise BadConfiguration(path, fault_of_toml(err)) from err
    if isinstance(found.get("db"), str):
        found["db"] = str(Path(found["db"]).expanduser())
    return found
