"""What a line is by itself: text, a possible header line, a byline, a caption, furniture."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import is_normalized, normalize

from timeline.lexicon.cues import cue
from timeline.patterns import late_pattern
from timeline.reading.lines.block import Block
from timeline.reading.lines.byline import dateline_end, is_photo_credit, line_byline
from timeline.reading.lines.captions import is_caption
from timeline.reading.lines.furniture import furniture_of
from timeline.reading.lines.notice_lines import is_signature_line
from timeline.reading.lines.text_lines import NOTE, breaks_off, is_item
from timeline.stamps import is_banner, read_stamp

if TYPE_CHECKING:
    from timeline.reading.lines.block import Kind
    from timeline.reading.lines.house_style import HouseStyle
    from timeline.reading.lines.text_lines import Line

_MARKER = cue("page", "related")
_SENTENCE = late_pattern("[。；;]|(?<! )[，,](?! ).*(?<! )[，,](?! ).*(?<! )[，,](?! )")
_DANGLING = late_pattern("[，,、：:（(“《—]$")
_TAGGED = late_pattern("^(?:【[^】]{2,8}】|\\[[^\\]]{2,8}\\])$")
_BRACKETED = late_pattern("^[（(【\\[].*[）)】\\]]$")
_LONGEST_HEADER = 64
_FOLDED = 1000
"""Characters that say what a line is; folding takes the square of the marks on one of them."""


def block_of(line: Line, style: HouseStyle) -> Block:
    """Return a line with what it is by itself; a newspaper's own patterns come first."""
    if not line.text.isascii() and not is_normalized("NFKC", line.text[:_FOLDED]):
        return block_of(line._replace(text=_folded(line.text)), style)._replace(line=line)
    if style.is_boilerplate(line.text):
        return Block("drop", line)
    if style.is_masthead(line.text):
        return Block("folio", line)
    if style.is_dateline(line.text):
        return Block("text", line, leads=True)
    kind = _kind(line.text)
    return Block(kind, line, leads=kind == "text" and dateline_end(line.text) > 0)


def _folded(text: str) -> str:
    """Fold full-width and compatibility characters, as OCR and PDF fonts give them."""
    folded = normalize("NFKC", text[:_FOLDED])
    return folded + text[_FOLDED:] if is_normalized("NFKC", folded) else text


def _kind(text: str) -> Kind:
    if read_stamp(text) or is_banner(text):
        return "drop" if is_banner(text) else "stamp"
    if line_byline(text):
        return "credit" if is_photo_credit(text) else "byline"
    if _MARKER.match(text):
        return "marker"
    signed = is_signature_line(text) and "报" not in text
    if kind := _furniture(text, signed=signed):
        return kind
    if is_caption(text):
        return "caption"
    return "header" if _may_head(text) or _TAGGED.match(text) else "text"


def _furniture(text: str, *, signed: bool) -> Kind | None:
    """Return the kind of a line of furniture; a signature and a dated item are none."""
    furniture = None if signed else furniture_of(text)
    if furniture is None or (furniture == "stamp" and is_item(text)):
        return None
    return furniture if furniture in ("folio", "stamp", "advertisement") else "drop"


def _may_head(text: str) -> bool:
    if len(text) > _LONGEST_HEADER or _DANGLING.search(text) or _SENTENCE.search(text):
        return False
    return not (
        NOTE.match(text)
        or is_item(text)
        or dateline_end(text)
        or breaks_off(text)
        or _BRACKETED.match(text)
        or is_signature_line(text)
    )
