"""Files that an earlier run added whole: passed over without being read, with the same result."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from timeline.cli.reading_child import Passed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from timeline.cli.options import ReadingOptions
    from timeline.model import Document, FileMark
    from timeline.store import Store
    from timeline.store.events.results import Added
    from timeline.store.writing.known_inputs import Known


@dataclass(slots=True)
class KnownFiles:
    """The files that a store knows, for one way of reading."""

    store: Store
    options: ReadingOptions
    reader: str = field(init=False)
    """Hash of the reader, its options and the profiles."""
    _decision: int = field(init=False)
    _whole: list[Known] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.reader = reader_digest(self.options)
        self._decision = self.store.last_decision()

    def find(self, path: str) -> Passed | None:
        """Return what is known of a file that is as it was, None where it must be read."""
        from timeline.fetching.files import mark_of

        mark = mark_of(path)
        return self._find(mark, lambda: _digest_of(path)) if mark else None

    def find_part(self, part: Document) -> Passed | None:
        """Return what is known of a part of a long file, None where it must be read."""
        if part.file is None or not part.file.line:
            return None
        return self._find(part.file, lambda: hashlib.sha256(part.data).hexdigest())

    def _find(self, mark: FileMark, digest_now: Callable[[], str | None]) -> Passed | None:
        row = self.store.known_file(_name_of(mark), self.reader, self._decision)
        if row is None:
            return None
        size, changed, digest, articles = row
        if size != mark.size or (changed != mark.mtime and digest != digest_now()):
            return None
        if changed != mark.mtime:
            self._keep(mark, digest, articles)
        return Passed(articles, size)

    def _keep(self, mark: FileMark, digest: str, articles: int) -> None:
        self._whole.append((_name_of(mark), mark.size, mark.mtime, digest, articles))

    def note(self, document: Document, added: Added, *, cut: bool) -> None:
        """Take note of a file that was read, unless reading the file again says more than that."""
        articles = added.articles_new + added.articles_known
        odd = cut or added.quarantined or added.notes
        if document.file and articles and not odd:
            digest = hashlib.sha256(document.data).hexdigest()
            self._keep(document.file, digest, articles)

    def keep(self) -> None:
        """Write down what was noted."""
        if self._whole:
            self.store.keep_known(self._whole, self.reader)
            self._whole = []


def _name_of(mark: FileMark) -> str:
    """Return the name under which a file or its part is kept."""
    return f"{mark.path}#{mark.line}" if mark.line else mark.path


def reader_digest(options: ReadingOptions) -> str:
    """Return the hash of all that decides how a file is read: version, options, tables."""
    from timeline import __version__

    whole = (__version__, sorted(options.of_reader.items()), *map(tuple, _own_tables()))
    return hashlib.sha256(repr(whole).encode()).hexdigest()[:32]


def _own_tables() -> Iterator[FileMark]:
    """Return the marks of the profiles and event types that a person may change."""
    from timeline.fetching.files import mark_of
    from timeline.resources import own_event_types, profile_files

    marks = [mark_of(str(path)) for path in (*profile_files(), own_event_types()) if path]
    yield from filter(None, marks)


def _digest_of(path: str) -> str | None:
    from timeline.errors import UnreadableInput
    from timeline.fetching.files import read_bytes

    try:
        return hashlib.sha256(read_bytes(path)).hexdigest()
    except UnreadableInput:
        return None
