"""Names that a recognizer from outside proposes, kept where the text around bears them out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

from timeline.lexicon.words import HAN
from timeline.mentions.names.contexts import acts_follow
from timeline.mentions.names.personal_names import Name
from timeline.mentions.names.shapes import DOT, ends_a_body, is_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.mentions.edges.titles import Title
    from timeline.model import Span

_PRINTED = re.compile(f"[{HAN}][{HAN}{DOT}]{{0,18}}[{HAN}]")


class Recognizer(Protocol):
    """Anything that finds where people are named in a text."""

    def __call__(self, text: str) -> Sequence[Span]:
        """Return the spans of the names, in order."""
        ...


def read_recognized(
    text: str, titles: Sequence[Title], spans: Sequence[Span]
) -> Iterator[tuple[Title | None, Name]]:
    """Keep the proposed names that a title stands before or that speak or act, with the title."""
    ends = {title.span.end: title for title in titles}
    for span in spans:
        name, title = span.of(text), ends.get(span.start)
        if not _PRINTED.fullmatch(name) or ends_a_body(name) or is_word(name):
            continue
        if title or acts_follow(text, span.end):
            yield title, Name(span, name, 3.0)
