"""Lists of links under an article: a heading and the titles of other pages under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue
from timeline.reading.lines.text_lines import is_closed

if TYPE_CHECKING:
    from timeline.reading.lines.block import Block

_HEADING = cue("furniture", "link-list")
_DATED = cue("furniture", "dated-link")
_LONGEST = 60
_FEWEST = 2


def drop_link_lists(blocks: list[Block]) -> None:
    """Mark the titles in a list of links, and the heading over them, as furniture."""
    for index, block in enumerate(blocks):
        if index and _HEADING.match(block.line.text):
            _drop_list(blocks, index)


def _drop_list(blocks: list[Block], heading: int) -> None:
    end = heading + 1
    while end < len(blocks) and _is_title(blocks[end]):
        end += 1
    titles = blocks[heading + 1 : end]
    dated = sum(_DATED.match(block.line.text) is not None for block in titles)
    if end == len(blocks) or (dated >= _FEWEST and dated == len(titles)):
        for index in range(heading, end):
            blocks[index] = blocks[index]._replace(kind="drop", leads=False)


def _is_title(block: Block) -> bool:
    """Return whether a line may be the title of another page."""
    text = block.line.text
    return (
        not block.leads
        and len(text) <= _LONGEST
        and (not is_closed(text) or bool(_DATED.match(text)))
    )
