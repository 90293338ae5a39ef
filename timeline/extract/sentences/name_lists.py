"""Lists of names that share a predicate: 甲、乙、丙参加."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.model import PersonMention

_JOINED = cue("people", "joined")
_LONGEST_JOINT = 16


def name_lists(
    text: str, people: Sequence[PersonMention], *, base: int
) -> tuple[tuple[PersonMention, ...], ...]:
    """Join the names of a sentence that share a predicate.

    Args:
        base: offset of the sentence in the article.
    """
    lists: list[list[PersonMention]] = []
    for person in people:
        ended = end_of(lists[-1][-1]) if lists else base
        between = text[ended - base : _begin(person, ended) - base]
        if lists and len(between) <= _LONGEST_JOINT and _JOINED.fullmatch(between):
            lists[-1].append(person)
        else:
            lists.append([person])
    return tuple(map(tuple, lists))


def _begin(person: PersonMention, ended: int) -> int:
    """Return where a person's own title or name begins; a label of the list stands before both."""
    title = person.title_span
    own = title is not None and ended <= title.start < person.span.start
    return title.start if title and own else person.span.start


def start_of(person: PersonMention) -> int:
    """Return where a mention begins, a title in front of the name included."""
    title = person.title_span
    return min(person.span.start, title.start) if title else person.span.start


def end_of(person: PersonMention) -> int:
    """Return where a mention ends, a title behind the name included."""
    title = person.title_span
    return max(person.span.end, title.end) if title else person.span.end
