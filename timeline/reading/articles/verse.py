"""Verse among the header lines: short lines without a stop under the mark of their author."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.reading.lines.block import Block

SHORTEST_VERSE = 4
"""So many short lines under an author are verse; fewer may be the head of an article."""
_LONGEST_LINE = 16


def is_verse(blocks: Sequence[Block]) -> bool:
    """Return whether these lines, the first under an author, are the beginning of a poem."""
    return len(blocks) >= SHORTEST_VERSE and all(map(_is_verse_line, blocks))


def _is_verse_line(block: Block) -> bool:
    return block.kind == "header" and len(block.line.text) <= _LONGEST_LINE


def split_verse(
    run: Sequence[Block], *, followed: bool
) -> Iterator[tuple[Sequence[Block], Sequence[Block]]]:
    """Cut a run of header lines after every poem into pairs of header lines and verse.

    A poem ends above the headline of what follows, which is the last line of its stretch.

    Args:
        run: header lines one under the other, among them lines that name an author.
        followed: text stands under the run.
    """
    start = 0
    for index, block in enumerate(run):
        first = index + 1
        if block.kind != "author" or not is_verse(run[first : first + SHORTEST_VERSE]):
            continue
        end = first
        while end < len(run) and run[end].kind == "header":
            end += 1
        end -= followed or end < len(run)
        yield run[start:first], run[first:end]
        start = end
    if start < len(run):
        yield run[start:], ()
