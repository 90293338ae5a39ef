"""What a page prints besides its articles: every line with its number and kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.inert import inert_line
from timeline.messages import translate as _
from timeline.tui.widgets.cells import fit, fit_right
from timeline.tui.widgets.prose import Paragraph, Piece

if TYPE_CHECKING:
    from timeline.store import Reader

KINDS = {
    "caption": "caption", "intertitle": "intertitle", "furniture": "page furniture",
    "jump": "jump line", "advertisement": "advertisement", "navigation": "navigation",
    "byline": "byline", "heading": "heading of the page", "stamp": "release stamp",
}  # fmt: skip
"""Kinds as the reading names them, as messages."""
_NUMBER, _KIND = 5, 15


def read_left_out(reader: Reader, event_id: str) -> list[Paragraph]:
    """Write the lines that were left out of the pages of an event."""
    reports = reader.event(event_id).reports
    articles = dict.fromkeys(report.article_id for report in reports)
    lines = [line for article_id in articles for line in reader.left_out(article_id)]
    return [
        Paragraph(
            (
                Piece(fit_right(f"{line.line}", _NUMBER) + "  ", "muted"),
                Piece(fit(_(KINDS.get(line.kind, line.kind)), _KIND), "date"),
                Piece(inert_line(line.text)),
            ),
            hang=_NUMBER + _KIND + 2,
        )
        for line in lines
    ]
