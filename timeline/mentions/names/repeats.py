"""Later mentions of people by their full name alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue
from timeline.lexicon.words import any_of
from timeline.mentions.names.contexts import right_of
from timeline.mentions.names.personal_names import Name
from timeline.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_LEFT = cue("names", "before-repeat")
_BLANKS = " \u3000"
_SHORT_WORK = 5_000_000
"""Below this many comparisons a plain search per name is quicker than one pattern of all."""


def find_repeats(text: str, names: set[str]) -> Iterator[Name]:
    """Find where known names stand again; short ones only where a name can stand."""
    forms = {form for name in names for form in _forms(name, text)}
    search = _search_each if len(forms) * len(text) < _SHORT_WORK else _search_all
    end = 0
    for start, printed in search(text, forms):
        span = Span(start, start + len(printed))
        name = "".join(printed.split())
        if start >= end and (len(name) > 2 or _stands_alone(text, span, end)):
            end = span.end
            yield Name(span, name, 4.0)


def _forms(name: str, text: str) -> Iterator[str]:
    """Return a name as it may be printed: closed up, or with a blank inside."""
    yield name
    for blank in _BLANKS:
        if blank in text:
            yield from (name[:at] + blank + name[at:] for at in range(1, len(name)))


def _search_each(text: str, forms: set[str]) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    for form in forms:
        at = text.find(form)
        while at >= 0:
            found.append((at, form))
            at = text.find(form, at + len(form))
    return sorted(found, key=lambda match: (match[0], -len(match[1])))


def _search_all(text: str, forms: set[str]) -> Iterator[tuple[int, str]]:
    return ((match.start(), match[0]) for match in re.finditer(any_of(forms), text))


def _stands_alone(text: str, span: Span, end: int) -> bool:
    left = span.start in (0, end) or _LEFT.match(text, span.start - 1)
    return bool(left) and right_of(text, span.end) > 0
