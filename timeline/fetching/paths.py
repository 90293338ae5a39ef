"""Paths, folders, patterns and standard input become documents; only plain files are read."""

from __future__ import annotations

import glob
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from timeline.errors import UnreadableInput
from timeline.fetching.files import fetch_file, limit
from timeline.fetching.names import BESIDE, is_known, kind_of, shown_name
from timeline.fetching.packages.archives import MAX_DOCUMENT
from timeline.model import Document

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable, Iterator

    Passing = Callable[[str], bool]


def fetch_path(
    path: str, passed: Passing | None = None, *, skipped: Counter[str] | None = None
) -> Iterator[Document | UnreadableInput]:
    """Return the documents of a file, a folder with all below it, or a pattern.

    Args:
        path: the file, folder or pattern.
        passed: takes the path of each file, and says whether the file need not be read.
        skipped: counts the files that are of no kind that is read, by their suffix.
    """
    if not os.path.lexists(path) and glob.has_magic(path):
        files = _matching(path, skipped)
    elif os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises where the name is too long
        files = _whole_folder(path, skipped)
    elif not (passed and passed(path)):
        yield from fetch_file(path, skipped=skipped)
        return
    else:
        return
    for file in files:
        if not (passed and passed(file)):
            yield from _each(file, skipped)


def fetch_stdin(stream: BinaryIO | None = None) -> Document:
    """Read standard input up to the size limit."""
    stream = stream or (sys.stdin.buffer if sys.stdin else None)
    try:
        data = stream.read(MAX_DOCUMENT + 1) if stream else b""
    except (OSError, ValueError):
        data = b""
    if not data:
        raise UnreadableInput("-", "nothing-on-stdin")
    limit("-", data)
    return Document("-", data)


def _whole_folder(folder: str, skipped: Counter[str] | None) -> Iterator[str]:
    path = None
    for path in known_files(folder, skipped):
        yield path
    if path is None:
        raise UnreadableInput(shown_name(folder), "folder-without-files")


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
        raise UnreadableInput(shown_name(pattern), "no-file-matches")
    for path in paths:
        if not Path(path).is_dir():
            yield path
        elif not pattern.endswith("**"):
            yield from known_files(path, skipped)


def _each(path: str, skipped: Counter[str] | None) -> Iterator[Document | UnreadableInput]:
    """Return the documents of one file among many; its failure is a value."""
    try:
        yield from fetch_file(path, skipped=skipped)
    except UnreadableInput as err:
        yield err
