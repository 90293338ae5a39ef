"""Opening a store: to read what is there, or to write."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.errors import UnusableDatabase, reason_of
from timeline.store.base.database import (
    check_file,
    connect,
    explained,
    journal_of,
    migration_files,
)
from timeline.store.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline.store.base.copies import Telling
    from timeline.store.writing.writer import Store

_PATIENCE = 10.0
_QUICKLY_CHECKED = 1 << 28
"""The largest file, in bytes, of which every page is looked at before adding."""
_RENEWED, _SKETCHED = 15, 18
"""The versions since which keys, seals and offices are as they are, and since which sketches."""


def open_store(
    path: Path | str,
    *,
    timeout: float = _PATIENCE,
    tell: Telling | None = None,
    checked: bool = False,
) -> Store:
    """Open a store to write; make it, or bring it to the newest schema, first.

    Args:
        path: the file.
        timeout: seconds to wait for another process that writes.
        tell: takes a line for the person who waits while an older store is copied.
        checked: refuse a file with a broken page, where looking at every page is quick.
    """
    from timeline.store.base import copies, schema, table_sums  # noqa: PLC0415 - as below
    from timeline.store.writing.writer import Store  # noqa: PLC0415 - readers do without

    path = Path(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as err:
        raise UnusableDatabase("cannot-make", path=path, error=reason_of(err)) from err
    with explained(path):
        version = check_file(path, newest=len(migration_files()))
        connection = connect(path, write=True, timeout=timeout)
        try:
            if checked and version and path.stat().st_size <= _QUICKLY_CHECKED:
                copies.refuse_damage(connection, path)
            tell, again = tell or copies.silent, _renewal(version)
            schema.migrate(connection, path, version=version, tell=tell, renew=again)
            table_sums.watch(connection)
        except BaseException:
            connection.close()
            raise
    return Store(connection, path)


def open_reader(
    path: Path | str, *, timeout: float = _PATIENCE, frugal: bool = False,
    tell: Telling | None = None,
) -> Reader:  # fmt: skip
    """Open a store to read; an older one is brought to the newest schema first.

    Args:
        path: the file.
        timeout: seconds to wait for another process that writes.
        frugal: take little memory for the pages of the file.
        tell: takes a line for the person who waits while an older store is copied.
    """
    path = Path(path)
    if not path.exists():
        raise UnusableDatabase("no-database", path=path)
    _recover(path, timeout)
    newest = len(migration_files())
    with explained(path):
        if check_file(path, newest=newest) < newest:
            open_store(path, timeout=timeout, tell=tell).close()
        connection = connect(path, write=False, timeout=timeout, frugal=frugal)
        try:
            connection.execute("SELECT 1 FROM event LIMIT 1").fetchone()
        except BaseException:
            connection.close()
            raise
    return Reader(connection, path)


def _renewal(version: int) -> Callable[[sqlite3.Connection], None] | None:
    """Return what makes anew what follows from the tables of an older store."""
    if version >= _SKETCHED:
        return None
    from timeline.store.adding.renewing import renew  # noqa: PLC0415 - rarely needed
    from timeline.store.linking.sketches import sketch_again  # noqa: PLC0415

    return renew if version < _RENEWED else sketch_again


def _recover(path: Path, timeout: float) -> None:
    """Let SQLite roll a cut-off write back, which a read-only connection may not."""
    if journal_of(path).exists():
        with suppress(sqlite3.Error), closing(sqlite3.connect(path, timeout=timeout)) as connection:
            connection.execute("SELECT 1 FROM sqlite_master").fetchone()
