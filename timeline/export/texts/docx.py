"""A dossier for a word processor: who, where and when, then the chronology with its quotes."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, Any, BinaryIO

from timeline.errors import MissingExtra
from timeline.export.labels import days_of, person_line, report_line, type_label
from timeline.inert import inert_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline.export.formats import Options
    from timeline.whole import WholeEvent

BINARY = True
_MADE = dt.datetime(2000, 1, 1)  # noqa: DTZ001 - a fixed stamp: the same events, the same bytes
_STAMP = (2000, 1, 1, 0, 0, 0)
_HEADS = {
    "zh": ("事件", "人物与职务", "地点", "大事记"),
    "en": ("Events", "People and offices", "Places", "Chronology"),
}


def write_events(events: Iterable[WholeEvent], stream: BinaryIO, options: Options) -> None:
    """Write a dossier of the events that nobody rejected."""
    try:
        from docx import Document  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingExtra("timeline export docx", "python-docx") from error
    shown = [event for event in events if event.review != "rejected"]
    dossier = Document()
    dossier.core_properties.created = dossier.core_properties.modified = _MADE
    dossier.core_properties.author, dossier.core_properties.title = "", inert_line(options.title)
    _style(dossier)
    dossier.add_heading(inert_line(options.title), 0)
    _overview(dossier, shown, options.language)
    _chronology(dossier, shown, options.language)
    _save(dossier, stream)


def _style(dossier: Any) -> None:
    """Let Chinese be set in a face that is Chinese."""
    from docx.oxml.ns import qn  # noqa: PLC0415 - an extra

    for style in dossier.styles:
        if getattr(style, "font", None) is not None:
            style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "SimSun")


def _overview(dossier: Any, events: Sequence[WholeEvent], language: str) -> None:
    """Tell how many events there are, and who and what is in most of them."""
    head, people, places, _ = _HEADS[language]
    days = sorted(day for e in events for day in (e.start_day, e.end_day) if day)
    span = f" · {days[0]} – {days[-1]}" if days else ""
    dossier.add_paragraph(f"{head}: {len(events)}{span}")
    offices = Counter((p.identity, p.title or "") for e in events for p in e.participants)
    _table(dossier, people, [(*key, count) for key, count in offices.most_common(30)])
    stops = Counter(place for e in events for place in e.places)
    _table(dossier, places, [(name, "", count) for name, count in stops.most_common(15)])


def _table(dossier: Any, heading: str, rows: list[tuple[str, str, int]]) -> None:
    if not rows:
        return
    dossier.add_heading(heading, 1)
    table = dossier.add_table(rows=0, cols=3)
    for row in rows:
        for cell, value in zip(table.add_row().cells, row, strict=True):
            cell.text = inert_line(str(value))


def _chronology(dossier: Any, events: Sequence[WholeEvent], language: str) -> None:
    dossier.add_heading(_HEADS[language][3], 1)
    for month, of_month in groupby(events, key=lambda event: (event.start_day or "?")[:7]):
        dossier.add_heading(month, 2)
        for event in of_month:
            _entry(dossier, event, language)


def _entry(dossier: Any, event: WholeEvent, language: str) -> None:
    line = dossier.add_paragraph()
    line.add_run(f"{days_of(event)}  {type_label(event.type, language)}  ")
    line.add_run(inert_line(event.title)).bold = True
    people = "、".join(person_line(person, language) for person in event.participants)
    bodies = "、".join(body.name for body in event.organizations)
    facts = [inert_line(f) for f in ("、".join(event.places), people, bodies) if f]
    if facts:
        dossier.add_paragraph(" · ".join(facts))
    for report in event.reports:
        dossier.add_paragraph(f"“{inert_line(report.quote)}”", style="Quote")
        source = " · ".join(x for x in (report_line(report, language), report.address) if x)
        dossier.add_paragraph(inert_line(source))


def _save(dossier: Any, stream: BinaryIO) -> None:
    """Write the file with fixed stamps inside."""
    made = io.BytesIO()
    dossier.save(made)
    with zipfile.ZipFile(made) as parts, zipfile.ZipFile(stream, "w") as target:
        for part in parts.infolist():
            named = zipfile.ZipInfo(part.filename, _STAMP)
            target.writestr(named, parts.read(part), zipfile.ZIP_DEFLATED)
