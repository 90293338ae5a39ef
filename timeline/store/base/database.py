"""One SQLite connection of ours: opened with care, its errors told in one line."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.errors import DatabaseLocked, UnusableDatabase, reason_of
from timeline.resources import shipped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.errors import TimelineError

APPLICATION_ID = 0x544C4E31
_MAGIC = b"SQLite format 3\0"
_BAD_TEXT = "Could not decode to UTF-8"
_LOCKED = {"SQLITE_BUSY", "SQLITE_LOCKED"}
_REASONS = {
    "SQLITE_FULL": "store-disk-full",
    "SQLITE_READONLY": "store-read-only",
    "SQLITE_PERM": "store-read-only",
    "SQLITE_CANTOPEN": "store-not-opened",
    "SQLITE_NOTADB": "not-a-store",
    "SQLITE_CORRUPT": "store-damaged",
    "SQLITE_IOERR": "store-disk-fails",
}
"""The kind of message for what SQLite says is wrong with a file."""


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn SQLite's errors about the file into ours."""
    try:
        yield
    except sqlite3.DatabaseError as err:
        bad_text = str(err).startswith(_BAD_TEXT)
        name = "SQLITE_CORRUPT" if bad_text else getattr(err, "sqlite_errorname", "")
        refused = refusal(path, name)
        if refused is not None:
            raise refused from (None if bad_text else err)
        raise
    except UnicodeDecodeError as err:  # SQLite quotes a damaged schema in its message
        raise UnusableDatabase("store-damaged", path=path) from err


def migration_files(folder: Path | None = None) -> list[Path]:
    """List the migrations in order."""
    return sorted((folder or shipped("db") / "migrations").glob("[0-9]*.sql"))


def refusal(path: Path, error_name: str) -> TimelineError | None:
    """Return our error for one of SQLite's names of errors, where it is about the file."""
    name = "_".join(error_name.split("_")[:2])
    if name in _LOCKED:
        return DatabaseLocked("store-locked", path=path)
    return UnusableDatabase(_REASONS[name], path=path) if name in _REASONS else None


def connect(path: Path, *, write: bool, timeout: float, frugal: bool = False) -> sqlite3.Connection:
    """Open a file that is there, or make a new one when writing; frugal of memory if asked."""
    mode = "rwc" if write else "ro"
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    connection = sqlite3.connect(
        uri, uri=True, timeout=timeout, isolation_level=None, check_same_thread=False
    )
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute(f"PRAGMA cache_size = {-4096 if frugal else -65536}")
    if not write:
        connection.execute("PRAGMA query_only = ON")
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """Take the write lock at once; all of it is kept, or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield connection
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def snapshot(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """See one state of the file throughout, whatever others write meanwhile."""
    connection.execute("BEGIN")
    try:
        yield connection
    finally:
        if connection.in_transaction:
            connection.execute("COMMIT")


def check_file(path: Path, *, newest: int) -> int:
    """Refuse a file that is foreign, newer or cut short; give its schema version (0: new)."""
    try:
        if not path.exists() or path.stat().st_size == 0:
            return 0
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as err:
        raise UnusableDatabase("cannot-open", path=path, error=reason_of(err)) from err
    version = int.from_bytes(header[60:64])
    if len(header) < 100 or not header.startswith(_MAGIC) or not _ours(header):
        raise UnusableDatabase("not-a-store", path=path)
    if version > newest:
        raise UnusableDatabase("newer-store", path=path)
    if _cut_short(path, header):
        raise UnusableDatabase("store-damaged", path=path)
    return version


def _ours(header: bytes) -> bool:
    return int.from_bytes(header[68:72]) == APPLICATION_ID


def _cut_short(path: Path, header: bytes) -> bool:
    """Compare the size in the header, where it is valid, with the size of the file."""
    if journal_of(path).exists() or header[24:28] != header[92:96]:
        return False
    page = int.from_bytes(header[16:18])
    pages = int.from_bytes(header[28:32])
    return path.stat().st_size < pages * (65536 if page == 1 else page)


def journal_of(path: Path) -> Path:
    """Return the path of the rollback journal, there while a write is under way or was cut off.

    SQLite keeps the journal of a linked file beside the real file.
    """
    return Path(f"{path.resolve()}-journal")
