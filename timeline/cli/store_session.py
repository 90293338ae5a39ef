"""Where people decide: the store opened to write, and who decides."""

from __future__ import annotations

import getpass
from typing import TYPE_CHECKING

import click

from timeline.cli.output import say
from timeline.errors import UnusableDatabase

if TYPE_CHECKING:
    from timeline.cli.settings import Settings
    from timeline.store import Store


def _user() -> str:
    """Name the person at the machine."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "?"


by_option = click.option("--by", default=_user, metavar="NAME", help="Who decides (you).")


def open_desk(settings: Settings) -> Store:
    """Open the store that is there; deciding makes none."""
    from timeline.store import open_store

    if not settings.database.exists():
        raise UnusableDatabase(f"{settings.database} does not exist; timeline add PAGE makes it")
    return open_store(settings.database, tell=say)
