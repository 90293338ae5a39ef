"""A line of a page with what the line is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from timeline.reading.lines.text_lines import Line

Kind = Literal[
    "text", "header", "byline", "author", "credit", "caption", "marker", "advertisement",
    "folio", "stamp", "drop",
]  # fmt: skip


class Block(NamedTuple):
    """A line with what it is."""

    kind: Kind
    line: Line
    leads: bool = False
    """The line begins with a dateline."""
