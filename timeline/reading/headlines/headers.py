"""A stack of header lines becomes kicker, headline and subheadline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue
from timeline.patterns import late_pattern
from timeline.reading.headlines.cohesion import echo, first_sentence
from timeline.reading.headlines.header_line import (
    DETAIL,
    QUOTED,
    is_author,
    is_kicker,
    is_occasion,
    is_quoted_after,
    is_subheadline,
    leading_tags,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_LED = cue("header", "led")
_SAID = cue("header", "said")
_LISTING = late_pattern("、")
_SLOGAN = cue("header", "slogan")
_LABEL_UNDER = cue("header", "label-under")
_VERBATIM, _TOLD, _HARDLY = 0.8, 0.4, 0.25
"""Shares of a header line that a sentence repeats."""

_LOUD = ("!", "！")
_MEANT = ("他", "她")
"""Of whom the line above told already."""
_ASKED = ("?", "？")
_FULLER = 1.5
"""A line so much longer than the one above it gives the details."""


@dataclass(frozen=True, slots=True)
class Header:
    """The header lines of one article."""

    headline: str | None = None
    kicker: str | None = None
    subheadline: str | None = None
    tag: str | None = None


def read_header(
    stack: Sequence[str],
    *,
    stamped_at: int | None = None,
    labels: Collection[str] = (),
    glued: Collection[str] = (),
    reported: bool = True,
    told: str = "",
) -> Header:
    """Sort a stack of lines from top to bottom into kicker, headline and subheadline.

    Args:
        stack: the lines as printed.
        stamped_at: how many lines stand above the date line of a web copy.
        labels: lines printed over several articles of the page.
        reported: a dateline or a byline stands under the lines; an essay has its author there.
        told: the first paragraph under the lines.
        glued: lines right under another without the blank line that is usual on the page.

    >>> header = read_header(["全县春耕现场会召开", "把种子播进春天", "闻笛讲话 米粒主持"])
    >>> header.kicker, header.headline, header.subheadline
    ('全县春耕现场会召开', '把种子播进春天', '闻笛讲话 米粒主持')
    """
    lines = list(dict.fromkeys(stack))
    repeated = next((line for line in lines if list(stack).count(line) > 1), None)
    tags = leading_tags(lines, labels)
    lines = lines[len(tags) :]
    tag = " ".join(tags) or None
    if not lines:
        return Header(headline=tag)
    author = [] if reported or not is_author(lines) else [lines.pop()]
    if repeated in lines:
        top = lines.index(repeated)
    else:
        upper = lines[: stamped_at - len(tags)] if stamped_at and stamped_at > len(tags) else lines
        top = _top(upper, tagged=bool(tags), glued=upper[-1] in glued)
        top = 0 if len(upper) == 2 and _is_told_after(upper[0], upper[1], told) else top
    return Header(
        headline=lines[top],
        kicker=" ".join(lines[:top]) or None,
        subheadline=" ".join([*lines[top + 1 :], *author]) or None,
        tag=tag,
    )


def _top(lines: Sequence[str], *, tagged: bool, glued: bool) -> int:
    """Return which line is the headline, by what stands over it and how close they stand."""
    if len(lines) == 2 and glued:
        return int(bool(_SAID.search(lines[0])) or is_quoted_after(*lines))
    if len(lines) == 2 and tagged:
        return int(is_kicker(lines[0]))
    return headline_index(lines)


def _is_told_after(first: str, second: str, told: str) -> bool:
    """Return whether the text tells the first line at once and the second only later, or never."""
    if _LABEL_UNDER.match(second):
        return True
    if _SAID.search(first):
        return False
    lead = first_sentence(told)
    rest = told[len(lead) :]
    least = _VERBATIM if is_kicker(first) else _TOLD
    later = echo(second, rest) >= least and echo(second, lead) < _HARDLY
    return later and echo(first, lead) >= _TOLD


def headline_index(lines: Sequence[str]) -> int:
    """Return which line of a stack is the headline."""
    if len(lines) == 1:
        return 0
    dashed = next((i for i, line in enumerate(lines) if line.startswith(("——", "──"))), 0)
    if dashed:
        return dashed - 1
    if len(lines) == 2:
        return int(_second_leads(*lines))
    tail = len(lines)
    while tail > 2 and is_subheadline(lines[tail - 1]):
        tail -= 1
    if tail == 2:
        return int(not is_subheadline(lines[1]))
    return 1 if tail == 3 else tail - 2


def _second_leads(first: str, second: str) -> bool:
    """Return whether the second of two lines is the headline and the first its kicker."""
    said = bool(_SAID.search(first))
    if not said and (is_quoted_after(first, second) or is_quoted_after(second, first)):
        return bool(QUOTED.match(second))
    if not said and (is_subheadline(second) or _LED.match(first)):
        return False
    loud = second.endswith(_LOUD) or first.endswith(_ASKED) or second.startswith(_MEANT)
    if loud or is_kicker(first) or _LED.match(second) or is_occasion(first, second):
        return True
    for sign in (_LISTING, _SLOGAN):
        if bool(sign.search(first)) != bool(sign.search(second)):
            return bool(sign.search(first))
    detailed = bool(DETAIL.search(second)) != bool(DETAIL.search(first))
    return not detailed and len(first.split()) == 1 and len(second) <= _FULLER * len(first)
