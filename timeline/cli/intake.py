"""Documents on their way into the database: read, followed to their articles, appended."""

from __future__ import annotations

import datetime as dt
import time
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Self

from timeline.cli.days_used import DaysUsed
from timeline.cli.reading_ahead import ReadingAhead
from timeline.cli.reading_child import Passed, read_document
from timeline.errors import DatabaseLocked, UnreadableInput, UnusableDatabase
from timeline.fetching.names import shown_name
from timeline.messages import told
from timeline.model import Document
from timeline.store import Added
from timeline.store.kept_pages import keep_page
from timeline.store.writing.known_inputs import is_known

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from timeline.cli.known_files import KnownFiles
    from timeline.cli.options import ReadingOptions
    from timeline.cli.outcome import Outcome
    from timeline.cli.reading_child import Answer
    from timeline.cli.second_reading import SecondReading
    from timeline.fetching.entries import Entries
    from timeline.model import Page, Reading
    from timeline.store import Store

    Held = tuple[Document, tuple[Page, tuple[Reading, ...]] | Passed]

_MOST = 500
"""So many documents are appended together, which costs one wait for the disk."""
_LONGEST = 0.8
"""Seconds after which they are, however few: what a kill without warning can cost."""


def _days_used() -> DaysUsed:
    return DaysUsed(dt.datetime.now().astimezone().date())


@dataclass(slots=True)
class Intake:
    """Appends what documents hold, and says what a person should know."""

    store: Store
    options: ReadingOptions
    outcome: Outcome
    told: Callable[[str, Added], None]
    """Takes the name and the numbers of every document that was appended."""
    known: KnownFiles | None = None
    """The files that need not be read again."""
    jobs: int | None = None
    """How many processes read."""
    days: DaysUsed = field(default_factory=_days_used)
    """The days of publication that were used."""
    _part: tuple[str, Added] | None = None
    """The long file of which parts are being appended, with its numbers."""
    _held: list[Held] = field(default_factory=list)
    _since: float = 0.0
    _entries: Entries | None = None
    _ahead: ReadingAhead = field(init=False)
    _second: SecondReading = field(init=False)

    def __post_init__(self) -> None:
        self._ahead = ReadingAhead(self.options.of_reader, self.jobs)
        from timeline.cli.second_reading import SecondReading

        self._second = SecondReading(self.options.second, self.outcome)

    def __enter__(self) -> Self:
        self._second.__enter__()
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self._ahead.close()
        self._second.__exit__(kind)

    def take(self, document: Document) -> None:
        """Read one document and append its events; small documents are appended in batches."""
        found = self.known.find_part(document) if self.known else None
        if found:
            self._hold(self._ahead.put_known(document, found))
        elif document.url is None:
            self._hold(self._ahead.put(document))
        else:
            self._hold([*self._ahead.rest(), (document, None)])
            self._append()

    def take_readings(self, path: Path) -> None:
        """Append all that stands in a folder of readings, or in a file of records."""
        from timeline.cli.kept_readings import kept_readings

        with self.outcome.attempt(str(path)):
            for read in kept_readings(path, self.options):
                if isinstance(read, UnreadableInput):
                    self.outcome.refuse(read)
                else:
                    self._hold([(read[0], read[1:])])

    def passes(self, path: str) -> bool:
        """Return whether a file need not be read; the file is told of in its turn."""
        found = self.known.find(path) if self.known else None
        if found is None:
            return False
        self._hold(self._ahead.put_known(Document(shown_name(path), b""), found))
        return True

    def flush(self) -> None:
        """Append all that was taken."""
        self._hold(self._ahead.rest())
        self._append()
        self._end_part()

    def _hold(self, answered: Iterable[tuple[Document, Answer]]) -> None:
        """Keep what was read until there is enough to append."""
        for document, answer in answered:
            with self.outcome.attempt(document.name):
                if not self._held:
                    self._since = time.monotonic()
                self._held.append((document, answer or self._read(document)))
            if len(self._held) >= _MOST or time.monotonic() - self._since > _LONGEST:
                self._append()

    def _append(self) -> None:
        """Append what was read; a document that fails does not keep the others out."""
        held, self._held = self._consulted(), []
        fresh = [(*read, document) for document, read in held if not isinstance(read, Passed)]
        try:
            added = iter(self.store.add_all(fresh) if fresh else ())
        except (DatabaseLocked, UnusableDatabase):
            raise
        except Exception:  # noqa: BLE001 - said once more below, of the document that it is about
            added = None
        for document, read in held:
            if isinstance(read, Passed):
                self._count(document, Added(articles_known=read.articles), read.size)
                continue
            with self.outcome.attempt(document.name):
                self._tell(
                    document, *read, next(added) if added else self.store.add(*read, document)
                )
        if self.known:
            self.known.keep()

    def _consulted(self) -> list[Held]:
        """Return what was read, with what a language model says of it where one is asked."""
        read = ((document, each) for document, each in self._held if not isinstance(each, Passed))
        known = partial(is_known, self.store.connection)
        pages = [(*each, document) for document, each in read]
        found = iter(self._second.consult_pages(pages, known=known))
        return [
            (document, each if isinstance(each, Passed) else next(found)[:2])
            for document, each in self._held
        ]

    def _read(self, document: Document) -> tuple[Page, tuple[Reading, ...]]:
        """Read one document; a feed from the web with the articles that it links to."""
        # Without the roster: what is read must not hang on what was added before.
        visit = self.entries if document.url else None
        return read_document(document, self.options.of_reader, visit)

    def _tell(
        self, document: Document, page: Page, readings: Sequence[Reading], added: Added
    ) -> None:
        """Keep a document where that is wanted, print its problems and count it."""
        if self.options.keep_pages and page.articles:
            keep_page(self.store.path, document.data)
        for note in added.notes:
            self.outcome.say(f"{document.name}: {told(note)}")
        for problem in (p for a in page.articles for p in a.problems if p.kind == "summary-only"):
            self.outcome.say(f"{document.name}: {told(problem.message)}")
        problems = chain(page.problems, *(reading.problems for reading in readings))
        cut = self.outcome.note_limits(document.name, problems)
        if self.known:
            self.known.note(document, added, cut=cut)
        self.outcome.quarantine(added.quarantined)
        if added.articles_new:
            self.days.note(document.name, page, readings)
        self._count(document, added, len(document.data))

    def _count(self, document: Document, added: Added, size: int) -> None:
        """Tell of a document; of a long file when all its parts are appended."""
        self.outcome.done(added.articles_new + added.articles_known, size)
        line = document.file.line if document.file else 0
        if self._part and line > 1:
            self._part[1].include(added)
            return
        self._end_part()
        if line:
            self._part = document.name, added
        else:
            self.told(document.name, added)

    def _end_part(self) -> None:
        """Tell of the long file whose parts came last."""
        if self._part:
            self.told(*self._part)
        self._part = None

    @property
    def entries(self) -> Entries:
        """Return what leads from the entries of a feed to articles that are not in the store."""
        if self._entries is None:
            from timeline.fetching.entries import Entries
            from timeline.store.writing.addresses import article_addresses

            self._entries = Entries(
                allow_private=self.options.allow_private,
                known=article_addresses(self.store),
                progress=self.outcome.progress.show,
            )
        return self._entries
