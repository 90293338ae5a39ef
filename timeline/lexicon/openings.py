"""What a pattern can begin with, so that a text is tried only where a match may begin."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LITERAL = re.compile(r"[\u4e00-\u9fff :]+")
_MARK = re.compile(r"\\.|\[\^?\]?[^\]]*\]|[()|]")
"""What tells where a pattern has a | outside of every group: escapes and classes whole."""
_LOOK_BEHIND = re.compile(r"(?:\(\?<[!=][^()]*\))*")
_GROUP = re.compile(r"\([^()]*\)")
_ITEM = re.compile(
    r"(?:\(\?:(?P<options>[^()]*)\)|\[(?P<class>[^\]^][^\]]*)\]|(?P<plain>[\u4e00-\u9fff :]))"
    r"(?P<optional>[?*]|\{0?,\d*\})?"
)
"""The first thing of a pattern: a group without groups, a class or a character."""


def opened(*patterns: str) -> str:
    """Write a look-ahead to what patterns can begin with; nothing where that is not plain.

    A pattern of named groups is tried at every character of a text without a look-ahead.

    >>> opened("来自|(?<![理自])由", "[辞免]去"), opened("来自", ".市")
    ('(?=[免来由辞])', '')
    """
    firsts = [first_characters(one) for pattern in patterns for one in _options(pattern)]
    return f"(?=[{''.join(sorted(set(''.join(firsts))))}])" if firsts and all(firsts) else ""


def _options(pattern: str) -> Iterable[str]:
    """Cut a pattern at every | outside of its groups."""
    depth = start = 0
    for mark in _MARK.finditer(pattern):
        depth += (mark[0] == "(") - (mark[0] == ")")
        if mark[0] == "|" and not depth:
            yield pattern[start : mark.start()]
            start = mark.end()
    yield pattern[start:]


def first_characters(pattern: str) -> str:
    """Return the characters that a pattern can begin with; nothing where that is not plain.

    >>> [first_characters(p) for p in ("(?<!社)会面", "(?:为|给)[^,]{2,9}揭牌", ".市", "会|市")]
    ['会', '为给', '', '']
    >>> first_characters("(?:表决|审议)?通过"), first_characters("[给予]{2}表彰")
    ('表审通', '给予')
    """
    return "" if _has_options(pattern) else _firsts(pattern)


def _has_options(pattern: str) -> bool:
    """Return whether a pattern has a | outside of every group."""
    groups = 1
    while groups:
        pattern, groups = _GROUP.subn("", pattern)
    return "|" in pattern


def _firsts(pattern: str) -> str:
    """Return the first characters of a sequence, its optional beginnings passed over."""
    start = _LOOK_BEHIND.match(pattern)
    pattern = pattern[start.end() if start else 0 :]
    item = _ITEM.match(pattern)
    if not item:
        return ""
    own = list(item["plain"] or item["class"] or "")
    own = own or [_firsts(option) for option in item["options"].split("|")]
    plain = "".join(own) if all(own) and _LITERAL.fullmatch("".join(own)) else ""
    if not plain or not item["optional"]:
        return plain
    behind = _firsts(pattern[item.end() :])
    return plain + behind if behind else ""
