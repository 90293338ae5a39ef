"""A person's page: titles over time, appearances by month, companions, latest events."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.inert import inert_line
from timeline.messages import count_of_events
from timeline.messages import translate as _
from timeline.query import Query
from timeline.tui.density.counts import BLOCKS
from timeline.tui.timeline.row_lines import type_label
from timeline.tui.widgets.prose import Paragraph, Piece

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.model import Tenure
    from timeline.store import Reader
    from timeline.store.base.rows import Row


@dataclass(frozen=True, slots=True)
class Person:
    """What the store knows of a name."""

    name: str
    count: int
    titles: tuple[Tenure, ...]
    months: tuple[tuple[str, int], ...]
    companions: tuple[tuple[str, int], ...]
    types: tuple[tuple[str, int], ...]
    latest: tuple[Row, ...]


def read_person(reader: Reader, name: str) -> Person:
    """Gather what the store knows of a name."""
    query = Query(order="newest").plus("who", name)
    companions = [pair for pair in reader.facets(query, "who", limit=13) if pair[0] != name]
    return Person(
        name,
        reader.count(query),
        tuple(tenure for tenure in reader.roster() if tenure.name == name),
        tuple(reader.density(query, "month")),
        tuple(companions[:12]),
        tuple(reader.facets(query, "type", limit=14)),
        tuple(reader.window(query, limit=12)),
    )


def person_paragraphs(person: Person) -> list[Paragraph]:
    """Write the page of a person."""
    return [paragraph for part in _parts(person) for paragraph in (*part, Paragraph())]


def _parts(person: Person) -> Iterator[list[Paragraph]]:
    """Write the parts of the page; empty ones are left out."""
    total = count_of_events(person.count)
    yield [_line([Piece(inert_line(person.name), "strong"), Piece(f"  {total}", "muted")])]
    if person.titles:
        yield [_heading(_("Titles")), *(_tenure(tenure) for tenure in person.titles)]
    if person.months:
        yield [_heading(_("Appearances by month")), *_months(person)]
    if person.types:
        kinds = [Piece(f"{type_label(t)} {n}   ", "") for t, n in person.types]
        yield [_heading(_("Types")), _line([Piece("  "), *kinds])]
    if person.companions:
        names = [
            piece
            for name, count in person.companions
            for piece in (Piece(inert_line(name), "person", ("who", name)), Piece(f" {count}   "))
        ]
        yield [_heading(_("Most often with")), _line([Piece("  "), *names])]
    if person.latest:
        yield [_heading(_("Latest")), *(_event(row) for row in person.latest)]


def _heading(text: str) -> Paragraph:
    return _line([Piece(text, "label")])


def _line(pieces: list[Piece]) -> Paragraph:
    return Paragraph(tuple(pieces), hang=2)


def _tenure(tenure: Tenure) -> Paragraph:
    seen = " – ".join(dict.fromkeys((tenure.first_seen, tenure.last_seen)))
    return _line([Piece(f"  {seen}  ", "date"), Piece(inert_line(tenure.title))])


def _months(person: Person) -> Iterator[Paragraph]:
    """Draw one bar for each month, year by year."""
    most = max(count for _month, count in person.months)
    counts = dict(person.months)
    for year in sorted({month[:4] for month in counts}):
        numbers = [counts.get(f"{year}-{month:02}", 0) for month in range(1, 13)]
        bars = "".join(BLOCKS[max(1, 8 * n // most)] if n else "·" for n in numbers)
        yield _line([Piece(f"  {year} ", "date"), Piece(f"{bars}  {sum(numbers)}")])


def _event(row: Row) -> Paragraph:
    day = row.start_day or "?"
    text = f"{type_label(row.type)} {inert_line(row.title)}"
    return _line([Piece(f"  {day}  ", "date"), Piece(text)])
