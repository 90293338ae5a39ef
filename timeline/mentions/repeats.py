"""Later mentions of people by their full name alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.mentions.contexts import right_of
from timeline.mentions.names import Name
from timeline.mentions.vocabulary import HAN, any_of
from timeline.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_LEFT = re.compile(f"[^{HAN}]|[的由与和及着对向随在同为是让请说即听把被给了见到者员长]")


def find_repeats(text: str, names: set[str]) -> Iterator[Name]:
    """Find where known names stand again; short ones only where a name can stand."""
    if not names:
        return
    pattern = re.compile(any_of(form for name in names for form in _forms(name)))
    end = 0
    for match in pattern.finditer(text):
        name = re.sub(r"\s", "", match[0])
        if len(name) > 2 or _stands_alone(text, match, end):
            end = match.end()
            yield Name(Span(*match.span()), name, 4.0)


def _forms(name: str) -> Iterator[str]:
    """Give a name as it may be printed: closed up, or with a blank inside."""
    yield name
    for blank in " \u3000":
        yield from (name[:at] + blank + name[at:] for at in range(1, len(name)))


def _stands_alone(text: str, match: re.Match[str], end: int) -> bool:
    left = match.start() in (0, end) or _LEFT.match(text, match.start() - 1)
    return bool(left) and right_of(text, match.end()) > 0
