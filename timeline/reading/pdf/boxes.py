"""Printed characters with their boxes become printed lines."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

GUTTER = 0.6
"""A column gap is at least so many character heights wide."""
_WORD_GAP = 0.2


@dataclass(frozen=True, slots=True)
class Box:
    """A piece of text and where it is printed; y grows upwards."""

    left: float
    bottom: float
    right: float
    top: float
    text: str

    @property
    def height(self) -> float:
        """The height of its characters."""
        return self.top - self.bottom

    @property
    def middle(self) -> float:
        """Half way up."""
        return (self.top + self.bottom) / 2


def join_lines(characters: Iterable[Box]) -> list[Box]:
    """Join characters that stand side by side, whatever order they were printed in."""
    rows: list[list[Box]] = []
    for box in sorted(characters, key=lambda box: (-box.middle, box.left)):
        row = next((row for row in reversed(rows[-8:]) if _on_row(row[0], box)), None)
        if row is None:
            rows.append([box])
        else:
            row.append(box)
    return [line for row in rows for line in _split_row(row)]


def _on_row(first: Box, box: Box) -> bool:
    close = abs(first.middle - box.middle) < 0.35 * min(first.height, box.height)
    return close and max(first.height, box.height) < 1.6 * min(first.height, box.height)


def _split_row(row: list[Box]) -> Iterable[Box]:
    row.sort(key=lambda box: box.left)
    start = 0
    for index, (box, following) in enumerate(pairwise(row), 1):
        if following.left - box.right > GUTTER * max(box.height, following.height):
            yield _joined(row[start:index])
            start = index
    yield _joined(row[start:])


def _joined(row: Sequence[Box]) -> Box:
    """Join a row; a gap between Latin letters is a space, a character printed twice is one."""
    text = row[0].text
    for before, box in pairwise(row):
        if box.text == before.text and abs(box.left - before.left) < 0.3 * box.height:
            continue
        latin = before.text.isascii() and box.text.isascii()
        gap = box.left - before.right > _WORD_GAP * box.height
        text += (" " if latin and gap else "") + box.text
    return Box(
        min(box.left for box in row),
        min(box.bottom for box in row),
        max(box.right for box in row),
        max(box.top for box in row),
        text,
    )
