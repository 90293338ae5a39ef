"""What ``import timeline`` offers to programs: the reading, and a store to read from."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from timeline.export import event_record as columns_of
from timeline.extract import extract
from timeline.model import Article, Document
from timeline.query import parse_query
from timeline.reading import read_page as read_document
from timeline.record import event_record
from timeline.store import open_reader
from timeline.temporal import tag_dates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.model import Page, Timex
    from timeline.record import EventRecord
    from timeline.store import EventDetail, Reader

_AT_ONCE = 500


def read_page(
    page: Path | bytes | str,
    *,
    published: str | None = None,
    source: str | None = None,
    encoding: str | None = None,
    media: str | None = None,
) -> Page:
    r"""Read a page into its articles: header lines, byline, day of printing, text.

    Args:
        page: the path of a file, its bytes, or the text itself.
        published: ISO day of printing; wins over what the page says.
        source: slug of the newspaper.
        encoding: name of the encoding, where the reader should not decide.
        media: text, html, pdf, feed or jsonl, where the reader should not decide.

    >>> page = read_page("云溪县召开座谈会\n1月12日,县长郭远主持召开座谈会。\n")
    >>> [article.headline for article in page.articles]
    ['云溪县召开座谈会']
    """
    document = _document(page)
    return read_document(
        document, published=published, source=source, encoding=encoding, media=media
    )


def extract_events(
    article: Article | str, *, published: str | None = None, headline: str | None = None
) -> tuple[EventRecord, ...]:
    """Read the events of an article, each with its quote, people, bodies and place.

    Args:
        article: an article of a page, or a text.
        published: ISO day of printing, for a text.
        headline: the headline, for a text.

    >>> (event,) = extract_events("1月12日,县长郭远主持召开座谈会。", published="2024-01-14")
    >>> event.type, event.starts, event.participants[0].name
    ('meeting', '2024-01-12', '郭远')
    """
    if isinstance(article, str):
        article = Article(
            article,
            headline,
            published=published,
            published_basis="given" if published else "unknown",
        )
    return tuple(event_record(event) for event in extract(article).events)


def find_dates(text: str, published: str | None = None) -> tuple[Timex, ...]:
    """Find the date expressions of a text, each with its span, period and basis.

    >>> [(found.text, found.period.starts) for found in find_dates("昨日开会", "2024-01-14")]
    [('昨日', '2024-01-13')]
    """
    return tuple(tag_dates(text, published))


@dataclass(frozen=True, slots=True)
class OpenStore:
    """A store that is read: rows of events by the filter language, and events whole."""

    reader: Reader

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self.reader.close()

    def find(self, query: str = "", *, newest: bool = False) -> Iterator[dict[str, object]]:
        """Return the events that a filter lets through, as in ``timeline list --json``."""
        wanted = parse_query(query, today=dt.datetime.now().astimezone().date())
        wanted = wanted.ordered("newest") if newest else wanted
        after = None
        while rows := self.reader.window(wanted, after=after, limit=_AT_ONCE):
            yield from map(columns_of, rows)
            after = rows[-1].key

    def people(self, query: str = "") -> Iterator[dict[str, object]]:
        """Return a row for each person in each event of a filter: name, title, body and role."""
        for row in self.find(query):
            days = {"event_id": row["id"], **{k: row[k] for k in ("starts", "ends", "type")}}
            for person in self.event(str(row["id"])).participants:
                yield {
                    **days,
                    "person": person.name,
                    "title": person.title,
                    "organization": person.organization,
                    "role": person.role,
                }

    def sql(self, select: str, **values: object) -> list[dict[str, object]]:
        """Run a SELECT on the file, in a process of its own, and return its rows.

        Raises:
            BadSql: the statement is none, or does more than read.
        """
        from timeline.store.maintenance.user_sql import ask  # noqa: PLC0415 - seldom asked

        answer = ask(self.reader.path, select, values)
        return [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]

    def count(self, query: str = "") -> int:
        """Count the events that a filter lets through."""
        return self.reader.count(parse_query(query, today=dt.datetime.now().astimezone().date()))

    def event(self, event_id: str) -> EventDetail:
        """Return an event with its people, bodies and all its reports.

        Raises:
            UnknownEvent: the store holds no event of that id.
        """
        return self.reader.event(event_id)


def open_store(path: Path | str) -> OpenStore:
    """Open a store to read; nothing is written through it.

    Raises:
        UnusableDatabase: the file is no store, newer than this program, or damaged.
    """
    return OpenStore(open_reader(path))


def _document(page: Path | bytes | str) -> Document:
    if isinstance(page, Path):
        return Document(page.name, page.read_bytes())
    return Document("-", page.encode() if isinstance(page, str) else page)
