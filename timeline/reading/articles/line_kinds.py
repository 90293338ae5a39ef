"""What every line of a page is by itself: text, a possible header line, a byline, furniture."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal
from unicodedata import is_normalized, normalize

from timeline.patterns import late_pattern
from timeline.reading.articles.notices import is_notice_head, is_signature, is_signature_line
from timeline.reading.articles.verse import SHORTEST_VERSE, is_verse
from timeline.reading.lines.byline import dateline_end, is_photo_credit, line_byline
from timeline.reading.lines.captions import is_caption
from timeline.reading.lines.furniture import FULL_DATE, TERMS, furniture_of, tokens_of
from timeline.reading.lines.house_style import PLAIN
from timeline.reading.lines.text_lines import NOTE, Line, breaks_off, is_closed, is_item

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.reading.lines.house_style import HouseStyle

Kind = Literal[
    "text",
    "header",
    "byline",
    "author",
    "credit",
    "caption",
    "marker",
    "advertisement",
    "folio",
    "stamp",
    "drop",
]

_MARKER = late_pattern(
    "^[□■◆●▲★【\\[（(]?\\s*(?:相关(?:新闻|报道)|新闻链接|延伸阅读)\\s*[】\\])）]?[:：]?$"
)
_SENTENCE = late_pattern("[。；;]|(?<! )[，,](?! ).*(?<! )[，,](?! ).*(?<! )[，,](?! )")
_DANGLING = late_pattern("[，,、：:（(“《—]$")
_COLUMN_MARKS = frozenset("□■◎●○◇◆★☆")
_WRITER = late_pattern(
    "^[□■◎●○◇◆★☆]\\s{0,3}(?:[\\u4e00-\\u9fff]{2,10}\\s{1,3})?(?:[\\u4e00-\\u9fff·]{2,5}|[\\u4e00-\\u9fff]\\s[\\u4e00-\\u9fff])(?:[\\s、]{1,3}[\\u4e00-\\u9fff·]{2,5}){0,3}$"
)
_COLUMN_LINE = late_pattern("^[□■◎●○◇◆★☆]\\s{0,3}[\\u4e00-\\u9fff]{2,8}$")
_PLACE_LINE = late_pattern("^[\\u4e00-\\u9fff]{1,7}(?:[省市县区旗州镇乡村局院校]|街道|社区)[：:]$")
_TAGGED = late_pattern("^(?:【[^】]{2,8}】|\\[[^\\]]{2,8}\\])$")
_BRACKETED = late_pattern("^[（(【\\[].*[）)】\\]]$")
_SPACED = late_pattern("(?<=^[\\u4e00-\\u9fff]) | (?=[\\u4e00-\\u9fff](?: |$))|\\u3000")
_DATE_ALONE = late_pattern(f"^{FULL_DATE.pattern}$")
_MARKS = "▲△▼▶◀"
"""A mark that points at a picture, or opens an item of a list."""
_LONGEST_HEADER = 64
_LONGEST_SIGNER = 20
_LONGEST_NOTICE = 9
"""Lines between the head of a notice and the body that signs it."""
_FOLDED = 1000
"""Characters that say what a line is; folding takes the square of the marks on one of them."""
_MASTHEAD = late_pattern(
    "[\\u4e00-\\u9fff]{2,7}(?:日报|晚报|晨报|早报|时报|商报|都市报|周报|导报|报)$"
)
_IMPRINT = {"weekday", "issue", "lunar"}
_FOREIGN = late_pattern(
    "^[A-Za-zÀ-ɏ\u0400-\u04ff\u0f00-\u0fff\u1800-\u18af\u0600-\u06ff .·&'-]{4,60}$"
)
"""A paper's name in another script than Chinese."""
_SECTIONS = (
    "(?:要闻|综合|文化|时政|民生|经济|社会|副刊|专版|头版|国内|国际"
    "|体育|消费|城事|都市|县区|教育|健康|法治|理论|生活)(?:新闻|版)?"
)
_BESIDE_NAME = late_pattern(
    f"(?:\\s+(?:{_SECTIONS}|第?[A-HT]?\\d{{1,3}}版?|[A-Za-z][A-Za-z .]*))+$"
)
"""What stands after the paper's name on its line: the page's title or number, a Latin name."""
_PAGE_TITLE = late_pattern(
    f"^(?:{_SECTIONS}"
    "|[A-HT]?\\d{1,2}\\s{0,4}版?\\s{1,4}[\\u4e00-\\u9fff·]{2,6}|[\\u4e00-\\u9fff·]{2,6}\\s{1,4}\\d{1,2})$"
)
_PAGE_NUMBER = late_pattern("^[A-HT]?\\d{1,2}$")
_SHORT_TITLE = late_pattern("^[\\u4e00-\\u9fff]{2,4}$")
"""The title of the page, where it stands beside the page number."""
_SEASON = late_pattern(f"^(?:今日|今天|明日|明天)?(?:{TERMS})$")
_COLUMN_HEAD = late_pattern("(?:讯|新闻|要闻|公告|公示|启事|点击|速览)$")


@dataclass(frozen=True, slots=True)
class Block:
    """A line with what it is."""

    kind: Kind
    line: Line
    leads: bool = False
    """The line begins with a dateline."""


def classify(lines: Sequence[Line], style: HouseStyle = PLAIN) -> tuple[Block, ...]:
    """Say of every line what it is by itself.

    Header lines are only candidates here; what stands around them decides.
    """
    blocks = [_block(line, style) for line in lines]
    for index, block in enumerate(blocks[:8]):
        if _is_masthead(block, blocks[index + 1 : index + 3]):
            blocks[index] = replace(block, kind="folio")
    for index, block in enumerate(blocks):
        if block.kind == "folio" and tokens_of(block.line.text) & _IMPRINT:
            _gather(blocks, index)
    for index in range(1, len(blocks)):
        _itemize(blocks, index)
        _sign(blocks, index)
        _sign_undated(blocks, index)
        _write(blocks, index)
    return tuple(blocks)


def _gather(blocks: list[Block], index: int) -> None:
    """Let the paper's name above a dated folio line, and a page title under it, be folio lines."""
    for step in (-1, 1):
        place = index + step
        while 0 <= place < len(blocks) and (
            blocks[place].kind in ("folio", "drop")
            or _is_imprint(blocks[place])
            or _is_beside(blocks, place, place - step)
        ):
            if blocks[place].kind != "drop":
                blocks[place] = replace(blocks[place], kind="folio")
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


def _write(blocks: list[Block], index: int) -> None:
    """Let a mark over a headline head a column, and one under it name the author."""
    block, following = blocks[index], blocks[index + 1 : index + 2]
    if block.kind == "text" and _heads(block, blocks[index - 1], following):
        blocks[index] = replace(block, kind="header")
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
        blocks[index] = replace(block, kind="author")


def _heads(block: Block, above: Block, following: Sequence[Block]) -> bool:
    """Return whether a line heads a column: behind a mark, and no item of a list; or a place."""
    text, headed = block.line.text, any(b.kind == "header" for b in following)
    if _PLACE_LINE.match(text):
        return headed and is_closed(above.line.text)
    listed = any(b.line.text.startswith(text[0]) for b in (above, *following))
    return _COLUMN_LINE.match(text) is not None and (headed or not listed)


def _itemize(blocks: list[Block], index: int) -> None:
    """Let lines behind the same mark, one under the other, be items of a list and no captions."""
    above, block = blocks[index - 1], blocks[index]
    mark = block.line.text[0]
    if mark in _MARKS and above.line.text.startswith(mark):
        for place in (index - 1, index):
            if blocks[place].kind == "caption" and not is_photo_credit(blocks[place].line.text):
                blocks[place] = replace(blocks[place], kind="text")


def _sign(blocks: list[Block], index: int) -> None:
    """Let a date alone under a text, with the body that signs above it, be text."""
    block, above = blocks[index], blocks[index - 1]
    if block.kind != "stamp" or not _DATE_ALONE.match(block.line.text):
        return
    signed = above.kind == "header" and (
        is_signature(above.line.text) or _is_below_notice(blocks, index - 1)
    )
    if signed:
        blocks[index - 1] = replace(above, kind="text")
    if signed or above.kind == "text":
        blocks[index] = replace(block, kind="text")


def _sign_undated(blocks: list[Block], index: int) -> None:
    """Let the body that signs a short notice, with another headline under it, be text."""
    block = blocks[index]
    if block.kind != "header" or not is_signature(block.line.text):
        return
    head = index - 1
    while head > max(index - _LONGEST_NOTICE, 0) and blocks[head].kind == "text":
        head -= 1
    ends = index + 1 == len(blocks) or blocks[index + 1].kind in ("header", "folio", "drop")
    if ends and head < index - 1 and is_notice_head([blocks[head].line.text]):
        blocks[index] = replace(block, kind="text")


def _is_below_notice(blocks: Sequence[Block], index: int) -> bool:
    """Return whether a short line and the date under it close a text."""
    above, following = blocks[index - 1 : index], blocks[index + 2 : index + 3]
    return (
        len(blocks[index].line.text) <= _LONGEST_SIGNER
        and "年" in blocks[index + 1].line.text
        and any(b.kind == "text" and is_closed(b.line.text) for b in above)
        and all(b.kind not in ("text", "byline", "author", "caption") for b in following)
    )


def _block(line: Line, style: HouseStyle) -> Block:
    if not line.text.isascii() and not is_normalized("NFKC", line.text[:_FOLDED]):
        return replace(_block(replace(line, text=_folded(line.text)), style), line=line)
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
    if line_byline(text):
        return "credit" if is_photo_credit(text) else "byline"
    if _MARKER.match(text):
        return "marker"
    signed = is_signature_line(text) and "报" not in text
    furniture = None if signed else furniture_of(text)
    furniture = None if furniture == "stamp" and is_item(text) else furniture
    if furniture in ("folio", "stamp", "advertisement"):
        return furniture
    if furniture:
        return "drop"
    if is_caption(text):
        return "caption"
    return "header" if _may_head(text) or _TAGGED.match(text) else "text"


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


def _is_masthead(block: Block, following: Sequence[Block]) -> bool:
    """Return whether a short line at the top is the paper's name above its date line."""
    text = block.line.text
    if block.kind != "header" or len(text) > 14:
        return False
    text = _SPACED.sub("", text)
    if len(text) > 10 or " " in text or _COLUMN_HEAD.search(text):
        return False
    dated = [b for b in following if b.kind == "folio" and following[0].kind == "folio"]
    if _MASTHEAD.match(text):
        return bool(dated) or block.line.number < 4
    return any(tokens_of(b.line.text) & {"weekday", "issue", "pages", "lunar"} for b in dated)
