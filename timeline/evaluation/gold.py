"""Labelled texts: ``NAME.txt`` with its labels in ``NAME.json``, and labelled date sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, ValidationError

from timeline.errors import BadLabels
from timeline.faults import fault_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class _Label(BaseModel):
    model_config = ConfigDict(frozen=True)


class GoldParticipant(_Label):
    """A person who took part."""

    name: str
    role: str
    title: str | None = None
    role_alts: tuple[str, ...] = ()
    title_alts: tuple[str, ...] = ()
    optional: bool = False


class GoldAbsentee(_Label):
    """A person whom the text says to be excused or absent."""

    name: str
    title: str | None = None


class GoldEvent(_Label):
    """A labelled event; what is optional or also right neither rewards nor punishes."""

    type: str
    quote: str
    status: str
    precision: str
    start: str | None = None
    end: str | None = None
    date_text: str | None = None
    place: str | None = None
    places_also: tuple[str, ...] = ()
    participants: tuple[GoldParticipant, ...] = ()
    organizations: tuple[str, ...] = ()
    organizations_also: tuple[str, ...] = ()
    absent: tuple[GoldAbsentee, ...] = ()
    optional: bool = False
    type_alts: tuple[str, ...] = ()


class GoldName(_Label):
    """A reporter or correspondent of a byline."""

    name: str


class GoldBreak(_Label):
    """A column break that cuts a sentence; ``rejoined`` is the text without it."""

    rejoined: str


class GoldArticle(_Label):
    """A labelled article; the fields from ``header_lines`` on belong to articles of a page."""

    events: tuple[GoldEvent, ...] = ()
    headline: str | None = None
    header_lines: tuple[object, ...] | None = None
    byline_reporters: tuple[GoldName, ...] = ()
    body_first12: str = ""
    body_last12: str = ""
    column_breaks: tuple[GoldBreak, ...] = ()


class GoldPage(_Label):
    """A labelled text: one article, or a page of several."""

    articles: tuple[GoldArticle, ...]
    published: str | None = None
    published_given: bool = True
    layout_only: bool = False
    """The labels say how the page is cut, and nothing of events."""

    @property
    def is_article(self) -> bool:
        """Return whether the text is one article and not a page."""
        return len(self.articles) == 1 and self.articles[0].header_lines is None


class GoldDate(_Label):
    """A sentence with one labelled date expression, or with none."""

    id: str
    text: str
    category: str
    published: str | None = None
    expr: str | None = None
    offset: tuple[int, int] | None = None
    start: str | None = None
    end: str | None = None
    basis: str | None = None
    alts: tuple[tuple[str | None, str | None], ...] = ()


def labelled_pages(folder: Path) -> Iterator[tuple[Path, GoldPage]]:
    """Return every labelled text of a folder with its labels, by name."""
    for labels in sorted(folder.glob("*.json")):
        text = labels.with_suffix(".txt")
        if not text.exists():
            continue
        try:
            yield text, GoldPage.model_validate_json(labels.read_bytes())
        except ValidationError as error:
            raise _bad_labels(labels, error) from error


def labelled_dates(path: Path) -> Iterator[GoldDate]:
    """Return the labelled sentences of a JSON Lines file."""
    for line in path.read_text("utf-8").splitlines():
        try:
            yield GoldDate.model_validate_json(line)
        except ValidationError as error:
            raise _bad_labels(path, error) from error


def _bad_labels(path: Path, error: ValidationError) -> BadLabels:
    """Return which field of which file is wrong."""
    return BadLabels(str(path), fault_of(error))
