"""People, bodies and places of a claim: those whose names are printed, the others counted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from timeline.lexicon.event_types import event_type
from timeline.lexicon.roles import instead_of
from timeline.mentions import organization_of
from timeline.model import Absence, EventOrganization, Participant

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterable, Iterator

    from timeline.model import Span
    from timeline.second_reader.grounding.printed import Printed

LLM = "llm"
"""How a reading of a model is marked."""
_NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|[·.\s]){0,28}[^\W\d_]")
_LONGEST = 60
"""No title and no name of a body or a place has more characters."""


def printed_words(
    words: str | None, printed: Printed, near: Span, dropped: Counter[str], kind: str
) -> str | None:
    """Return words as they are printed near a quote; None, counted, where they are not."""
    if not words or not words.strip():
        return None
    span = printed.find(words, near) if len(words) <= _LONGEST else None
    if span is None:
        dropped[kind] += 1
        return None
    return printed.words(span)


def people_of(
    claimed: Iterable[Any], kind: str, printed: Printed, near: Span, dropped: Counter[str]
) -> Iterator[Participant]:
    """Yield the people whose names are printed, each once."""
    lacks, seen = event_type(kind).lacks, set[str]()
    for person in claimed:
        name = _name(person.name, printed, near, dropped)
        if name is None or name in seen:
            continue
        seen.add(name)
        title = printed_words(person.title, printed, near, dropped, "title")
        role = instead_of(person.role) if person.role in lacks else person.role
        yield Participant(name, role, title, organization_of(title) if title else None, read_by=LLM)


def absent_of(
    claimed: Iterable[Any], printed: Printed, near: Span, dropped: Counter[str]
) -> Iterator[Absence]:
    """Yield the absent whose names are printed."""
    for person in claimed:
        name = _name(person.name, printed, near, dropped)
        if name is not None:
            title = printed_words(person.title, printed, near, dropped, "title")
            reason = printed_words(person.reason, printed, near, dropped, "reason")
            yield Absence(name, title, reason)


def bodies_of(
    claimed: Iterable[Any], printed: Printed, near: Span, dropped: Counter[str]
) -> Iterator[EventOrganization]:
    """Yield the bodies whose names are printed, each once."""
    seen = set[str]()
    for body in claimed:
        name = printed_words(body.name, printed, near, dropped, "body")
        if name is not None and name not in seen:
            seen.add(name)
            yield EventOrganization(name, body.role, read_by=LLM)


def _name(claimed: str, printed: Printed, near: Span, dropped: Counter[str]) -> str | None:
    if not _NAME.fullmatch(claimed.strip()):
        dropped["name"] += 1
        return None
    return printed_words(claimed, printed, near, dropped, "name")
