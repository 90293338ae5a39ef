"""How far to the left a title, a body or a place name reaches."""

from __future__ import annotations

import re

from timeline.mentions.vocabulary import HAN, any_of, words

_FILE = "titles.toml"
_LONGEST = 32
_RUN = re.compile(f"[{HAN}A-Za-z0-9“”·()]*$")
_DATE = r"\d+[年月日时分](?:[上下中]午|晚上?|凌晨)?"
_CUT = re.compile(
    rf"(?P<keep>{any_of(words(_FILE, 'uncut'))})"
    rf"|(?P<cut>{any_of(words(_FILE, 'cuts'))}|{_DATE}|\([^()]*\)|(?<=[^“])”)"
)


def left_edge(text: str, head: int) -> int:
    """Go left from where the last word of a name begins to where the name begins.

    >>> left_edge("昨日由市教育局", 6)
    3
    """
    run = _RUN.search(text, max(0, head - _LONGEST), head)
    start = run.start() if run else head
    for cut in _CUT.finditer(text, start, head):
        if cut["cut"]:
            start = cut.end()
    return start
