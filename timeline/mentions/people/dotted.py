"""Dotted names that nothing announces, known by the parts they are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue
from timeline.lexicon.words import HAN
from timeline.mentions.edges.left_edges import left_edge
from timeline.mentions.names.personal_names import Name, read_name
from timeline.mentions.names.shapes import DOT, ends_a_body, known_parts
from timeline.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_DOT = late_pattern(f"(?<=[{HAN}])[{DOT}](?=[{HAN}])")
_OCCASION = cue("names", "occasion-of-places")
_LONGEST = 7
_QUOTES = frozenset("《〈“")


def _joins_places(text: str, name: Name) -> bool:
    """Return whether an unknown name with a dot opens the name of an occasion: 潞江·琼湾恳谈会."""
    if known_parts(name.text):
        return False
    return bool(_OCCASION.match(text, name.span.start))


def find_dotted(text: str) -> Iterator[Name]:
    """Find names with a dot wherever they stand, outside the names of works."""
    if not any(dot in text for dot in DOT):
        return
    for dot in _DOT.finditer(text):
        edge = max(left_edge(text, dot.start()), dot.start() - _LONGEST)
        parts = known_parts(text[edge : dot.start()])
        name = read_name(text, edge + min(parts, default=0))
        if (
            name
            and name.span.end > dot.end()
            and not ends_a_body(name.text)
            and not _joins_places(text, name)
            and text[edge - 1 : edge] not in _QUOTES
        ):
            yield name
