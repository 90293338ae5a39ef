"""Readings of documents to rows of the tables."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from timeline.messages import write_messages
from timeline.model import Document
from timeline.offices import offices_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline.model import (
        Absence,
        Article,
        Event,
        EventOrganization,
        Newspaper,
        Page,
        Participant,
        Problem,
        Reading,
        Timex,
    )

    Row = dict[str, Any]
    Rows = dict[str, list[Row]]
    Read = tuple[Document, Page, tuple[Reading, ...]]

PLAIN = (
    "kicker", "headline", "subheadline", "text", "page_number", "url", "external_id", "origin",
    "source", "published", "published_basis", "published_time",
)  # fmt: skip
PAGE = ("source", "published", "published_basis", "encoding", "encoding_basis")
_OFFICE = ("unit", "unit_code", "body", "post", "level", "kind")
_NO_YEAR = "unknown"


@dataclass(frozen=True, slots=True)
class KeptDocument(Document):
    """A document whose bytes are elsewhere: their digest and their number stand for them."""

    digest: str = ""
    size: int = 0


def rows_of(read: Iterable[Read]) -> Rows:
    """Return the rows of the tables; every row has the year of its article beside the columns."""
    rows: Rows = defaultdict(list)
    for document, page, readings in read:
        digest, size = identity_of(document)
        _add_page(rows, digest, size, document, page)
        for number, reading in enumerate(readings):
            _add_reading(rows, {"document": digest, "article": number}, reading)
    return rows


def identity_of(document: Document) -> tuple[str, int]:
    """Return the digest of the bytes of a document, and their number."""
    if isinstance(document, KeptDocument):
        return document.digest, document.size
    return hashlib.sha256(document.data).hexdigest(), len(document.data)


def _add_page(rows: Rows, digest: str, size: int, document: Document, page: Page) -> None:
    shared = {"document": digest, "source": page.source, "year": _year(page.published)}
    rows["documents"].append({
        **shared, "name": document.name, "url": document.url, "media": document.media,
        "bytes": size, **{name: getattr(page, name) for name in PAGE},
        **_newspaper(page.newspaper),
    })  # fmt: skip
    _add_problems(rows, shared, "page", page.problems)
    rows["left_out"] += [{**shared, **line._asdict()} for line in page.left_out]


def _add_reading(rows: Rows, key: Row, reading: Reading) -> None:
    article = reading.article
    shared = {**key, "source": article.source, "year": _year(article.published)}
    byline = [{"name": each.name, "role": each.role} for each in article.byline]
    plain = {name: getattr(article, name) for name in PLAIN}
    rows["articles"].append({**shared, **plain, "byline": byline, **_newspaper(article.newspaper)})
    _add_problems(rows, shared, "article", article.problems)
    _add_problems(rows, shared, "reading", reading.problems)
    for number, event in enumerate(reading.events):
        _add_event(rows, {**shared, "event": number}, event, article)


def _add_event(rows: Rows, shared: Row, event: Event, article: Article) -> None:
    rows["events"].append({
        **shared, "id": event.id, "published": article.published, "headline": article.headline,
        "type": event.type, "title": event.title, "status": event.status,
        **_dated(event.timex), "place": event.place, "places_also": list(event.places_also),
        "quote": event.quote, "quote_start": event.quote_span.start,
        "quote_end": event.quote_span.end, "read_by": event.read_by,
    })  # fmt: skip
    named: dict[str, Sequence[Participant | EventOrganization | Absence]] = {
        "participants": event.participants,
        "organizations": event.organizations,
        "absences": event.absent,
    }
    for table, entries in named.items():
        for ordinal, each in enumerate(entries):
            key = {**shared, "event_id": event.id, "ordinal": ordinal}
            rows[table].append({**key, **asdict(each)})
    _add_offices(rows, shared, event, article.newspaper)


def _add_offices(rows: Rows, shared: Row, event: Event, newspaper: Newspaper | None) -> None:
    """Add what the printed titles of an event say in a newspaper of this home."""
    home = (newspaper.home if newspaper else None) or ""
    titles = {p.title for p in event.participants} | {each.title for each in event.absent}
    for title in sorted(filter(None, titles)):
        for ordinal, office in enumerate(offices_of(title, home or None)):
            named = {name: getattr(office, name) for name in _OFFICE}
            key = {"title": title, "home": home, "ordinal": ordinal}
            rows["offices"].append({**shared, **key, **named, "former": bool(office.former)})


def _dated(timex: Timex | None) -> Row:
    if timex is None:
        return {"precision": "unknown"}
    return {
        **timex.period._asdict(), "basis": timex.basis, "edtf": timex.edtf,
        "date_text": timex.text, "date_start": timex.span.start, "date_end": timex.span.end,
        "rule": timex.rule, "anchor": timex.anchor, "why": write_messages(timex.why),
        "days": timex.days,
        "part": timex.part,
    }  # fmt: skip


def _add_problems(rows: Rows, shared: Row, of: str, problems: Sequence[Problem]) -> None:
    for ordinal, each in enumerate(problems):
        start, end = each.span or (None, None)
        rows["problems"].append({
            **shared, "of": of, "ordinal": ordinal, "kind": each.kind,
            "message": each.message.line(), "quote": each.quote, "span_start": start,
            "span_end": end,
        })  # fmt: skip


def _newspaper(newspaper: Newspaper | None) -> Row:
    return {
        "newspaper": newspaper.name if newspaper else None,
        "home": newspaper.home if newspaper else None,
    }


def _year(published: str | None) -> str:
    return published[:4] if published else _NO_YEAR
