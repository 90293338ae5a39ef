"""People or units side by side: a line for each day and event, with the counts below."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from timeline.inert import inert_line
from timeline.messages import translate as _
from timeline.tui.density.counts import BLOCKS
from timeline.tui.timeline.row_lines import type_label
from timeline.tui.widgets.cells import fit
from timeline.tui.widgets.prose import Paragraph, Piece

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.store.presence.lanes import LaneEvent, Lanes

_DAY, _BETWEEN, _LEAST = 12, 2, 10
_OF_OTHERS, _JOINT = "│", "═══"
_MOST_TYPES = 6


def lane_paragraphs(lanes: Lanes, width: int) -> list[Paragraph]:
    """Write lanes for a screen of some cells."""
    number = len(lanes.names)
    each = max(_LEAST, (width - _DAY - _BETWEEN * number) // number)
    names = [Piece(fit(inert_line(n), each + _BETWEEN), "strong", ("who", n)) for n in lanes.names]
    totals = " / ".join(map(str, lanes.totals))
    told = _("together {joint} · {totals}", joint=lanes.joint, totals=totals)
    lines = [Paragraph((Piece(" " * _DAY), *names)), Paragraph((Piece(told, "muted"),))]
    for day, events in groupby(lanes.events, key=lambda event: event.row.start_day or "?"):
        lines += _day(day, list(events), number, each)
    return [*lines, Paragraph(), *_counts(lanes)]


def _day(day: str, events: Sequence[LaneEvent], number: int, each: int) -> Iterator[Paragraph]:
    for place, event in enumerate(events):
        head = Piece(fit(day if not place else "", _DAY), "date")
        cells = (_cell(event, lane, each) for lane in range(number))
        yield Paragraph((head, *cells))


def _cell(event: LaneEvent, lane: int, width: int) -> Piece:
    if lane == event.lanes[0]:
        style = "quote" if event.joint else ""
        label = f"{type_label(event.row.type)} {inert_line(event.row.title)}"
        return Piece(fit(label, width) + " " * _BETWEEN, style)
    mark = _JOINT if lane in event.lanes else _OF_OTHERS
    return Piece(fit(mark, width + _BETWEEN), "bar" if lane in event.lanes else "nothing")


def _counts(lanes: Lanes) -> Iterator[Paragraph]:
    """Write the numbers by type, and a bar for every month."""
    yield Paragraph((Piece(_("Types"), "label"),))
    for kind, numbers in list(lanes.by_type().items())[:_MOST_TYPES]:
        yield Paragraph(
            (Piece("  " + fit(type_label(kind), 12)), Piece(" / ".join(map(str, numbers))))
        )
    yield Paragraph((Piece(_("By month"), "label"),))
    months = lanes.by_month()
    most = max((n for numbers in months.values() for n in numbers), default=0)
    for lane, name in enumerate(lanes.names):
        bars = "".join(_bar(numbers[lane], most) for numbers in months.values())
        yield Paragraph((Piece("  " + fit(inert_line(name), 12)), Piece(bars, "bar")))
    if months:
        yield Paragraph((Piece(f"  {min(months)} – {max(months)}", "muted"),))


def _bar(count: int, most: int) -> str:
    return BLOCKS[max(1, 8 * count // most)] if count else "·"
