"""A session of decisions: the store opened to write, and the name of who decides."""

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
    """Return the name of the person at the machine."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "?"


by_option = click.option("--by", default=_user, metavar="NAME", help="Who decides (you).")


def open_session(settings: Settings) -> Store:
    """Open an existing store to write; a missing store is an error."""
    from timeline.store import open_store

    if not settings.database.exists():
        raise UnusableDatabase("no-database", path=settings.database)
    return open_store(settings.database, tell=say)
