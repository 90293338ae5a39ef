"""What the lines around an article of a web page say: its day, its page, who wrote it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue
from timeline.reading.articles.line_kinds import classify
from timeline.reading.lines.byline import line_byline
from timeline.reading.lines.masthead import Masthead, day_in, read_masthead
from timeline.reading.lines.text_lines import split_lines
from timeline.reading.newspaper.moment import english_day
from timeline.reading.newspaper.publication import Witness, witnesses
from timeline.reading.web.facts.writers import writers_around
from timeline.stamps import read_stamp

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.model import Byline
    from timeline.reading.lines.block import Block
    from timeline.reading.newspaper.publication import WitnessKind
    from timeline.reading.web.web_article import WebArticle

_LATER, _DAY_ALONE = cue("stamp", "later-label"), cue("web", "day-among-facts")
_RELEASED, _OCCASION = cue("web", "release-label"), cue("stamp", "occasion")
_UPDATED = re.compile("[Uu]pdate")
_STOP = re.compile(r"[。！？；]|[a-z]{2}\.(?:\s|$)")
_AMONG = frozenset({"header", "text", "byline", "drop"})
"""Kinds of lines among which a day may stand."""
_FACTS, _LONGEST_FACT, _LONGEST_LINE = 4, 40, 120
"""Lines of facts that may stand in the element of the text, and their length."""
_ABOVE, _INSIDE, _BELOW = 60, 20, 12
"""How far from the text masthead and stamp are looked for."""
_LAST = 2
"""Lines at the end of a text that may tell who wrote it."""
_SIGNED, _UNDER = 4, 8
"""How far from the text, and from the headline, a byline stands."""


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
    over = lines[max(0, start - _ABOVE) : start] if start else lines[:_ABOVE]
    head, lead = _headline_in(over, shown.headline), _short(shown.paragraphs)
    above, under = _blocks(over[:head]), _blocks([*over[head:], *lead])
    inside, below = _blocks(shown.paragraphs[:_INSIDE]), _blocks(lines[end : end + _BELOW])
    mastheads = [*_facts(above, "folio"), *_facts(under, "folio")]
    stamps = [
        *_facts(under, "stamp"),
        *_days_among(under),
        *_facts(inside, "stamp"),
        *_facts(inside[:_FACTS], "folio"),
        *_facts(above, "stamp"),
        *(_under_text(b) for b in _facts(below, "stamp")),
    ]
    near = dict.fromkeys([*over[head:][:_UNDER], *over[-_SIGNED:], *lead])
    signed = tuple(byline for text in near for byline in line_byline(text))
    headed, under_text = [*over, *lead], [*shown.paragraphs[-_LAST:], *lines[end : end + _BELOW]]
    print_kind: WitnessKind = "masthead" if shown.is_print or _prints(mastheads) else "banner"
    return Surroundings(
        witnesses=(
            *witnesses(print_kind, mastheads),
            *witnesses("stamp", [stamp for stamp in stamps if not stamp.is_later]),
            *witnesses("change", [stamp for stamp in stamps if stamp.is_later]),
        ),
        page_number=next((m.page_number for m in mastheads if m.page_number), None),
        bylines=signed or writers_around(headed, stated, under_text, head),
    )


def _headline_in(lines: Sequence[str], headline: str | None) -> int:
    """Return where the headline stands among lines; 0 where it does not."""
    plain = "".join((headline or "").split())
    found = [n for n, line in enumerate(lines) if plain and plain in "".join(line.split())]
    return found[-1] if found else 0


def _short(paragraphs: Sequence[str]) -> list[str]:
    """Return the lines above the first paragraph of a text that are too short for one."""
    short = takewhile(
        lambda line: (
            (len(line) <= _LONGEST_FACT and not line.endswith("。"))
            or read_stamp(line) is not None
            or _DAY_ALONE.fullmatch(line) is not None
            or (len(line) <= _LONGEST_LINE and (line.isascii() or english_day(line) is not None))
        ),
        paragraphs[:_FACTS],
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


def _under_text(stamp: Masthead) -> Masthead:
    """Return a stamp under a text, which may be that of a comment or of another article."""
    return replace(stamp, is_later=True)


def _blocks(lines: Sequence[str]) -> tuple[Block, ...]:
    return classify(split_lines("\n".join(lines))) if lines else ()


def _facts(blocks: Sequence[Block], kind: str) -> Iterator[Masthead]:
    """Read the lines of a kind; the label of a day may stand in a cell of its own above it."""
    for before, block in pairwise((None, *blocks)):
        if block is not None and block.kind == kind:
            text = block.line.text
            label = _RELEASED.search(text) if _OCCASION.search(text) else None
            fact = read_masthead(text[label.start() :] if label else text)
            labelled = before is not None and _LATER.search(before.line.text)
            yield replace(fact, is_later=True) if labelled else fact


def _days_among(blocks: Sequence[Block]) -> Iterator[Masthead]:
    """Read days among facts of another kind; one in English may be that of another zone."""
    for block in blocks:
        text = block.line.text
        if block.kind not in _AMONG or len(text) > _LONGEST_LINE:
            continue
        if label := _RELEASED.search(text):
            yield Masthead(day_in(text[label.end() :]))
        elif _DAY_ALONE.fullmatch(text) and not _OCCASION.search(text):
            yield Masthead(day_in(text))
        elif (day := english_day(text)) and not (_UPDATED.search(text) or _STOP.search(text)):
            yield Masthead(day, is_later=True)
