"""A page that was read but not added yet: what would be new, and what is left out by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from getpass import getuser
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.errors import UnknownEvent
from timeline.model import Document
from timeline.tui.queries.first_page import Position

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.model import Page, Reading
    from timeline.store.events.results import Added

Corrections = Mapping[str, Mapping[str, str]]
"""What was corrected before saving: values by field, by event."""
_ADDRESS = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One document as it was read."""

    document: Document
    page: Page
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class PendingPage:
    """Everything that was read at once, and the ids of events that the store has already."""

    sheets: tuple[Sheet, ...]
    known: frozenset[str]

    @property
    def readings(self) -> list[Reading]:
        """All articles that were read."""
        return [reading for sheet in self.sheets for reading in sheet.readings]

    @property
    def undated(self) -> bool:
        """Whether an article says nowhere when it was published."""
        return any(reading.article.published is None for reading in self.readings)

    @property
    def published(self) -> tuple[str, str]:
        """The publication day of the first page, and where it comes from."""
        page = self.sheets[0].page if self.sheets else None
        return (page.published or "", page.published_basis) if page else ("", "unknown")


def names_something(text: str) -> bool:
    """Return whether a pasted line is a path or an address rather than an article."""
    line = text.strip()
    if not line or "\n" in line or len(line) > 1000:
        return False
    if line.startswith(_ADDRESS):
        return True
    try:
        return Path(line).expanduser().exists()
    except OSError:
        return False


def read_pending(text: str, published: str | None, source: str | None, store: Path) -> PendingPage:
    """Read a pasted page, or what a path or an address names; slow, so run it in a thread."""
    from timeline.pipeline import read  # noqa: PLC0415 - the whole extraction

    sheets = []
    for document in _documents(text):
        page, readings = read(document, published=published, source=source)
        sheets.append(Sheet(document, page, readings))
    ids = [event.id for sheet in sheets for reading in sheet.readings for event in reading.events]
    return PendingPage(tuple(sheets), _known(ids, store))


def save_pending(
    page: PendingPage, left_out: frozenset[str], store: Path, corrections: Corrections
) -> list[Added]:
    """Add what was read, but for the events that were left out, and correct what was corrected."""
    from timeline.store import open_store  # noqa: PLC0415 - only when writing

    with open_store(store) as opened:
        added = [
            opened.add(sheet.page, [_without(r, left_out) for r in sheet.readings], sheet.document)
            for sheet in page.sheets
        ]
        for event_id, fields in corrections.items():
            for field, value in fields.items() if event_id not in left_out else ():
                opened.correct(event_id, field, value, by=getuser())
        return added


def first_new(page: PendingPage, left_out: frozenset[str]) -> Position | None:
    """Return the day and the id of the earliest event that was not in the store before."""
    events = (event for reading in page.readings for event in reading.events)
    positions = [
        Position(event.timex.period.start_day or "", event.id)
        for event in events
        if event.id not in left_out | page.known and event.timex and event.timex.period
    ]
    return min(positions, key=lambda position: position.day, default=None)


def _documents(text: str) -> Iterator[Document]:
    """Return the documents to read."""
    if not names_something(text):
        yield Document("pasted", text.encode("utf-8", "replace"), media="text")
        return
    from timeline.fetching import fetch  # noqa: PLC0415 - files need no network

    line = text.strip()
    yield from fetch(line if line.startswith(_ADDRESS) else str(Path(line).expanduser()))


def _without(reading: Reading, left_out: frozenset[str]) -> Reading:
    """Leave events out of a reading."""
    kept = tuple(event for event in reading.events if event.id not in left_out)
    return replace(reading, events=kept)


def _known(ids: list[str], store: Path) -> frozenset[str]:
    """Return those events that the store has already."""
    from timeline.store import open_reader  # noqa: PLC0415

    if not store.exists():
        return frozenset()
    found = set()
    with open_reader(store) as reader:
        for event_id in ids:
            try:
                reader.event(event_id)
            except UnknownEvent:
                continue
            found.add(event_id)
    return frozenset(found)
