"""One connection that writes: every call is one transaction."""

from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

from timeline.store.base.database import explained, transaction
from timeline.store.base.names import Names
from timeline.store.search.block_choice import choice_is_old, choose_values
from timeline.store.search.block_writer import make_block, missing_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(slots=True)
class Session:
    """An open connection with the names that it knows."""

    connection: sqlite3.Connection
    path: Path
    names: Names = field(init=False)

    def __post_init__(self) -> None:
        self.names = Names(self.connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection; what filters are quick by is brought up to date first."""
        try:
            self.keep_blocks()
        finally:
            self.connection.close()

    def keep_blocks(self) -> None:
        """Make the blocks anew in which something changed, unless somebody else is writing."""
        with suppress(sqlite3.Error):
            if choice_is_old(self.connection):
                with transaction(self.connection):
                    choose_values(self.connection)
            for block in missing_blocks(self.connection):
                with transaction(self.connection):
                    make_block(self.connection, block)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            with explained(self.path), transaction(self.connection):
                yield
        except BaseException:
            self.names.forget()
            raise


def now() -> str:
    """Return the present moment in UTC, to the second."""
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
