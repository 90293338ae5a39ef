"""When a page was published: given, masthead, metadata, URL, file name, or inferred."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue
from timeline.model import Problem
from timeline.temporal import latest_past_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline.model import PublishedBasis

_DAY = cue("page", "day-in-name")

_SEARCHED = 100_000
"""A page is inferred from no more characters than a newspaper can print on it."""

_MOST = 200_000
"""Characters of a document that are looked through for the latest day."""


@dataclass(frozen=True, slots=True)
class Publication:
    """A publication day and which step found it."""

    day: str | None = None
    basis: PublishedBasis = "unknown"
    problems: tuple[Problem, ...] = ()


def publication(
    *,
    given: str | None,
    mastheads: Sequence[str],
    stamps: Sequence[str],
    url: str | None,
    name: str,
    texts: Iterable[str],
) -> Publication:
    """Decide the publication day of a page; the first step that knows one wins.

    Args:
        given: the day that a person typed.
        mastheads: days printed in masthead and folio lines.
        stamps: days of metadata and release stamps.
        url: where the page came from.
        name: file name of the page.
        texts: the articles, from which a day is inferred at last.
    """
    printed = _agreed(mastheads)
    if given:
        return Publication(given, "given", _disagreement(given, printed))
    steps: tuple[tuple[PublishedBasis, str | None], ...] = (
        ("masthead", printed),
        ("metadata", _agreed(stamps)),
        ("url", day_of_name(url or "")),
        ("filename", day_of_name(name)),
    )
    for basis, day in steps:
        if day:
            return Publication(day, basis)
    return _inferred("\n".join(texts)[:_MOST])


def day_of_name(name: str) -> str | None:
    """Read the day that a URL or a file name carries.

    >>> day_of_name("http://example.org/html/2024-03/15/node_1.htm"), day_of_name("20240315-a1.txt")
    ('2024-03-15', '2024-03-15')
    """
    for match in _DAY.finditer(name):
        year, _, month, day, month_zh, day_zh = match.groups()
        try:
            return dt.date(int(year), int(month or month_zh), int(day or day_zh)).isoformat()
        except ValueError:
            continue
    return None


def _agreed(days: Sequence[str]) -> str | None:
    """Return the first of several printed days."""
    return days[0] if days else None


def _disagreement(given: str, printed: str | None) -> tuple[Problem, ...]:
    if printed is None or printed == given:
        return ()
    message = f"the page prints {printed}, {given} was given"
    return (Problem("publication-mismatch", message),)


def _inferred(text: str) -> Publication:
    """Return the day after the latest past day that the page tells of with its year."""
    latest = latest_past_day(text[:_SEARCHED])
    if latest is None:
        return Publication()
    day = (dt.date.fromisoformat(latest) + dt.timedelta(days=1)).isoformat()
    message = f"the page does not say when it was published; {day} is inferred from {latest}"
    return Publication(day, "inferred", (Problem("publication-inferred", message, latest),))
