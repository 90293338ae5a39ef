"""A line of a page with what the line is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from timeline.reading.lines.text_lines import Line

Kind = Literal[
    "text", "header", "byline", "author", "credit", "caption", "marker", "advertisement",
    "folio", "stamp", "drop",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Block:
    """A line with what it is."""

    kind: Kind
    line: Line
    leads: bool = False
    """The line begins with a dateline."""
