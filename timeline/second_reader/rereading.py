"""A stored article read again, every event by the reader that found the event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extract import extract
from timeline.model import MODEL, Reading

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from timeline.coreference import EventReport
    from timeline.model import Article

_RECOGNIZED = "lac"


def read_again(article: Article, read: Sequence[EventReport] = ()) -> Reading:
    """Read an article again: what a model said is bound to evidence anew, without asking.

    Args:
        read: reports of the article by other readers than the rules.
    """
    if any(report.extractor == MODEL for report in read):
        return _ground_again(article, read)
    readers = {person.read_by for report in read for person in report.participants}
    readers |= {report.extractor for report in read}
    return extract(article, by="rules+lac" if _RECOGNIZED in readers else "rules")


def _ground_again(article: Article, read: Sequence[EventReport]) -> Reading:
    """Return what a model said of an article, with the days that the calendar has for the words."""
    from timeline.second_reader.grounding.events import Grounding  # noqa: PLC0415 - heavy

    return Grounding(article).reading({"events": [_claim(report) for report in read]})


def _claim(report: EventReport) -> dict[str, Any]:
    """Return a report as a model would answer it."""
    return {
        "type": report.type, "title": report.title, "status": report.status,
        "date_text": report.date_text, "place": report.place, "quote": report.quote,
        "participants": [_person(each) for each in report.participants],
        "organizations": [{"name": o.name, "role": o.role} for o in report.organizations],
        "absent": [
            {"name": a.name, "title": a.title, "reason": a.reason} for a in report.absent
        ],
    }  # fmt: skip


def _person(person: Any) -> dict[str, Any]:
    return {"name": person.name, "title": person.title, "role": person.role}
