"""Dotted names that nothing announces, known by the parts they are made of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.mentions.edges import left_edge
from timeline.mentions.names import Name, read_name
from timeline.mentions.shapes import DOT, ends_a_body, known_parts
from timeline.mentions.vocabulary import HAN

if TYPE_CHECKING:
    from collections.abc import Iterator

_DOT = re.compile(f"(?<=[{HAN}])[{DOT}](?=[{HAN}])")
_LONGEST = 7
_QUOTES = frozenset("《〈“")


def find_dotted(text: str) -> Iterator[Name]:
    """Find names with a dot wherever they stand, outside the names of works."""
    for dot in _DOT.finditer(text):
        edge = max(left_edge(text, dot.start()), dot.start() - _LONGEST)
        parts = known_parts(text[edge : dot.start()])
        name = read_name(text, edge + min(parts, default=0))
        if (
            name
            and name.span.end > dot.end()
            and not ends_a_body(name.text)
            and text[edge - 1 : edge] not in _QUOTES
        ):
            yield name
