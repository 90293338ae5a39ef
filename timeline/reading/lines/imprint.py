"""Folio lines by their neighbours: the paper's name and the title of the page beside the date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue
from timeline.patterns import late_pattern
from timeline.reading.lines.furniture import tokens_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.reading.lines.block import Block

_SPACED = late_pattern("(?<=^[\\u4e00-\\u9fff]) | (?=[\\u4e00-\\u9fff](?: |$))|\\u3000")
_MASTHEAD = cue("page", "paper-name")
_FOREIGN = late_pattern(
    "^[A-Za-zÀ-ɏ\u0400-\u04ff\u0f00-\u0fff\u1800-\u18af\u0600-\u06ff .·&'-]{4,60}$"
)
"""A paper's name in another script than Chinese."""
_BESIDE_NAME = cue("page", "beside-name")
"""What stands after the paper's name on its line: the page's title or number, a Latin name."""
_PAGE_TITLE = cue("page", "page-title")
_PAGE_NUMBER = late_pattern("^[A-HT]?\\d{1,2}$")
_SHORT_TITLE = late_pattern("^[\\u4e00-\\u9fff]{2,4}$")
"""The title of the page, where it stands beside the page number."""
_SEASON = cue("page", "season-line")
_COLUMN_HEAD = cue("page", "column-head")


_DATE_ALONE = cue("furniture", "date-alone")
_IMPRINT = {"weekday", "issue", "lunar"}
_TOP = 8
"""Lines among which the paper's name is looked for."""
_LONGEST_NAME = 14


def mark_imprint(blocks: list[Block]) -> None:
    """Mark the paper's name and what stands beside the date line as folio lines."""
    for index, block in enumerate(blocks[:_TOP]):
        if _is_masthead(block, blocks[index + 1 : index + 3]):
            blocks[index] = block._replace(kind="folio")
    for index, block in enumerate(blocks):
        if block.kind == "folio" and tokens_of(block.line.text) & _IMPRINT:
            _gather(blocks, index)


def _gather(blocks: list[Block], index: int) -> None:
    """Mark the lines around a dated folio line that name the paper or the page."""
    for step in (-1, 1):
        place = index + step
        while 0 <= place < len(blocks) and (
            blocks[place].kind in ("folio", "drop")
            or _is_imprint(blocks[place])
            or _is_beside(blocks, place, place - step)
        ):
            if blocks[place].kind != "drop":
                blocks[place] = blocks[place]._replace(kind="folio")
            place += step


def _is_imprint(block: Block) -> bool:
    """Return whether a line beside the date line is the paper's name or the title of the page."""
    text = block.line.text
    return block.kind == "header" and bool(
        _PAGE_NUMBER.match(text)
        or _SEASON.match(text)
        or _FOREIGN.match(text)
        or _PAGE_TITLE.match(text)
        or _MASTHEAD.match(_SPACED.sub("", _BESIDE_NAME.sub("", text)))
    )


def _is_beside(blocks: Sequence[Block], place: int, known: int) -> bool:
    """Return whether a line is a date at the top of a page, or a title beside the page number."""
    block = blocks[place]
    if block.kind == "stamp":
        top = all(above.kind != "text" for above in blocks[:place])
        return top and _DATE_ALONE.match(block.line.text) is not None
    numbered = _PAGE_NUMBER.match(blocks[known].line.text)
    return bool(block.kind == "header" and numbered and _SHORT_TITLE.match(block.line.text))


def _is_masthead(block: Block, following: Sequence[Block]) -> bool:
    """Return whether a short line at the top is the paper's name above its date line."""
    text = block.line.text
    if block.kind != "header" or len(text) > _LONGEST_NAME:
        return False
    text = _SPACED.sub("", text)
    if len(text) > 10 or " " in text or _COLUMN_HEAD.search(text):
        return False
    dated = [b for b in following if b.kind == "folio" and following[0].kind == "folio"]
    if _MASTHEAD.match(text):
        return bool(dated) or block.line.number < 4
    return any(tokens_of(b.line.text) & {"weekday", "issue", "pages", "lunar"} for b in dated)
