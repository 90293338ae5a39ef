"""What is read in the input of a case, as plain records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.errors import MissingExtra, TimelineError
from timeline.extract import extract
from timeline.model import Article, Document
from timeline.pipeline import read
from timeline.record import extract_record
from timeline.temporal import tag_dates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from timeline.evaluation.cases.case import Case
    from timeline.model import Reading, Timex

Answer = dict[str, Any]
"""An extract record; for date sentences {"dates": […]}; for a refusal {"error": why}."""


def answers_to(case: Case, folder: Path) -> list[Answer]:
    """Read the input of a case; ``folder`` holds the files that cases name."""
    if case.mode == "dates":
        return [{"dates": [_date(timex) for timex in tag_dates(case.text, case.published)]}]
    if case.mode == "article":
        return list(_records([extract(_article(case))]))
    return list(_page_records(case, folder))


def _article(case: Case) -> Article:
    return Article(
        text=case.text,
        headline=case.headline,
        published=case.published,
        published_basis="given" if case.published else "unknown",
        external_id=case.id,
    )


def _page_records(case: Case, folder: Path) -> Iterator[Answer]:
    """Read a page; where it is refused, the answer says why."""
    try:
        for document in _documents(case, folder):
            yield from _records(read(document, published=case.published)[1])
    except MissingExtra:
        raise
    except TimelineError as error:
        yield {"error": str(error)}


def _documents(case: Case, folder: Path) -> Iterable[Document]:
    if case.mode == "file":
        path = folder / case.file
        return [Document(path.name, path.read_bytes())]
    name = "page.html" if case.mode == "html" else "page.txt"
    return [Document(name, case.text.encode())]


def _records(readings: Iterable[Reading]) -> Iterator[Answer]:
    for reading in readings:
        yield extract_record(reading).model_dump(mode="json")


def _date(timex: Timex) -> Answer:
    period = timex.period
    bounds = {"starts": period.starts, "ends": period.ends, "basis": timex.basis}
    return {"text": timex.text, "offset": (timex.span.start, timex.span.end), **bounds}
