"""Lines between the lines of an article that belong to a picture: captions and their credits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue
from timeline.reading.headlines.cohesion import echo
from timeline.reading.lines.torn_words import tears_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.reading.articles.section import Section
    from timeline.reading.lines.block import Block, Kind

PASSING: frozenset[Kind] = frozenset({"stamp", "folio", "drop"})
"""Furniture, which stands between the lines of an article and is not of them."""
_LONGEST_CAPTION = 100
_STORY_CREDIT = cue("byline", "story-credit")
_MARK = cue("byline", "picture-mark")
_SHARED = 0.15
_ONE_SENTENCE = re.compile("[^。！？!?：:]{6,40}。?$")


def is_picture(section: Section, blocks: Sequence[Block], index: int, usual_gap: int) -> bool:
    """Return whether the line belongs to a picture: a caption between the lines of an article."""
    block, following = blocks[index], next_block(blocks, index + 1)
    if block.kind == "caption":
        return _is_caption(section, block, following)
    if not section.body or len(block.line.text) > _LONGEST_CAPTION:
        return False
    if following is not None and following.kind == "credit":
        return section.is_signed
    if not section.is_open and section.is_signed and _is_set_apart(block, following, usual_gap):
        return True
    return section.is_open and is_gap_caption(blocks, index, usual_gap)


def _is_caption(section: Section, block: Block, following: Block | None) -> bool:
    """Return whether what looks like a caption is one, and no line that a column break cut."""
    if following is not None and tears_word(block.line.text, following.line.text):
        return False
    if not section.body:
        return following is not None and following.leads
    marked = _MARK.search(block.line.text) is not None
    return marked or section.is_open or section.is_signed or _is_strange(section, block.line.text)


def _is_strange(section: Section, caption: str) -> bool:
    """Return whether a caption shares nothing with the text above it, as a photo story does."""
    if _STORY_CREDIT.search(caption):
        return False
    told = "".join([*section.stack, *section.body])
    return len(told) > _LONGEST_CAPTION / 2 and echo(caption, told) < _SHARED


def _is_set_apart(block: Block, following: Block | None, usual_gap: int) -> bool:
    """Return whether a sentence stands alone under a wide space, with its article going on."""
    return (
        block.kind == "text"
        and block.line.gap > usual_gap + 1 > 1
        and _ONE_SENTENCE.match(block.line.text) is not None
        and following is not None
        and following.kind == "text"
        and not following.leads
        and following.line.gap <= usual_gap
    )


def is_gap_caption(blocks: Sequence[Block], index: int, usual_gap: int) -> bool:
    """Return whether white space around a line in a sentence shows that a picture stood there."""
    block, following = blocks[index], next_block(blocks, index + 1)
    apart = block.line.gap > usual_gap >= 1
    return apart and following is not None and not following.leads


def next_block(blocks: Sequence[Block], start: int) -> Block | None:
    """Find the next block that is not furniture."""
    for index in range(start, len(blocks)):
        if blocks[index].kind not in PASSING:
            return blocks[index]
    return None
