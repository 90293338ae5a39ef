"""Posts that a text prints without anybody whom the reading could name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue
from timeline.mentions.edges.titles import find_titles, is_post

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.model import PersonMention, Span

_NAME_FOLLOWS = cue("people", "name-may-follow")


def unnamed_posts(text: str, people: Iterable[PersonMention]) -> Iterator[Span]:
    """Yield the spans of posts that one person holds, where none of the people holds them.

    >>> [span.of("县长出席会议") for span in unnamed_posts("县长出席会议", ())]
    []
    """
    held = {person.title_span.end for person in people if person.title_span}
    for title in find_titles(text):
        follows = _NAME_FOLLOWS.match(text, title.span.end)
        if is_post(title.head.of(text)) and title.span.end not in held and follows:
            yield title.span
