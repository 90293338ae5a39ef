"""Titles of one person on both sides of a comma: 县委常委、宣传部部长,副县长卫东阳."""

from __future__ import annotations

from timeline.mentions.edges.titles import Title, is_office
from timeline.mentions.names.contexts import is_stopped
from timeline.mentions.names.holders import name_before
from timeline.model import Span

_COMMAS = frozenset(",，")


def with_first_half(text: str, title: Title, before: Title | None) -> Title:
    """Take in the offices before the comma that a title stands behind, where nobody holds them.

    They open a clause and are several, so that they are no list of bodies or of guests.

    >>> from timeline.mentions.edges.titles import find_titles
    >>> text = "市委常委、宣传部部长,副市长卫东阳"
    >>> first, second = find_titles(text)
    >>> with_first_half(text, second, first).span.of(text)
    '市委常委、宣传部部长,副市长'
    """
    if before is None or before.holder or before.span.end != title.span.start - 1:
        return title
    printed = before.span.of(text)
    several = text[before.span.end] in _COMMAS and "、" in printed
    if not (several and is_office(printed) and is_office(title.span.of(text))):
        return title
    start = before.span.start
    if start and not (is_stopped(text, start - 1) or text[start - 1].isspace()):
        return title
    if start and name_before(text, start - 1, start - 1):
        return title
    return Title(Span(start, title.span.end), title.head)
