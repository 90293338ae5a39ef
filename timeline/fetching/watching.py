"""Documents as they appear: in a folder, in a feed, at a web address. Ends when told to."""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from timeline.errors import UnreadableInput
from timeline.fetching.files import fetch_file
from timeline.fetching.names import shown_name
from timeline.fetching.paths import known_files

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator

    from timeline.fetching.connection import Validators
    from timeline.fetching.paths import Passing
    from timeline.model import Document

_WEB = re.compile(r"https?://", re.IGNORECASE)
_SETTLING = 400
"""Milliseconds without a change after which a file counts as written."""
_TICK = 1000
"""Milliseconds between two looks at a folder that tells of no change."""


@dataclass(slots=True)
class Watch:
    """What is already known, how often to look, and how to end."""

    digests: set[str] = field(default_factory=set)
    """SHA-256 of the documents that were taken; one of these is not given again."""
    urls: set[str] = field(default_factory=set)
    """Addresses of articles that were taken; an index does not fetch them again."""
    interval: float = 900.0
    """Seconds between two looks at a feed or a web address."""
    allow_private: bool = False
    refused: Callable[[UnreadableInput], None] | None = None
    """Takes the error of each document that cannot be read; the watch goes on."""
    visits: dict[str, Validators] = field(default_factory=dict)
    """ETag and Last-Modified of addresses of which everything was taken."""
    refusals: Callable[[], int] = lambda: 0
    """Tells how much was refused so far, here or by whoever takes the documents."""
    stop: Event = field(default_factory=Event)
    """Set it to end the watch."""

    def follow(self, argument: str) -> Iterator[Document]:
        """Return what is new at a folder or a web address, then what comes, until stopped."""
        if _WEB.match(argument):
            rounds = self._rounds_of_web(argument)
        else:
            self._must_be_folder(argument)
            rounds = self._rounds_of_folder(argument)
        for found in rounds:
            for document in found:
                if self.stop.is_set():
                    return
                yield from self._new(document)

    def once(self, argument: str, passed: Passing) -> Iterator[Document]:
        """Return what is new at a folder or a web address, and end.

        Args:
            argument: the folder or address.
            passed: says of each file whether the file need not be read.
        """
        if _WEB.match(argument):
            found = self._visit(argument)
        else:
            self._must_be_folder(argument)
            found = _Files().read(path for path in known_files(argument) if not passed(path))
        for document in found:
            yield from self._new(document)

    def _must_be_folder(self, argument: str) -> None:
        if not os.path.isdir(argument):  # noqa: PTH112 - Path.is_dir raises on odd names
            reason = "watch-takes"
            raise UnreadableInput(shown_name(argument), reason)

    def _new(self, found: Document | UnreadableInput) -> Iterator[Document]:
        """Return a document that is not known; it is known once the next one is asked for."""
        if isinstance(found, UnreadableInput):
            if self.refused:
                self.refused(found)
            return
        digest = hashlib.sha256(found.data).hexdigest()
        if digest not in self.digests:
            yield found
            self.digests.add(digest)
            if found.url:
                self.urls.add(found.url)

    def _rounds_of_web(self, url: str) -> Iterator[Iterable[Document | UnreadableInput]]:
        while not self.stop.is_set():
            yield self._visit(url)
            self.stop.wait(self.interval)

    def _visit(self, url: str) -> Iterator[Document | UnreadableInput]:
        """Look at a web address once; that it cannot be reached now is no reason to end."""
        from timeline.fetching.edition import fetch_url  # noqa: PLC0415 - folders need no network
        from timeline.fetching.web import Web  # noqa: PLC0415

        web, before = Web(self.allow_private, known=self.visits), self.refusals()
        try:
            yield from fetch_url(web, url, known=self.urls)
        except UnreadableInput as err:
            yield err
        if self.refusals() == before and not self.stop.is_set():
            self.visits.update(web.heard)

    def _rounds_of_folder(self, folder: str) -> Iterator[Iterable[Document | UnreadableInput]]:
        from watchfiles import Change, watch  # noqa: PLC0415 - starts a thread

        changes = watch(
            folder,
            stop_event=self.stop,
            debounce=_SETTLING,
            rust_timeout=_TICK,
            yield_on_timeout=True,
        )
        files = _Files()
        next(changes, None)
        yield files.read(files.unread(folder, settled=None))
        for change in changes:
            written = {path for kind, path in change if kind is not Change.deleted}
            yield files.read(files.unread(folder, settled=written))


@dataclass(slots=True)
class _Files:
    """The files of a folder as they were when last seen, and when last read."""

    seen: dict[str, tuple[int, int]] = field(default_factory=dict)
    read_as: dict[str, tuple[int, int]] = field(default_factory=dict)

    def unread(self, folder: str, *, settled: Container[str] | None) -> Iterator[str]:
        """Return the files that changed and are written: told so, or the same at two looks."""
        for path in known_files(folder):
            try:
                status = Path(path).stat()
                mark = (status.st_mtime_ns, status.st_size)
            except OSError:
                mark = (0, 0)
            same = settled is None or path in settled or self.seen.get(path) == mark
            self.seen[path] = mark
            if same and self.read_as.get(path) != mark:
                self.read_as[path] = mark
                yield path

    def read(self, paths: Iterable[str]) -> Iterator[Document | UnreadableInput]:
        """Read files; one that cannot be read is an error value."""
        for path in paths:
            try:
                yield from fetch_file(path)
            except UnreadableInput as err:
                yield err
