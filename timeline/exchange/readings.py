"""Rows of the tables to the readings that they were."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from timeline.exchange.rows import PAGE, PLAIN, KeptDocument
from timeline.messages import Message, read_messages
from timeline.model import (
    RULES,
    Absence,
    Article,
    Byline,
    Event,
    EventOrganization,
    LeftOut,
    Newspaper,
    Page,
    Participant,
    Period,
    Problem,
    Reading,
    Span,
    Timex,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.exchange.rows import Read, Row, Rows


class _Within:
    """The rows of one table by what they belong to, in their order."""

    def __init__(self, rows: Iterable[Row], *keys: str) -> None:
        self.found: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
        for row in rows:
            self.found[tuple(row[key] for key in keys)].append(row)

    def __call__(self, *values: Any, order: str = "ordinal") -> list[Row]:
        return sorted(self.found.get(values, ()), key=lambda row: row[order])


def readings_of(rows: Rows) -> Iterator[Read]:
    """Return the documents of some rows with the pages and readings that they were."""
    articles = _Within(rows["articles"], "document")
    events = _Within(rows["events"], "document", "article")
    problems = _Within(rows["problems"], "document", "article", "of")
    left_out = _Within(rows["left_out"], "document")
    beside = {
        table: _Within(rows[table], "document", "article", "event")
        for table in ("participants", "organizations", "absences")
    }
    for row in rows["documents"]:
        digest = row["document"]
        readings = []
        for each in articles(digest, order="article"):
            number = each["article"]
            found = []
            for event in events(digest, number, order="event"):
                named = {name: of(digest, number, event["event"]) for name, of in beside.items()}
                found.append(_event(event, named))
            article = _article(each, _problems(problems(digest, number, "article")))
            told = _problems(problems(digest, number, "reading"))
            readings.append(Reading(article, tuple(found), told))
        page = Page(
            tuple(each.article for each in readings),
            **{name: row[name] for name in PAGE},
            problems=_problems(problems(digest, None, "page")),
            newspaper=_newspaper_of(row),
            left_out=tuple(
                LeftOut(x["line"], x["kind"], x["text"]) for x in left_out(digest, order="line")
            ),
        )
        yield _document(row), page, tuple(readings)


def _document(row: Row) -> KeptDocument:
    return KeptDocument(
        row["name"], b"", media=row["media"], url=row["url"], digest=row["document"],
        size=row["bytes"],
    )  # fmt: skip


def _article(row: Row, problems: tuple[Problem, ...]) -> Article:
    return Article(
        **{name: row[name] for name in PLAIN},
        byline=tuple(Byline(each["name"], each["role"]) for each in row["byline"] or ()),
        newspaper=_newspaper_of(row),
        problems=problems,
    )


def _event(row: Row, beside: Rows) -> Event:
    names = ("name", "title", "organization", "role", "title_basis")
    return Event(
        id=row["id"], type=row["type"], title=row["title"], status=row["status"],
        timex=_timex(row), quote=row["quote"],
        quote_span=Span(row["quote_start"], row["quote_end"]), place=row["place"],
        places_also=tuple(row["places_also"] or ()),
        participants=tuple(
            Participant(**{name: each[name] for name in names}, read_by=_reader(each))
            for each in beside["participants"]
        ),
        organizations=tuple(
            EventOrganization(each["name"], each["role"], _reader(each))
            for each in beside["organizations"]
        ),
        absent=tuple(
            Absence(each["name"], each["title"], each["reason"]) for each in beside["absences"]
        ),
        read_by=_reader(row),
    )  # fmt: skip


def _reader(row: Row) -> str:
    """Return which reader proposed a value; a folder of an older version does not tell."""
    return row.get("read_by") or RULES


def _timex(row: Row) -> Timex | None:
    if row["date_text"] is None:
        return None
    period = Period(*(row[name] for name in Period._fields))
    return Timex(
        row["date_text"], Span(row["date_start"], row["date_end"]), period, row["basis"],
        row["edtf"], row["rule"], row["anchor"], read_messages(row["why"]), row["days"],
        row.get("part"),
    )  # fmt: skip


def _problems(rows: Iterable[Row]) -> tuple[Problem, ...]:
    return tuple(
        Problem(
            row["kind"], Message.of_line(row["message"]), row["quote"],
            None if row["span_start"] is None else Span(row["span_start"], row["span_end"]),
        )
        for row in rows
    )  # fmt: skip


def _newspaper_of(row: Row) -> Newspaper | None:
    return Newspaper(row["newspaper"], row["home"]) if row["newspaper"] else None
