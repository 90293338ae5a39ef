"""Paths, folders, patterns and standard input become documents; only plain files are read."""

from __future__ import annotations

import errno
import glob
import os
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from timeline.errors import UnreadableInput
from timeline.fetching.names import BESIDE, is_known, kind_of, media_of, shown_name
from timeline.fetching.packages.archives import MAX_DOCUMENT
from timeline.fetching.packages.unpacking import is_package, unpack
from timeline.model import Document, FileMark

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable, Iterator

    Passing = Callable[[str], bool]

MAX_FILE = 256_000_000
"""Bytes of one file as it lies on the disk; only archives may be larger than a document."""
_NO_WAITING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)
_REASONS = {
    errno.ENOENT: "no such file",
    errno.ENOTDIR: "no such file",
    errno.EACCES: "permission denied",
    errno.EPERM: "permission denied",
    errno.ELOOP: "too many levels of symbolic links",
    errno.ENAMETOOLONG: "the name is too long",
    errno.ENXIO: "not a regular file",
}


def fetch_path(
    path: str, passed: Passing | None = None, *, skipped: Counter[str] | None = None
) -> Iterator[Document | UnreadableInput]:
    """Return the documents of a file, a folder with all below it, or a pattern.

    Args:
        path: the file, folder or pattern.
        passed: takes the path of each file, and says whether the file need not be read.
        skipped: counts the files of a folder that are of no kind that is read, by their suffix.
    """
    if not os.path.lexists(path) and glob.has_magic(path):
        files = _matching(path, skipped)
    elif os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises where the name is too long
        files = _whole_folder(path, skipped)
    elif not (passed and passed(path)):
        yield from fetch_file(path)
        return
    else:
        return
    for file in files:
        if not (passed and passed(file)):
            yield from _each(file)


def fetch_stdin(stream: BinaryIO | None = None) -> Document:
    """Read standard input up to the size limit."""
    stream = stream or (sys.stdin.buffer if sys.stdin else None)
    try:
        data = stream.read(MAX_DOCUMENT + 1) if stream else b""
    except (OSError, ValueError):
        data = b""
    if not data:
        raise UnreadableInput("-", "no input on standard input")
    _limit("-", data)
    return Document("-", data)


def _whole_folder(folder: str, skipped: Counter[str] | None) -> Iterator[str]:
    path = None
    for path in known_files(folder, skipped):
        yield path
    if path is None:
        raise UnreadableInput(shown_name(folder), "no file of a kind that is read in this folder")


def known_files(folder: str, skipped: Counter[str] | None = None) -> Iterator[str]:
    """Walk a folder for files that are read, by name; links to folders are not followed."""
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not _is_passed_over(name, files))
        for name in sorted(files, key=os.fsencode):
            if is_known(name):
                yield os.path.join(parent, name)  # noqa: PTH118 - for each of very many files
            elif skipped is not None and not name.startswith("."):
                skipped[kind_of(name)] += 1


def _is_passed_over(folder: str, files: list[str]) -> bool:
    """Return whether a folder is hidden, or holds what belongs to a page saved beside it."""
    page = next((folder.removesuffix(end) for end in BESIDE if folder.endswith(end)), None)
    saved = page is not None and any(f"{page}{end}" in files for end in (".html", ".htm"))
    return folder.startswith(".") or saved


def _matching(pattern: str, skipped: Counter[str] | None) -> Iterator[str]:
    paths = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - Path.glob wants a root
    if not paths:
        raise UnreadableInput(shown_name(pattern), "no file matches")
    for path in paths:
        if not Path(path).is_dir():
            yield path
        elif not pattern.endswith("**"):
            yield from known_files(path, skipped)


def _each(path: str) -> Iterator[Document | UnreadableInput]:
    """Return the documents of one file among many; its failure is a value."""
    try:
        yield from fetch_file(path)
    except UnreadableInput as err:
        yield err


def fetch_file(path: str) -> Iterator[Document | UnreadableInput]:
    """Return the document in a file, or all those in an archive."""
    name = shown_name(path)
    data, status = _read(path)
    if is_package(data):
        yield from unpack(name, data)
    else:
        _limit(name, data)
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
    try:
        descriptor = os.open(path, os.O_RDONLY | _NO_WAITING)
    except (OSError, ValueError) as err:
        raise _unreadable(name, err) from err
    with os.fdopen(descriptor, "rb") as stream:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableInput(name, "not a regular file")
        size = min(status.st_size, MAX_FILE)
        try:
            data = stream.read(size + 1)
            if len(data) > size:  # it has grown, or says nothing of its size
                data += stream.read(MAX_FILE - size)
        except OSError as err:
            raise _unreadable(name, err) from err
    if len(data) > MAX_FILE:
        raise UnreadableInput(name, f"is larger than {MAX_FILE // 1_000_000} MB")
    return data, status


def _limit(name: str, data: bytes) -> None:
    if len(data) > MAX_DOCUMENT:
        raise UnreadableInput(name, f"is larger than {MAX_DOCUMENT // 1_000_000} MB")


def _unreadable(name: str, err: OSError | ValueError) -> UnreadableInput:
    code = err.errno if isinstance(err, OSError) else None
    reason = _REASONS.get(code or 0) or getattr(err, "strerror", None) or "cannot be read"
    return UnreadableInput(name, reason.lower())
