"""Set invented articles on a sheet as a newspaper does, and print the sheet as a PDF."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen import canvas

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FONT = "STSong-Light"
WIDTH, HEIGHT, MARGIN = 800, 1130, 36
SIZE, LEADING = 9, 13.5
GUTTER = 16
_NOT_FIRST = "，。、；：”！？）》"
pdfmetrics.registerFont(UnicodeCIDFont(FONT))


@dataclass(frozen=True)
class Printed:
    """A string and where on the sheet its base line begins."""

    x: float
    y: float
    size: float
    text: str


@dataclass
class Sheet:
    """What is printed on one page; y grows upwards."""

    strings: list[Printed] = field(default_factory=list)
    rules: list[tuple[float, float, float, float]] = field(default_factory=list)

    def line(self, x: float, y: float, text: str, size: float = SIZE) -> None:
        self.strings.append(Printed(x, y, size, text))

    def centred(self, x: float, width: float, y: float, text: str, size: float) -> None:
        self.line(x + (width - wide(text, size)) / 2, y, text, size)

    def columns(
        self, paragraphs: Sequence[str], x: float, top: float, width: float, count: int
    ) -> float:
        """Set paragraphs into so many columns of one height; return where the foot is."""
        column = (width - GUTTER * (count - 1)) / count
        lines = [line for paragraph in paragraphs for line in broken(paragraph, column)]
        rows = -(-len(lines) // count)
        for at, line in enumerate(lines):
            number, row = divmod(at, rows)
            indent = 2 * SIZE * line.startswith("　　")
            place = x + number * (column + GUTTER) + indent
            self.line(place, top - SIZE - row * LEADING, line.strip("　"))
        return top - rows * LEADING

    def downwards(self, text: str, right: float, top: float, rows: int, size: float) -> float:
        """Set text into vertical columns from right to left; return the left edge."""
        pieces = [text[at : at + rows] for at in range(0, len(text), rows)]
        for number, piece in enumerate(pieces):
            for row, character in enumerate(piece):
                place = right - size - number * size * 1.7, top - size * (row + 1)
                self.line(*place, character, size)
        return right - len(pieces) * size * 1.7

    def box(self, left: float, bottom: float, right: float, top: float) -> None:
        self.rules.append((left, bottom, right - left, top - bottom))


def wide(text: str, size: float) -> float:
    return pdfmetrics.stringWidth(text, FONT, size)


def broken(paragraph: str, column: float) -> Iterator[str]:
    """Break a paragraph into lines; no line begins with a closing mark."""
    line = ""
    for character in "　　" + paragraph:
        if wide(line + character, SIZE) > column:
            kept = line.rstrip(_NOT_FIRST)[:-1] if character in _NOT_FIRST else line
            yield kept
            line = line[len(kept) :]
        line += character
    yield line


def as_pdf(sheets: Sequence[Sheet]) -> bytes:
    """Print sheets, a page each."""
    stream = io.BytesIO()
    page = canvas.Canvas(stream, pagesize=(WIDTH, HEIGHT), invariant=1)
    for sheet in sheets:
        for rule in sheet.rules:
            page.rect(*rule)
        for printed in sheet.strings:
            page.setFont(FONT, printed.size)
            page.drawString(printed.x, printed.y, printed.text)
        page.showPage()
    page.save()
    return stream.getvalue()
