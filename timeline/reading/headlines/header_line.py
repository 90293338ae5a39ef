"""What one line of a header stack is by itself: kicker, subheadline, author, label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue
from timeline.patterns import late_pattern

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
DETAIL = cue("header", "figures")
_KICKER: tuple[re.Pattern[str], ...] = (
    cue("header", "occasion-end"),
    cue("header", "call-first"),
    cue("header", "list-of-three"),
)
_TAG = cue("header", "column-tag")
_BODY_ALONE = cue("header", "body-alone")
"""A place or a body above a headline says where."""
_BODIES = cue("header", "bodies")
_BRACKETED = late_pattern("^[【\\[].*[】\\]]$|^[□■◎●○◇◆★☆]\\s{0,3}[\\u4e00-\\u9fff]{2,8}$")
_AUTHOR = cue("header", "author")
QUOTED = late_pattern("^[“「][^”」]{3,}[”」]$")
"""What somebody said is the headline, and what it was about the line beside it."""
_MOTTO = late_pattern("^(?:\\S{3}(?: \\S{3}){1,2}|\\S{4}(?: \\S{4}){1,2})$")
"""Even parts of three or four characters set the tone over what is told in full."""
_SHORT_MOTTO = late_pattern("^\\S{3}(?: \\S{3}){1,2}$")
"""Parts of three are too short to tell anything themselves."""
_HELD = cue("header", "held")
_WHEN = cue("header", "when")
_LONGEST_LABEL = 4
_SERIES, _TWICE = 6, 1.6
"""A line so short above one about twice its length names a series or an occasion."""


def is_author(lines: Sequence[str]) -> bool:
    """Return whether the last line names the author of what is no report."""
    return len(lines) > 1 and bool(_AUTHOR.match(lines[-1])) and len(lines[-2]) > _LONGEST_LABEL


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


def is_occasion(first: str, second: str) -> bool:
    """Return whether the first of two lines only names a place, a body, a series or an occasion."""
    if _BODY_ALONE.match(first) or _BODIES.match(first):
        return len(second) > max(map(len, first.split()))
    when, held, figures = _WHEN.search(second), _HELD.search(second), DETAIL.search(second)
    if _MOTTO.match(first) and not _MOTTO.match(second):
        return bool(when or held) or (not figures and _SHORT_MOTTO.match(first) is not None)
    if when and held and not _WHEN.search(first) and not _HELD.search(first):
        return True
    named = len(first) <= _SERIES and len(second) >= _TWICE * len(first)
    return named and not figures


def is_quoted_after(first: str, second: str) -> bool:
    """Return whether a quotation follows a line that is none."""
    return bool(QUOTED.match(second)) and not QUOTED.match(first)


def leading_tags(lines: Sequence[str], labels: Collection[str]) -> list[str]:
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
