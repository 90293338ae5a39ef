"""Web addresses that were read whole, with what their server said to know changes by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.store.base.inserting import statement

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    Validators = Mapping[str, tuple[str | None, str | None]]
    """ETag and Last-Modified of addresses."""

_KNOWN = "SELECT url, etag, modified FROM visit WHERE reader = ?"
_KEEP = statement("visit", "url, etag, modified, reader").replace("INSERT", "INSERT OR REPLACE")


def visits(connection: sqlite3.Connection, reader: str) -> dict[str, tuple[str | None, str | None]]:
    """Return what is known of addresses that such a reader has read."""
    return {url: (etag, modified) for url, etag, modified in connection.execute(_KNOWN, (reader,))}


def keep_visits(connection: sqlite3.Connection, found: Validators, reader: str) -> None:
    """Remember addresses that were read whole."""
    connection.executemany(_KEEP, ((url, *said, reader) for url, said in found.items()))
