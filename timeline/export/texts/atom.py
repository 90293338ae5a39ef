"""An Atom feed: an entry per event, the newest first, without notes or names of files."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, TextIO
from xml.sax.saxutils import quoteattr

from timeline.export.labels import days_of, person_line, report_line, type_label
from timeline.inert import inert_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.export.formats import Options
    from timeline.whole import WholeEvent

_NEVER = "1970-01-01"


def write_events(events: Iterable[WholeEvent], stream: TextIO, options: Options) -> None:
    """Write the events that nobody rejected as a feed."""
    shown = [event for event in events if event.review != "rejected"]
    shown.sort(key=lambda event: event.report.published or "", reverse=True)
    newest = max((event.report.published or _NEVER for event in shown), default=_NEVER)
    title = _xml(options.title)
    stream.write(
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n'
        f"<id>urn:timeline:feed:{title}</id>\n<title>{title}</title>\n"
        f"<updated>{newest}T00:00:00+08:00</updated>\n<author><name>timeline</name></author>\n"
    )
    stream.writelines(_entry(event, options.language) for event in shown)
    stream.write("</feed>\n")


def _entry(event: WholeEvent, language: str) -> str:
    updated = event.report.published or _NEVER
    link = "".join(
        f"<link rel={quoteattr(rel)} href={quoteattr(inert_line(address))}/>\n"
        for rel, address in zip(["alternate"] + ["related"] * 99, event.addresses, strict=False)
    )
    label = quoteattr(type_label(event.type, language))
    return (
        f"<entry>\n<id>urn:timeline:{event.id}</id>\n<title>{_xml(event.title)}</title>\n"
        f"<updated>{updated}T00:00:00+08:00</updated>\n{link}"
        f"<category term={quoteattr(event.type)} label={label}/>\n"
        f'<content type="html">{escape(_content(event, language))}</content>\n</entry>\n'
    )


def _content(event: WholeEvent, language: str) -> str:
    people = "、".join(person_line(person, language) for person in event.participants)
    facts = " · ".join(_xml(f) for f in (days_of(event), "、".join(event.places), people) if f)
    quotes = "".join(
        f"<blockquote>{_xml(r.quote)}<br/>{_xml(report_line(r, language))}</blockquote>"
        for r in event.reports
    )
    return f"<p>{facts}</p>{quotes}"


def _xml(text: str) -> str:
    return escape(inert_line(text))
