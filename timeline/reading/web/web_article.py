"""An article as its markup shows it becomes an article: its lines sorted, its writers found."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue
from timeline.model import Article, Byline
from timeline.reading.articles.line_kinds import classify
from timeline.reading.articles.section import Section
from timeline.reading.lines.byline import closing_byline, inline_byline, line_byline
from timeline.reading.lines.furniture import FULL_DATE
from timeline.reading.lines.notice_lines import is_signature, is_signature_line
from timeline.reading.lines.text_lines import is_item, split_lines
from timeline.reading.web.edges import without_edges
from timeline.reading.web.writer_names import is_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.reading.lines.block import Block
    from timeline.reading.newspaper.publication import Witness

_FACTS = frozenset({"byline", "stamp", "drop", "credit", "caption"})
"""Kinds of lines that may stand between a line over the text and the text."""
_LEADS = 3
"""How far down the dateline may stand."""
_STOPS = ("。", "！", "？", "”", "…", "!", "?")
_EDITS = cue("furniture", "editor-role")
_CLOSES, _DATE_ALONE = cue("web", "notice-close"), cue("furniture", "date-alone")
_SENTENCES, _SHORTEST_SENTENCE = 2, 12
"""Paragraphs under which the foot of a text is looked for, and characters of each."""
_LONGEST_FOOT, _LONGEST_ODD = 8, 40
"""Lines of a foot, and the characters of a line of it."""
_DEEPEST_STAMP = 8
"""Lines among which a stamp stands above the text."""
_VERSE = 3
"""So many short lines in a row are verse or a list, not intertitles."""


@dataclass(frozen=True, slots=True)
class WebArticle:
    """An article as its markup shows it, before its lines are sorted."""

    paragraphs: tuple[str, ...]
    headline: str | None = None
    kicker: str | None = None
    subheadline: str | None = None
    author: str | None = None
    heard: tuple[Witness, ...] = ()
    """What the markup says of the day of publication."""
    bylines: tuple[Byline, ...] = ()
    """Who is named in lines above the text."""
    is_print: bool = False
    """The page comes from a printed one: paragraphs may be cut by its columns."""

    def completed(self, other: WebArticle | None) -> WebArticle:
        """Fill the header lines that this reading lacks from another reading of the page."""
        if other is None or self.headline not in (None, other.headline):
            return self
        return replace(
            self,
            headline=other.headline,
            kicker=self.kicker or other.kicker,
            subheadline=self.subheadline or other.subheadline,
        )

    def article(self) -> Article:
        """Sort the lines: text stays, writers are named, pictures and furniture go."""
        section = _section(self)
        return Article(
            text="\n".join(section.body),
            headline=self.headline,
            kicker=self.kicker,
            subheadline=self.subheadline,
            byline=_byline(section, self),
        )


def _section(shown: WebArticle) -> Section:
    section = Section()
    headers = {shown.headline, shown.kicker, shown.subheadline}
    names = {byline.name for byline in shown.bylines}
    lines = [line for line in shown.paragraphs if line not in headers] or shown.paragraphs
    lines = without_edges(lines, names)
    blocks = classify(split_lines("\n".join(lines)))
    top, foot = _top(blocks), _foot(blocks)
    for index, block in enumerate(blocks):
        if index < top or (index >= foot and _is_odd(block) and not _is_signed(blocks, index)):
            continue
        if block.kind == "byline":
            section.bylines += line_byline(block.line.text)
        elif block.kind == "text" or (block.kind == "header" and not _is_intertitle(blocks, index)):
            _append(section, block.line.text, joined=shown.is_print)
    if not section.body:
        section.body = [block.line.text for block in blocks]
    return section


def _top(blocks: Sequence[Block]) -> int:
    """Return where the text begins under a stamp that follows only short lines."""
    kinds = [block.kind for block in blocks[:_DEEPEST_STAMP]]
    at = kinds.index("stamp") if "stamp" in kinds else 0
    short = all(len(block.line.text) <= _LONGEST_ODD // 2 for block in blocks[:at])
    return at if short and "byline" not in kinds[:at] and "text" not in kinds[:at] else 0


def _foot(blocks: Sequence[Block]) -> int:
    """Return where the lines begin that stand under the last sentence of a text."""
    told = [n for n, block in enumerate(blocks) if _is_told(block.line.text)]
    few = len(told) < _SENTENCES or not 0 < len(blocks) - told[-1] - 1 <= _LONGEST_FOOT
    return len(blocks) if few else told[-1] + 1


def _is_told(line: str) -> bool:
    return len(line) >= _SHORTEST_SENTENCE and line.endswith(_STOPS)


def _is_odd(block: Block) -> bool:
    """Return whether a line under the last sentence is neither a signature nor an item."""
    text = block.line.text
    signs = is_signature_line(text) or is_item(text) or FULL_DATE.search(text)
    closes = closing_byline(text) and not _EDITS.search(text)
    return block.kind in ("header", "text") and not (signs or closes or len(text) > _LONGEST_ODD)


def _is_signed(blocks: Sequence[Block], index: int) -> bool:
    """Return whether a line closes a notice: its formula, or the body that signs over the day."""
    text, below = blocks[index].line.text, blocks[index + 1 : index + 2]
    dated = any(_DATE_ALONE.match(block.line.text) for block in below)
    return (is_signature(text) and dated) or _CLOSES.fullmatch(text) is not None


def _append(section: Section, text: str, *, joined: bool) -> None:
    if joined:
        section.add(text)
    else:
        section.body.append(text)


def _is_intertitle(blocks: Sequence[Block], index: int) -> bool:
    """Return whether a short line stands, alone or with another, between or above paragraphs."""
    start = end = index
    while start > max(index - _VERSE, 0) and blocks[start - 1].kind == "header":
        start -= 1
    while end < min(index + _VERSE, len(blocks)) and blocks[end].kind == "header":
        end += 1
    following = (b.kind for b in blocks[end:] if start or b.kind not in _FACTS)
    return next(following, None) == "text" and end - start < _VERSE


def _byline(section: Section, shown: WebArticle) -> tuple[Byline, ...]:
    """Gather byline lines and the dateline; failing these the closing credit or the field."""
    inline = next(filter(None, map(inline_byline, section.body[:_LEADS])), ())
    found = [*shown.bylines, *section.bylines, *inline]
    found = found or [*closing_byline(section.body[-1]), *_field(shown.author or "")]
    told = {byline.name: byline for byline in reversed(found) if byline.role}
    return tuple(
        told.get(name) or Byline(name, "") for name in dict.fromkeys(b.name for b in found)
    )


def _field(author: str) -> tuple[Byline, ...]:
    """Read what a field of the page says of the author: a byline, or a name alone."""
    return line_byline(author) or ((Byline(author, ""),) if is_name(author) else ())
