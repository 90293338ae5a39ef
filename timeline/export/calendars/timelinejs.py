"""The JSON that TimelineJS draws: one slide per dated event."""

from __future__ import annotations

import json
from html import escape
from typing import TYPE_CHECKING, TextIO

from timeline.export.labels import days_of, person_line, report_line, type_label
from timeline.inert import inert_json, inert_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.export.formats import Options
    from timeline.whole import WholeEvent, WholeReport


def write_events(events: Iterable[WholeEvent], stream: TextIO, options: Options) -> None:
    """Write one object with all slides; its texts are HTML, so that marks are escaped."""
    title = json.dumps({"text": {"headline": _html(options.title)}}, ensure_ascii=False)
    stream.write(f'{{"title": {inert_json(title)},\n"events": [')
    dated = (event for event in events if event.start_day or event.end_day)
    for number, event in enumerate(dated):
        slide = json.dumps(_slide(event, options.language), ensure_ascii=False)
        stream.write((",\n" if number else "\n") + inert_json(slide))
    stream.write("\n]}\n")


def _slide(event: WholeEvent, language: str) -> dict[str, object]:
    slide: dict[str, object] = {
        "unique_id": event.id,
        "group": type_label(event.type, language),
        "display_date": days_of(event),
        "start_date": _moment(event.starts or event.ends or ""),
        "text": {"headline": _html(event.title), "text": _text(event, language)},
    }
    if event.starts and event.ends and event.ends != event.starts:
        slide["end_date"] = _moment(event.ends)
    return slide


def _moment(text: str) -> dict[str, int]:
    """Return the numbers of a moment.

    >>> _moment("2024-01-12T22:00")
    {'year': 2024, 'month': 1, 'day': 12, 'hour': 22, 'minute': 0}
    """
    names = ("year", "month", "day", "hour", "minute")
    numbers = text.replace("T", "-").replace(":", "-").split("-")
    return {name: int(number) for name, number in zip(names, numbers, strict=False)}


def _text(event: WholeEvent, language: str) -> str:
    people = "、".join(person_line(person, language) for person in event.participants)
    facts = " · ".join(_html(fact) for fact in (event.place, people) if fact)
    return (f"<p>{facts}</p>" if facts else "") + "".join(
        _quoted(report, language) for report in event.reports
    )


def _quoted(report: WholeReport, language: str) -> str:
    source = _html(report_line(report, language))
    if report.address:
        source = f'<a href="{escape(report.address)}">{source}</a>'
    return f"<blockquote>{_html(report.quote)}</blockquote><p>{source}</p>"


def _html(text: str) -> str:
    return escape(inert_line(text))
