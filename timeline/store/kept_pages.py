"""The pages themselves, beside the database: their bytes as received, packed, by their SHA-256."""

from __future__ import annotations

import hashlib
import os
import shutil
import zlib
from typing import TYPE_CHECKING

from timeline.errors import UnusableDatabase, reason_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path

_OF_EVENT = """
SELECT a.document_id, d.name FROM event e
JOIN report r ON r.event_key = e.key JOIN article a ON a.id = r.article_id
JOIN document d ON d.id = a.document_id
WHERE e.id = ? ORDER BY r.number
"""
_MOST = 512_000_000
"""Bytes of a page, unpacked."""


def folder_of(database: Path) -> Path:
    """Return the folder of the pages of a database."""
    return database.with_name(database.name + ".pages")


def keep_page(database: Path, data: bytes) -> None:
    """Keep the bytes of a page; what is there already stays as it is."""
    file = _file(database, hashlib.sha256(data).hexdigest())
    if file.exists():
        return
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        unfinished = file.with_suffix(f".{os.getpid()}")
        unfinished.write_bytes(zlib.compress(data, 6))
        unfinished.replace(file)
    except OSError as err:
        raise UnusableDatabase("page-not-kept", file=file, reason=reason_of(err)) from err


def kept_page(database: Path, document_id: str) -> bytes | None:
    """Return the bytes of a page; None where it was not kept, or is damaged."""
    try:
        packed = _file(database, document_id).read_bytes()
        data = zlib.decompressobj().decompress(packed, _MOST)
    except (OSError, zlib.error):
        return None
    return data if hashlib.sha256(data).hexdigest() == document_id else None


def pages_of_event(connection: sqlite3.Connection, event_id: str) -> list[tuple[str, str]]:
    """Return the pages that report an event, the chief one first: their ids and names."""
    return list(dict.fromkeys(connection.execute(_OF_EVENT, (event_id,)).fetchall()))


def copy_pages(database: Path, target: Path) -> int:
    """Copy the pages of a database beside another one; return how many were copied."""
    copied = 0
    for file in _files(database):
        copy = folder_of(target) / file.parent.name / file.name
        if not copy.exists():
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(file, copy)
            copied += 1
    return copied


def pages_size(database: Path) -> tuple[int, int]:
    """Return how many pages are kept, and how many bytes they take."""
    sizes = [file.stat().st_size for file in _files(database)]
    return len(sizes), sum(sizes)


def _file(database: Path, document_id: str) -> Path:
    return folder_of(database) / document_id[:2] / f"{document_id}.z"


def _files(database: Path) -> Iterator[Path]:
    return folder_of(database).glob("??/*.z")
