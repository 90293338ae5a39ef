"""One file becomes documents: the whole of it, its members, or its lines in parts."""

from __future__ import annotations

import os
import stat
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

from timeline.errors import UnreadableInput, reason_of
from timeline.fetching.names import media_of, shown_name
from timeline.fetching.packages.archives import MAX_DOCUMENT
from timeline.fetching.packages.unpacking import is_package, unpack
from timeline.model import Document, FileMark

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator

MAX_FILE = 256_000_000
"""Bytes of one file as it lies on the disk; only archives may be larger than a document."""
_PART = 200_000
"""Bytes of JSON Lines that are read together."""
_NO_WAITING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)


def fetch_file(
    path: str, *, skipped: Counter[str] | None = None
) -> Iterator[Document | UnreadableInput]:
    """Return the document in a file, or all those in an archive.

    Args:
        path: the file.
        skipped: counts the members of an archive that are of no kind that is read.
    """
    name = shown_name(path)
    if media_of(path) == "jsonl":
        yield from _parts(path, name)
        return
    data, status = _read(path)
    if is_package(data):
        yield from unpack(name, data, skipped=skipped)
    else:
        limit(name, data)
        yield Document(name, data, media=media_of(path), file=_mark(path, status))


def mark_of(path: str) -> FileMark | None:
    """Return what a file is known by without being read; None where there is no such file."""
    try:
        return _mark(path, os.stat(path))  # noqa: PTH116 - for each of very many files
    except (OSError, ValueError):
        return None


def _mark(path: str, status: os.stat_result) -> FileMark:
    whole = os.path.abspath(path)  # noqa: PTH100 - as above
    return FileMark(shown_name(whole), status.st_size, status.st_mtime_ns)


def read_bytes(path: str) -> bytes:
    """Read a regular file, never waiting for a pipe or a device."""
    return _read(path)[0]


def _read(path: str) -> tuple[bytes, os.stat_result]:
    name = shown_name(path)
    with _opened(path, name) as (stream, status):
        size = min(status.st_size, MAX_FILE)
        data = stream.read(size + 1)
        if len(data) > size:  # it has grown, or says nothing of its size
            data += stream.read(MAX_FILE - size)
    if len(data) > MAX_FILE:
        raise UnreadableInput(name, "too-large", most=MAX_FILE // 1_000_000)
    return data, status


@contextmanager
def _opened(path: str, name: str) -> Iterator[tuple[BinaryIO, os.stat_result]]:
    """Open a regular file; what goes wrong with the file is told as UnreadableInput."""
    try:
        descriptor = os.open(path, os.O_RDONLY | _NO_WAITING)
    except (OSError, ValueError) as err:
        raise _unreadable(name, err) from err
    with os.fdopen(descriptor, "rb") as stream:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableInput(name, "no-regular-file")
        try:
            yield stream, status
        except OSError as err:
            raise _unreadable(name, err) from err


def _parts(path: str, name: str) -> Iterator[Document | UnreadableInput]:
    """Return a file of JSON Lines in parts of some hundred lines; a short one is one document."""
    with _opened(path, name) as (stream, status):
        mark = _mark(path, status)
        first = 1
        while lines := stream.readlines(_PART):
            data = b"".join(lines)
            if first == 1 and is_package(data):
                yield from unpack(name, data + stream.read(MAX_FILE))
                return
            limit(name, data)
            whole = first == 1 and (len(data) >= status.st_size or not _is_plain(data))
            if whole:
                data += stream.read(MAX_DOCUMENT + 1)
                limit(name, data)
            if whole or data.strip():
                part = mark if whole else mark._replace(size=len(data), line=first)
                yield Document(name, data, media="jsonl", file=part)
            first += len(lines)


def _is_plain(data: bytes) -> bool:
    """Return whether lines can be told apart in the bytes: no UTF-16 and no UTF-32."""
    return b"\x00" not in data[:100] and not data.startswith((b"\xff\xfe", b"\xfe\xff"))


def limit(name: str, data: bytes) -> None:
    """Refuse a document that is too large to be a page."""
    if len(data) > MAX_DOCUMENT:
        raise UnreadableInput(name, "too-large", most=MAX_DOCUMENT // 1_000_000)


def _unreadable(name: str, err: OSError | ValueError) -> UnreadableInput:
    return UnreadableInput(name, reason_of(err))
