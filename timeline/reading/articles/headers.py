"""A stack of header lines becomes kicker, headline and subheadline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue
from timeline.patterns import late_pattern
from timeline.reading.articles.cohesion import echo, first_sentence

if TYPE_CHECKING:
    import re
    from collections.abc import Collection, Sequence

_DID = cue("header", "people-acted")
_SUBHEADLINE: tuple[re.Pattern[str], ...] = (
    cue("header", "people-acted-there"),
    cue("header", "detail-first"),
    cue("header", "decided"),
    cue("header", "leaders-there"),
    cue("header", "parties"),
    cue("header", "dashed"),
)
_DETAIL = cue("header", "figures")
_KICKER: tuple[re.Pattern[str], ...] = (
    cue("header", "occasion-end"),
    cue("header", "call-first"),
    cue("header", "list-of-three"),
)
_TAG = cue("header", "column-tag")
_LED = cue("header", "led")
_BODY_ALONE = cue("header", "body-alone")
"""A place or a body above a headline says where."""
_BODIES = cue("header", "bodies")
_SAID = cue("header", "said")
_BRACKETED = late_pattern("^[【\\[].*[】\\]]$|^[□■◎●○◇◆★☆]\\s{0,3}[\\u4e00-\\u9fff]{2,8}$")
_AUTHOR = cue("header", "author")
_QUOTED = late_pattern("^[“「][^”」]{3,}[”」]$")
"""What somebody said is the headline, and what it was about the line beside it."""
_MOTTO = late_pattern("^(?:\\S{3}(?: \\S{3}){1,2}|\\S{4}(?: \\S{4}){1,2})$")
"""Even parts of three or four characters set the tone over what is told in full."""
_SHORT_MOTTO = late_pattern("^\\S{3}(?: \\S{3}){1,2}$")
"""Parts of three are too short to tell anything themselves."""
_HELD = cue("header", "held")
_WHEN = cue("header", "when")
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
_LONGEST_LABEL = 4
_SERIES, _TWICE = 6, 1.6
"""A line so short above one about twice its length names a series or an occasion."""


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
    tags = _tags(lines, labels)
    lines = lines[len(tags) :]
    tag = " ".join(tags) or None
    if not lines:
        return Header(headline=tag)
    author = [] if reported or not _is_author(lines) else [lines.pop()]
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


def _is_author(lines: Sequence[str]) -> bool:
    """Return whether the last line names the author of what is no report."""
    return len(lines) > 1 and bool(_AUTHOR.match(lines[-1])) and len(lines[-2]) > _LONGEST_LABEL


def _top(lines: Sequence[str], *, tagged: bool, glued: bool) -> int:
    """Return which line is the headline, by what stands over it and how close they stand."""
    if len(lines) == 2 and glued:
        return int(bool(_SAID.search(lines[0])) or _is_quoted_after(*lines))
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


def is_tagged(stack: Sequence[str]) -> bool:
    """Return whether the name of a column stands over a headline, or alone."""
    return any(_TAG.match(line) or _BRACKETED.match(line) for line in stack[:1])


def is_subheadline(line: str) -> bool:
    """Return whether a line reads as one under a headline: who did what, details in figures."""
    parts = line.split()
    if len(parts) > 1 and all(_DID.match(part) for part in parts):
        return True
    return any(p.search(line) for p in _SUBHEADLINE) and (
        len(parts) < 3 and all(len(part) <= 20 for part in parts)
    )


def is_kicker(line: str) -> bool:
    """Return whether a line reads as one over a headline: an occasion, a slogan, a list."""
    return any(pattern.search(line) for pattern in _KICKER)


def _second_leads(first: str, second: str) -> bool:
    """Return whether the second of two lines is the headline and the first its kicker."""
    said = bool(_SAID.search(first))
    if not said and (_is_quoted_after(first, second) or _is_quoted_after(second, first)):
        return bool(_QUOTED.match(second))
    if not said and (is_subheadline(second) or _LED.match(first)):
        return False
    loud = second.endswith(_LOUD) or first.endswith(_ASKED) or second.startswith(_MEANT)
    if loud or is_kicker(first) or _LED.match(second) or _is_occasion(first, second):
        return True
    for sign in (_LISTING, _SLOGAN):
        if bool(sign.search(first)) != bool(sign.search(second)):
            return bool(sign.search(first))
    detailed = bool(_DETAIL.search(second)) != bool(_DETAIL.search(first))
    return not detailed and len(first.split()) == 1 and len(second) <= _FULLER * len(first)


def _is_occasion(first: str, second: str) -> bool:
    """Return whether the first of two lines only names a place, a body, a series or an occasion."""
    if _BODY_ALONE.match(first) or _BODIES.match(first):
        return len(second) > max(map(len, first.split()))
    when, held, figures = _WHEN.search(second), _HELD.search(second), _DETAIL.search(second)
    if _MOTTO.match(first) and not _MOTTO.match(second):
        return bool(when or held) or (not figures and _SHORT_MOTTO.match(first) is not None)
    if when and held and not _WHEN.search(first) and not _HELD.search(first):
        return True
    named = len(first) <= _SERIES and len(second) >= _TWICE * len(first)
    return named and not figures


def _is_quoted_after(first: str, second: str) -> bool:
    return bool(_QUOTED.match(second)) and not _QUOTED.match(first)


def _tags(lines: Sequence[str], labels: Collection[str]) -> list[str]:
    """Return the column tags at the top of a stack."""
    tags: list[str] = []
    for line in lines:
        if not (
            _TAG.match(line) or _BRACKETED.match(line) or line in labels or _is_label(line, lines)
        ):
            break
        tags.append(line)
    return tags


def _is_label(line: str, lines: Sequence[str]) -> bool:
    """Return whether a line of two to four characters stands over a real headline."""
    short = len("".join(line.split())) <= _LONGEST_LABEL
    return short and line == lines[0] and len(lines) > 1 and len(lines[1]) > _LONGEST_LABEL
