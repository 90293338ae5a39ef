"""What every line of a page is: by itself, then by the lines that stand around."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue
from timeline.patterns import late_pattern
from timeline.reading.articles.verse import SHORTEST_VERSE, is_verse
from timeline.reading.lines.byline import is_photo_credit
from timeline.reading.lines.house_style import PLAIN
from timeline.reading.lines.imprint import mark_imprint
from timeline.reading.lines.line_kind import block_of
from timeline.reading.lines.link_lists import drop_link_lists
from timeline.reading.lines.notice_lines import is_notice_head, is_signature
from timeline.reading.lines.text_lines import is_closed, is_item

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.reading.lines.block import Block
    from timeline.reading.lines.house_style import HouseStyle
    from timeline.reading.lines.text_lines import Line

_COLUMN_MARKS = frozenset("□■◎●○◇◆★☆")
_WRITER = late_pattern(
    "^[□■◎●○◇◆★☆]\\s{0,3}(?:[\\u4e00-\\u9fff]{2,10}\\s{1,3})?(?:[\\u4e00-\\u9fff·]{2,5}|[\\u4e00-\\u9fff]\\s[\\u4e00-\\u9fff])(?:[\\s、]{1,3}[\\u4e00-\\u9fff·]{2,5}){0,3}$"
)
_COLUMN_LINE = late_pattern("^[□■◎●○◇◆★☆]\\s{0,3}[\\u4e00-\\u9fff]{2,8}$")
_PLACE_LINE = cue("page", "place-line")
_DATE_ALONE = cue("furniture", "date-alone")
_MARKS = "▲△▼▶◀"
"""A mark that points at a picture, or opens an item of a list."""
_LONGEST_SIGNER = 20
_LONGEST_NOTICE = 9
"""Lines between the head of a notice and the body that signs it."""


def classify(lines: Sequence[Line], style: HouseStyle = PLAIN) -> tuple[Block, ...]:
    """Return every line with what the line is.

    Header lines are only candidates here; what stands around them decides.
    """
    blocks = [block_of(line, style) for line in lines]
    mark_imprint(blocks)
    drop_link_lists(blocks)
    for index in range(1, len(blocks)):
        _itemize(blocks, index)
        _sign(blocks, index)
        _sign_undated(blocks, index)
        _write(blocks, index)
    return tuple(blocks)


def _write(blocks: list[Block], index: int) -> None:
    """Mark a line behind a mark as the head of a column, or as the author under a headline."""
    block, following = blocks[index], blocks[index + 1 : index + 2]
    if block.kind == "text" and _heads(block, blocks[index - 1], following):
        blocks[index] = block._replace(kind="header")
    if block.line.text[:1] not in _COLUMN_MARKS:
        return
    if (
        _WRITER.match(block.line.text)
        and blocks[index - 1].kind == "header"
        and (
            all(b.kind == "text" and not is_item(b.line.text) for b in following)
            or is_verse(blocks[index + 1 : index + 1 + SHORTEST_VERSE])
        )
    ):
        blocks[index] = block._replace(kind="author")


def _heads(block: Block, above: Block, following: Sequence[Block]) -> bool:
    """Return whether a line heads a column: behind a mark, and no item of a list; or a place."""
    text, headed = block.line.text, any(b.kind == "header" for b in following)
    if _PLACE_LINE.match(text):
        return headed and is_closed(above.line.text)
    listed = any(b.line.text.startswith(text[0]) for b in (above, *following))
    return _COLUMN_LINE.match(text) is not None and (headed or not listed)


def _itemize(blocks: list[Block], index: int) -> None:
    """Turn captions behind the same mark, one under the other, into items of a list."""
    above, block = blocks[index - 1], blocks[index]
    mark = block.line.text[0]
    if mark in _MARKS and above.line.text.startswith(mark):
        for place in (index - 1, index):
            if blocks[place].kind == "caption" and not is_photo_credit(blocks[place].line.text):
                blocks[place] = blocks[place]._replace(kind="text")


def _sign(blocks: list[Block], index: int) -> None:
    """Turn a date alone under a text, and the body that signs above the date, into text."""
    block, above = blocks[index], blocks[index - 1]
    if block.kind != "stamp" or not _DATE_ALONE.match(block.line.text):
        return
    signed = above.kind == "header" and (
        (is_signature(above.line.text) and not _is_headed(blocks, index))
        or _is_below_notice(blocks, index - 1)
    )
    if signed:
        blocks[index - 1] = above._replace(kind="text")
    if signed or above.kind == "text":
        blocks[index] = block._replace(kind="text")


def _is_headed(blocks: Sequence[Block], index: int) -> bool:
    """Return whether a line over a date heads a text: no text above, and text under the date."""
    above, following = blocks[: index - 1][-1:], blocks[index + 1 : index + 2]
    return all(b.kind != "text" for b in above) and any(b.kind == "text" for b in following)


def _sign_undated(blocks: list[Block], index: int) -> None:
    """Turn the body that signs a short notice, above another headline, into text."""
    block = blocks[index]
    if block.kind != "header" or not is_signature(block.line.text):
        return
    head = index - 1
    while head > max(index - _LONGEST_NOTICE, 0) and blocks[head].kind == "text":
        head -= 1
    ends = index + 1 == len(blocks) or blocks[index + 1].kind in ("header", "folio", "drop")
    if ends and head < index - 1 and is_notice_head([blocks[head].line.text]):
        blocks[index] = block._replace(kind="text")


def _is_below_notice(blocks: Sequence[Block], index: int) -> bool:
    """Return whether a short line and the date under it close a text."""
    above, following = blocks[index - 1 : index], blocks[index + 2 : index + 3]
    return (
        len(blocks[index].line.text) <= _LONGEST_SIGNER
        and "年" in blocks[index + 1].line.text
        and any(b.kind == "text" and is_closed(b.line.text) for b in above)
        and all(b.kind not in ("text", "byline", "author", "caption") for b in following)
    )
