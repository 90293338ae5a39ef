"""What ``add`` tells of the pages that were read: paper, day, basis, and days that look odd."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue
from timeline.messages import translate as _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from timeline.model import Page, Reading

_YEAR, _MOST = 366, 3
_TYPED = ("given", "inferred")
"""Ways to know a day that no page prints."""


@dataclass(slots=True)
class DaysUsed:
    """The days of publication that were used, and the pages whose day looks odd."""

    today: date
    days: set[str] = field(default_factory=set)
    bases: Counter[str] = field(default_factory=Counter)
    papers: Counter[str] = field(default_factory=Counter)
    doubts: list[str] = field(default_factory=list)

    def note(self, name: str, page: Page, readings: Sequence[Reading]) -> None:
        """Note the day and the paper of a page that was added."""
        paper = page.newspaper.name if page.newspaper else page.source
        of_articles = (r.article.source for r in readings if r.article.source)
        self.papers.update([paper] if paper else set(of_articles))
        for day, basis in {(r.article.published, r.article.published_basis) for r in readings}:
            if day:
                self.days.add(day)
                self.bases[basis] += 1
                self.doubts += _doubts(name, day, readings, self.today, printed=basis not in _TYPED)

    def lines(self) -> Iterator[str]:
        """Return what a person should know, line by line."""
        if self.days:
            first, last = min(self.days), max(self.days)
            days = first if first == last else f"{first} – {last}"
            bases = tuple(_basis(basis) for basis, _count in self.bases.most_common())
            papers = tuple(name for name, _count in self.papers.most_common(_MOST)) or _("unknown")
            yield _(
                "published {days} ({bases}); paper: {papers}", days=days, bases=bases, papers=papers
            )
        yield from islice(self.doubts, _MOST)
        if len(self.doubts) > _MOST:
            yield _("… and {count} more such days", count=len(self.doubts) - _MOST)


def _doubts(
    name: str, day: str, readings: Sequence[Reading], today: date, *, printed: bool
) -> Iterator[str]:
    """Question a day in the future, or more than a year from what the text says."""
    correct = f"timeline correct {name} --published DATE"
    if day > today.isoformat():
        yield _("{name}: {day} is in the future; if that is wrong: {correct}",
                name=name, day=day, correct=correct)  # fmt: skip
    told = [] if printed else [other for r in readings for other in _printed(r)]
    nearest = min(told, key=lambda other: _apart(day, other), default=day)
    if _apart(day, nearest) > _YEAR:
        yield _("{name}: {day} is more than a year from {printed} in the text; if that is wrong:"
                " {correct}", name=name, day=day, printed=nearest, correct=correct)  # fmt: skip


def _printed(reading: Reading) -> Iterator[str]:
    """Return the days that a text prints with their year."""
    for found in cue("stamp", "whole-date").finditer(reading.article.text):
        with suppress(ValueError):
            yield date(*map(int, found.group("year", "month", "day"))).isoformat()


def _apart(one: str, other: str) -> int:
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)


def _basis(basis: str) -> str:
    names: dict[str, Callable[[], str]] = {
        "given": lambda: _("given"), "masthead": lambda: _("masthead"),
        "metadata": lambda: _("metadata"), "url": lambda: _("address"),
        "filename": lambda: _("file name"), "inferred": lambda: _("inferred"),
    }  # fmt: skip
    return names[basis]() if basis in names else basis
