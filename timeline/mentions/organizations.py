"""Bodies named in a text, found by the word that ends their name; and their folded forms."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue
from timeline.lexicon.words import WordSet, fold_table, words
from timeline.mentions.edges.datelines import dateline_spans
from timeline.mentions.edges.left_edges import named_edge
from timeline.mentions.edges.titles import find_titles, is_office
from timeline.mentions.people.titled_names import read_first
from timeline.model import Mention, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.mentions.edges.titles import Title

_FILE = "organizations.toml"
_ENDINGS = WordSet(words(_FILE, "suffixes", "not_bodies"))
_NOT_BODIES = words(_FILE, "not_bodies") - words(_FILE, "suffixes")
_GENERIC = words(_FILE, "generic")
_OURS = words("titles.toml", "ours")
_SHORT = words(_FILE, "short")
_SPOKESMAN = cue("stops", "spokesman")
_LEAST, _LONG_TITLE = 3, 7


def tag_organizations(text: str, *, skip: Sequence[Span] = ()) -> tuple[Mention, ...]:
    """Find the bodies that a text names, outside of the titles of people.

    >>> [m.text for m in tag_organizations("市发改委、市财政局作了发言。")]
    ['市发改委', '市财政局']
    """
    closed = _mask(text, skip)
    found: list[Mention] = []
    for at, ending in _ENDINGS.find(text):
        beside = at and closed[at - 1]
        if ending in _NOT_BODIES or closed[at] or beside:
            continue
        start = named_edge(text, at, short=len(ending) == 1)
        span = Span(start - (text[start - 1 : start + 1] in _OURS), at + len(ending))
        if found and found[-1].span.start >= span.start:
            found.pop()
        name = span.of(text)
        if (len(name) >= _LEAST or name in _SHORT) and name not in _GENERIC:
            found.append(Mention(span, name, "organization"))
    return tuple(found)


def _mask(text: str, skip: Sequence[Span]) -> bytearray:
    closed = bytearray(len(text))
    titles = (title.span for title in find_titles(text) if not _shows_body(text, title))
    for span in (*skip, *dateline_spans(text), *titles):
        closed[span.start : span.end] = b"\1" * (span.end - span.start)
    return closed


def _shows_body(text: str, title: Title) -> bool:
    """Return whether a body is named for itself: by its spokesman, or its people without a name."""
    printed = title.span.of(text)
    if _SPOKESMAN.search(printed):
        return True
    long = len(printed) >= _LONG_TITLE and not is_office(printed)
    return long and read_first(text, title) is None


@cache
def fold_organization(name: str) -> str:
    """Write a body's short form as its long one, for matching only.

    >>> fold_organization("省卫健委") == fold_organization("省卫生健康委")
    True
    """
    pattern, long_forms = fold_table()
    return pattern.sub(lambda match: long_forms[match[0]], name)
