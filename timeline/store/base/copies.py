"""Copies of a store: whole or not there at all, kept beside it before it is changed for good."""

from __future__ import annotations

import re
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.errors import UnusableDatabase
from timeline.messages import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Telling = Callable[[Message], None]
    """Takes one message for the person who waits."""

_NULL = re.compile(r"NULL value in (\w+)\.")
_ENDLESS = 1 << 30
_UNITS = ("B", "kB", "MB", "GB")


def silent(_message: Message) -> None:
    """Tell nobody."""


def keep_former(path: Path, what: str, tell: Telling = silent) -> Path:
    """Copy a store to ``<name>.before-<what>`` and tell so; gives the copy."""
    target = path.with_name(f"{path.name}.before-{what}")
    need_room(path, target)
    older = [copy for copy in copies_of(path) if copy != target]
    size = in_words(path.stat().st_size)
    tell(Message.of("former-kept", path=path, what=what, size=size, copy=target.name))
    if older:
        tell(Message.of("older-copies", copies=tuple(copy.name for copy in older)))
    back_up(path, target)
    return target


def need_room(path: Path, target: Path) -> None:
    """Refuse to begin a copy for which there is no room."""
    size, free = path.stat().st_size, shutil.disk_usage(target.absolute().parent).free
    if free < size:
        raise UnusableDatabase(
            "no-room-for-copy", path=path, size=in_words(size), copy=target, free=in_words(free)
        )


def copies_of(path: Path) -> list[Path]:
    """Return the copies that were kept beside a store."""
    return sorted(
        copy for copy in path.parent.glob("*.before-*")
        if copy.name.startswith(f"{path.name}.before-") and copy.suffix != ".part"
    )  # fmt: skip


def in_words(size: int) -> str:
    """Write a number of bytes for a person.

    >>> in_words(800), in_words(2_249_338_880)
    ('800 B', '2.2 GB')
    """
    power = 0
    number = float(size)
    while number >= 1000 and power < len(_UNITS) - 1:
        number, power = number / 1000, power + 1
    return f"{number:.1f} {_UNITS[power]}" if power else f"{size} {_UNITS[0]}"


def refuse_damage(connection: sqlite3.Connection, path: Path) -> None:
    """Look at every page of a database, and refuse it where one is broken."""
    for state in broken_pages(connection):
        words = " ".join(state.split())
        raise UnusableDatabase("store-damaged-so", path=path, words=words)


def broken_pages(connection: sqlite3.Connection) -> Iterator[str]:
    """Return what SQLite finds in trees and rows, without looking up entries of indexes.

    The quick check of some versions takes a column of a table without row numbers for another one,
    and tells of NULLs that are not there; the full check of the table does not.
    """
    sound: dict[str, bool] = {}
    for (line,) in connection.execute(f"PRAGMA quick_check({_ENDLESS})"):
        found = _NULL.match(line)
        if found and found[1] not in sound:
            sound[found[1]] = not list(broken_entries(connection, found[1]))
        if line != "ok" and not (found and sound[found[1]]):
            yield line


def broken_entries(connection: sqlite3.Connection, table: str) -> Iterator[str]:
    """Return what SQLite finds in a table and in the entries of its indexes."""
    for (line,) in connection.execute(f'PRAGMA integrity_check("{table}")'):
        if line != "ok":
            yield line


def back_up(path: Path, target: Path, *, checked: bool = False) -> None:
    """Copy a database while it may be in use; the copy appears whole or not at all."""
    part = Path(f"{target}.part")
    part.unlink(missing_ok=True)
    uri = f"{path.absolute().as_uri()}?mode=ro"
    try:
        with (
            closing(sqlite3.connect(uri, uri=True)) as source,
            closing(sqlite3.connect(part)) as copy,
        ):
            source.backup(copy)
            if checked:
                refuse_damage(copy, path)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
