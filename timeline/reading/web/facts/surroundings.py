"""What the lines around an article of a web page say: its day, its page, who wrote it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from timeline.reading.articles.line_kinds import classify
from timeline.reading.lines.byline import line_byline
from timeline.reading.lines.masthead import Masthead, read_masthead
from timeline.reading.lines.text_lines import split_lines
from timeline.reading.newspaper.publication import Witness, witnesses
from timeline.reading.web.facts.writers import writers_above

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.model import Byline
    from timeline.reading.lines.block import Block
    from timeline.reading.newspaper.publication import WitnessKind
    from timeline.reading.web.web_article import WebArticle

_FACTS, _LONGEST_FACT = 4, 40
"""Lines of facts that may stand in the element of the text, and their length."""
_ABOVE, _INSIDE, _BELOW = 60, 20, 12
"""How far from the text masthead and stamp are looked for."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around the text of an article."""

    witnesses: tuple[Witness, ...]
    page_number: str | None
    bylines: tuple[Byline, ...]


def surroundings(
    lines: Sequence[str], shown: WebArticle, stated: Sequence[str] = ()
) -> Surroundings:
    """Read the lines above the text, those among it, and a few below it.

    Args:
        lines: all lines that the page shows.
        shown: the article that was found among them.
        stated: what elements say that are named after writers.
    """
    start, end = _extent(lines, shown.paragraphs)
    above = _blocks(lines[max(0, start - _ABOVE) : start] if start else lines[:_ABOVE])
    inside, below = _blocks(shown.paragraphs[:_INSIDE]), _blocks(lines[end : end + _BELOW])
    mastheads = _facts(above, "folio")
    over = [*_facts(above, "stamp"), *_facts(inside, "stamp"), *_facts(inside[:_FACTS], "folio")]
    stamps = [*over, *_facts(below, "stamp")]
    signed = tuple(b for block in above[-4:] for b in line_byline(block.line.text))
    headed = [*(block.line.text for block in above), *_short(shown.paragraphs)]
    print_kind: WitnessKind = "masthead" if shown.is_print or _prints(mastheads) else "banner"
    return Surroundings(
        witnesses=(*witnesses(print_kind, mastheads), *witnesses("stamp", stamps)),
        page_number=next((m.page_number for m in mastheads if m.page_number), None),
        bylines=signed or writers_above(headed, stated),
    )


def _short(paragraphs: Sequence[str]) -> list[str]:
    """Return the lines above the first paragraph of a text that are too short for one."""
    short = takewhile(
        lambda line: len(line) <= _LONGEST_FACT and not line.endswith("。"), paragraphs[:_FACTS]
    )
    return list(short)


def _prints(mastheads: Sequence[Masthead]) -> bool:
    """Return whether folio lines are those of a printed page, not a banner of today."""
    return any(m.page_number for m in mastheads)


def _extent(lines: Sequence[str], shown: Sequence[str]) -> tuple[int, int]:
    """Return where the text begins and ends; what a teaser repeats begins lower down."""
    first, last = shown[0], shown[-1]
    places = [index for index, line in enumerate(lines) if line == first]
    start = places[-1] if places else 0
    ends = [index for index, line in enumerate(lines) if line == last and index >= start]
    return start, ends[0] + 1 if ends else len(lines)


def _blocks(lines: Sequence[str]) -> tuple[Block, ...]:
    return classify(split_lines("\n".join(lines))) if lines else ()


def _facts(blocks: Sequence[Block], kind: str) -> list[Masthead]:
    return [read_masthead(block.line.text) for block in blocks if block.kind == kind]
