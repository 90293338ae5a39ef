"""What stands at the edges of an article's text: statements, calls to readers, other articles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

_STATEMENT, _CALL, _AFTER = cue("web", "statement"), cue("web", "call"), cue("web", "after-article")
_SUMMARY = cue("web", "summary-label")
_COUNTER = cue("web", "picture-counter")
_CHINESE, _FOREIGN = re.compile("[\u4e00-\u9fff]"), re.compile("[A-Za-z]{2} [A-Za-z]{2}")
_TOP, _FOOT, _FEW = 3, 8, 2
_SHORTEST = 12
"""Characters of a summary."""
_MOST_BELOW = 0.45
"""So much of a text at the most stands below the head of other articles."""


def without_edges(lines: Sequence[str], names: Container[str] = ()) -> tuple[str, ...]:
    """Return the lines of an article without what a site adds above and below its text.

    Args:
        lines: the lines of the element that holds the article.
        names: who wrote it, whose names may stand alone above the text.

    >>> without_edges(["点击上方蓝字关注我们", "新桥通车。", "版权归云溪网所有", "相关阅读"])
    ('新桥通车。',)
    """
    kept = _without_captions(_without_repeats(_without_intro(_above_others(lines))))
    kept = _without_foreign(kept)
    foot = len(kept) - _FOOT
    found = tuple(
        line
        for at, line in enumerate(kept)
        if not _CALL.match(line)
        and not ((at >= foot or at < _TOP) and _STATEMENT.search(line))
        and not (at < _TOP and line in names)
    )
    return found or tuple(lines)


def _without_intro(lines: Sequence[str]) -> Sequence[str]:
    """Leave out a summary above a text that only repeats how the text begins."""
    for at, line in enumerate(lines[:_FOOT]):
        begun = _SUMMARY.sub("", line.rstrip("…."))
        if len(begun) >= _SHORTEST and any(b.startswith(begun) for b in lines[at + 1 : at + _TOP]):
            return [*lines[:at], *lines[at + 1 :]]
    return lines


def _without_repeats(lines: Sequence[str]) -> Sequence[str]:
    """Leave out paragraphs that a page holds a second time, for another kind of screen."""
    lines = [line for line in lines if not _is_pulled(line, lines)]
    told = [line for line in lines if len(line) >= _SHORTEST]
    if len(set(told)) == len(told):
        return lines
    return [
        line for at, line in enumerate(lines) if len(line) < _SHORTEST or line not in lines[:at]
    ]


def _is_pulled(line: str, lines: Sequence[str]) -> bool:
    """Return whether a line is nothing but a quote that another line has, as well."""
    quote = line.strip("“”").rstrip("。！？")
    pulled = len(quote) >= _SHORTEST and line.startswith("“") and line.endswith("”")
    return pulled and any(quote in other for other in lines if other != line)


def _without_captions(lines: Sequence[str]) -> Sequence[str]:
    """Leave out the captions of a gallery, each with the number of its picture: 1/3, 2/3."""
    found = [match["all"] if (match := _COUNTER.match(line)) else None for line in lines]
    galleries = {number for number in found if number and found.count(number) > 1}
    return [line for line, number in zip(lines, found, strict=True) if number not in galleries]


def _without_foreign(lines: Sequence[str]) -> Sequence[str]:
    """Leave out the lines above a Chinese text that tell it in another language."""
    told = [at for at, line in enumerate(lines) if "。" in line and _CHINESE.search(line)]
    if len(told) < _FEW:
        return lines
    above = [
        line for line in lines[: told[0]] if _CHINESE.search(line) or not _FOREIGN.search(line)
    ]
    return [*above, *lines[told[0] :]]


def _above_others(lines: Sequence[str]) -> Sequence[str]:
    """Cut a text where other articles begin, if most of the text stands above."""
    total, told = sum(map(len, lines)), 0
    for at, line in enumerate(lines):
        if at and told >= (1 - _MOST_BELOW) * total and _AFTER.match(line):
            return lines[:at]
        told += len(line)
    return lines
