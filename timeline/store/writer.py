"""The store to write to: adding what was read, and what people decide about it."""

from __future__ import annotations

import datetime as dt
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

from timeline.store import detail
from timeline.store.adding import Adding
from timeline.store.database import explained, transaction
from timeline.store.names import Names

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from timeline.model import Document, Page, Reading, Tenure
    from timeline.store.rows import Added


@dataclass(slots=True)
class Store:
    """One connection that writes; every call is one transaction."""

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
        """Close the connection."""
        self.connection.close()

    def add(
        self, page: Page, readings: Sequence[Reading], document: Document, *, at: str | None = None
    ) -> Added:
        """Add the articles of a page that are new, with their events; change nothing else."""
        with self._writing():
            return Adding(self.names, document, at or now()).add_page(page, readings)

    def roster(self) -> tuple[Tenure, ...]:
        """Give who is known to hold which title."""
        with explained(self.path):
            return detail.read_roster(self.connection)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            with explained(self.path), transaction(self.connection):
                yield
        except BaseException:
            self.names.forget()
            raise


def now() -> str:
    """Give the present moment in UTC, to the second."""
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
