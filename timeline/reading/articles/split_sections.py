"""Blocks become sections: a stack of header lines and the paragraphs under it, breaks joined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.reading.articles.jumps import is_jump_back
from timeline.reading.articles.pictures import PASSING, is_gap_caption, is_picture, next_block
from timeline.reading.articles.section import Section
from timeline.reading.articles.verse import split_verse
from timeline.reading.lines.byline import joint_authors, line_byline
from timeline.reading.lines.notice_lines import is_contact, is_notice_head
from timeline.reading.lines.text_lines import NOTE, is_closed, reads_on
from timeline.reading.lines.torn_words import tears_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.reading.lines.block import Block, Kind

_HEADING: frozenset[Kind] = frozenset({"header", "byline", "author", "marker", "advertisement"})
_LONGEST_RUN = 200
"""So many header lines and furniture are looked at together."""
_SHORT_ITEM, _GOING_ON = 24, tuple("，,、")
_BULLETS = frozenset("●○■□◆◇▲△★☆◎•·")
_LEAD = 3
"""A note of the editors may stand before the paragraph with the dateline."""


def cut_sections(blocks: Sequence[Block]) -> list[Section]:
    """Cut the blocks of a page wherever a stack of header lines or a dateline stands."""
    sections = [Section()]
    usual_gap = _usual_gap(blocks)
    index = 0
    while index < len(blocks):
        end = _run_end(blocks, index)
        if end > index and _starts(sections[-1], blocks, index, end, usual_gap):
            followed = next_block(blocks, end) is not None
            for head, verse in split_verse(blocks[index:end], followed=followed):
                _head(sections, head, usual_gap)
                sections[-1].body += [block.line.text for block in verse]
            index = end
        else:
            _body(sections, blocks, index, usual_gap)
            index += 1
    return [section for section in sections if section.stack or section.body]


def _run_end(blocks: Sequence[Block], start: int) -> int:
    """Find the end of the run of header lines that starts here; stamps may stand inside."""
    if blocks[start].kind not in _HEADING:
        return start
    end = index = start
    last = min(start + _LONGEST_RUN, len(blocks))
    while index < last and blocks[index].kind in _HEADING | PASSING:
        index += 1
        if blocks[index - 1].kind in _HEADING:
            end = index
    fresh = opens(blocks, start, end)
    while end > start and _is_cut(blocks, end - 1):
        if fresh and blocks[end - 2].kind != "byline":
            break
        end -= 1
    return end


def _starts(
    section: Section, blocks: Sequence[Block], start: int, end: int, usual_gap: int
) -> bool:
    """Return whether the run of header lines is one, and not the rest of a broken sentence."""
    if not section.is_open or _is_short_item(section.body[-1]):
        return True
    if blocks[start].line.gap > max(usual_gap, 1) and end < len(blocks) and end - start == 1:
        return opens(blocks, start, end) and not is_gap_caption(blocks, start, usual_gap)
    return opens(blocks, start, end)


def _is_short_item(text: str) -> bool:
    """Return whether a paragraph is a short item behind a bullet, which ends without a stop."""
    return len(text) <= _SHORT_ITEM and text[0] in _BULLETS and text[-1] not in _GOING_ON


def _is_cut(blocks: Sequence[Block], index: int) -> bool:
    """Return whether a line alone is the first half of a sentence, and no intertitle."""
    following = next_block(blocks, index + 1)
    if following is None or _is_stamped(blocks, index):
        return False
    text, goes_on = blocks[index].line.text, following.line.text
    return reads_on(text, goes_on) or (following.kind == "text" and tears_word(text, goes_on))


def _is_stamped(blocks: Sequence[Block], index: int) -> bool:
    """Return whether a line that follows no open sentence has its release stamp right under it."""
    if index + 1 == len(blocks) or blocks[index + 1].kind != "stamp":
        return False
    above = blocks[index - 1] if index else None
    return above is None or above.kind not in ("text", "caption") or is_closed(above.line.text)


def opens(blocks: Sequence[Block], start: int, end: int) -> bool:
    """Return whether what follows a run, or the run itself, shows that an article begins."""
    if any(block.kind in ("byline", "author", "marker") for block in blocks[start:end]):
        return True
    following = next_block(blocks, end)
    return following is not None and following.leads


def _head(sections: list[Section], run: Sequence[Block], usual_gap: int) -> None:
    """Begin a section with a run of header lines, or let a lone byline close the one before."""
    run = _closing_bylines(sections[-1], run)
    if not any(block.kind in _HEADING for block in run):
        return
    if sections[-1].is_heading:
        sections[-1].stack, sections[-1].body = sections[-1].body, []
    if sections[-1].body:
        sections.append(Section())
    section = sections[-1]
    section.line = section.line or run[0].line.number
    for block in run:
        if block.kind == "header":
            if usual_gap and not block.line.gap and section.stack:
                section.glued.add(block.line.text)
            section.stack.append(block.line.text)
        elif block.kind == "byline":
            section.bylines += line_byline(block.line.text)
        elif block.kind == "author":
            section.author = block.line.text
            section.bylines += joint_authors(block.line.text)
        elif block.kind in ("stamp", "folio") and section.stack:
            section.stamp_with(block.line.text, is_folio=block.kind == "folio")
        section.fresh |= block.kind in ("byline", "author", "marker")
        section.is_advertisement |= block.kind == "advertisement"


def _closing_bylines(section: Section, run: Sequence[Block]) -> Sequence[Block]:
    """Return byline lines right under an article that has none to that article."""
    kept = 0
    while section.body and kept < len(run) and run[kept].kind == "byline":
        names = line_byline(run[kept].line.text)
        section.body.append(run[kept].line.text)
        section.bylines += [byline for byline in names if byline not in section.bylines[-9:]]
        kept += 1
    return run[kept:]


def _body(sections: list[Section], blocks: Sequence[Block], index: int, usual_gap: int) -> None:
    """Return one line to the section that it belongs to, or drop what is furniture."""
    block, section = blocks[index], sections[-1]
    if block.kind == "drop" and section.body and is_contact(block.line.text):
        section.body += [block.line.text] if is_notice_head(section.stack) else []
    elif block.kind in PASSING:
        if block.kind != "drop" and section.stack and not section.body:
            section.stamp_with(block.line.text, is_folio=block.kind == "folio")
    elif block.kind == "credit":
        _credit(section, block)
    elif not is_picture(section, blocks, index, usual_gap):
        if section.body and _begins(section, block):
            sections.append(Section())
        section = sections[-1]
        section.line = section.line or block.line.number
        section.fresh |= block.leads and len(section.body) < (_LEAD if section.stack else 1)
        section.dated |= block.leads and len(section.body) < _LEAD
        section.add(block.line.text)


def _begins(section: Section, block: Block) -> bool:
    """Return whether an article begins or goes on here, without a header line to say so."""
    signed = section.is_signed and (block.leads or _opens_note(section, block))
    return signed or is_jump_back(block.line.text)


def _opens_note(section: Section, block: Block) -> bool:
    """Return whether a note of the editors stands here, before the article that it is about."""
    return not section.is_open and bool(NOTE.match(block.line.text))


def _credit(section: Section, block: Block) -> None:
    """Keep a photo credit that closes a photo story; drop it beside a written report."""
    if section.body and not section.is_signed:
        section.body.append(block.line.text)
        section.bylines += line_byline(block.line.text)


def _usual_gap(blocks: Sequence[Block]) -> int:
    gaps = sorted(block.line.gap for block in blocks[1:])
    return gaps[len(gaps) // 2] if gaps else 0
