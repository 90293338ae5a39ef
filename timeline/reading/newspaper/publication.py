"""When a page was published: what its witnesses say, weighed; at last inferred from its text."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from timeline.lexicon.cues import cue
from timeline.messages import Message
from timeline.model import Problem
from timeline.temporal import latest_past_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline.model import PublishedBasis
    from timeline.reading.lines.masthead import Masthead

WitnessKind = Literal[
    "masthead", "edition", "account", "structured", "meta", "stamp", "feed", "address",
    "file name", "banner", "change",
]  # fmt: skip
_DAY = cue("page", "day-in-name")
_SEARCHED = 100_000
"""A page is inferred from no more characters than a newspaper can print on it."""
_MOST = 200_000
"""Characters of a document that are looked through for the latest day."""


class _Weight(NamedTuple):
    """How much a kind of witness counts, and which basis it gives."""

    weight: int
    basis: PublishedBasis


_WEIGHTS: dict[WitnessKind, _Weight] = {
    "masthead": _Weight(9, "masthead"),
    "edition": _Weight(8, "metadata"),
    "account": _Weight(6, "metadata"),
    "structured": _Weight(5, "metadata"),
    "meta": _Weight(5, "metadata"),
    "stamp": _Weight(6, "metadata"),
    "feed": _Weight(5, "metadata"),
    "change": _Weight(4, "metadata"),
    "address": _Weight(3, "url"),
    "file name": _Weight(1, "filename"),
    "banner": _Weight(1, "masthead"),
}
"""A masthead of print outweighs what a copy of the page adds; two such agree against one."""
_UNHEARD = frozenset({"banner", "change"})
"""Witnesses that do not disagree with others: a page is changed on another day."""


@dataclass(frozen=True, slots=True)
class Witness:
    """One place of a page that says when it was published."""

    kind: WitnessKind
    day: str
    time: str | None = None


@dataclass(frozen=True, slots=True)
class Publication:
    """A publication day, its time where printed, and what the decision rests on."""

    day: str | None = None
    basis: PublishedBasis = "unknown"
    problems: tuple[Problem, ...] = ()
    time: str | None = None


def publication(
    *,
    given: str | None,
    heard: Iterable[Witness],
    url: str | None,
    name: str,
    texts: Iterable[str],
) -> Publication:
    """Decide the publication day of a page.

    Args:
        given: the day that a person typed; it wins.
        heard: what the page says; the first of each kind counts.
        url: where the page came from.
        name: file name of the page.
        texts: the articles, from which a day is inferred at last.
    """
    said = _first_of_each([*heard, *_outside(url, name)])
    if given:
        return Publication(given, "given", _mismatch(given, said), _time(given, said))
    if not said:
        return _inferred("\n".join(texts)[:_MOST])
    day = _weighed(said)
    best = max((w for w in said if w.day == day), key=lambda w: _WEIGHTS[w.kind].weight)
    basis = _WEIGHTS[best.kind].basis
    return Publication(day, basis, _disagreement(best, said), _time(day, said))


def witnesses(kind: WitnessKind, lines: Iterable[Masthead]) -> list[Witness]:
    """Return what masthead or stamp lines say."""
    return [Witness(kind, line.published, line.time) for line in lines if line.published]


def _first_of_each(witnesses: Iterable[Witness]) -> list[Witness]:
    """Return the first witness of each kind."""
    first: dict[WitnessKind, Witness] = {}
    for witness in witnesses:
        first.setdefault(witness.kind, witness)
    return list(first.values())


def _time(day: str, said: Sequence[Witness]) -> str | None:
    """Return the time that a witness of the day says."""
    return next((w.time for w in said if w.day == day and w.time), None)


def _outside(url: str | None, name: str) -> Iterable[Witness]:
    """Return what the address and the file name say."""
    if day := day_of_name(url or ""):
        yield Witness("address", day)
    if day := day_of_name(name) if name != url else None:
        yield Witness("file name", day)


def _weighed(said: Sequence[Witness]) -> str:
    """Return the day that has the most weight; of equals the one of the weightiest witness."""
    totals: dict[str, tuple[int, int]] = {}
    for witness in said:
        weight = _WEIGHTS[witness.kind].weight
        total, most = totals.get(witness.day, (0, 0))
        totals[witness.day] = (total + weight, max(most, weight))
    return max(totals, key=lambda day: totals[day])


def _mismatch(given: str, said: Sequence[Witness]) -> tuple[Problem, ...]:
    """Return that the page prints another day than the given one."""
    printed = next((w.day for w in said if w.kind == "masthead"), None)
    if printed is None or printed == given:
        return ()
    message = Message.of("printed-day-differs", printed=printed, given=given)
    return (Problem("publication-mismatch", message),)


def _disagreement(best: Witness, said: Sequence[Witness]) -> tuple[Problem, ...]:
    """Return which witness says another day; a banner is none that is heard, nor is a change."""
    others = [w for w in said if w.day != best.day and w.kind not in _UNHEARD]
    if not others:
        return ()
    other = max(others, key=lambda w: _WEIGHTS[w.kind].weight)
    message = Message.of(
        "witnesses-differ",
        witness=Message(f"witness-{best.kind.replace(' ', '-')}"),
        day=best.day,
        other=Message(f"witness-{other.kind.replace(' ', '-')}"),
        other_day=other.day,
    )
    return (Problem("publication-disagreement", message),)


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


def _inferred(text: str) -> Publication:
    """Return the day after the latest past day that the page tells of with its year."""
    latest = latest_past_day(text[:_SEARCHED])
    if latest is None:
        return Publication()
    day = (dt.date.fromisoformat(latest) + dt.timedelta(days=1)).isoformat()
    message = Message.of("day-inferred", day=day, latest=latest)
    return Publication(day, "inferred", (Problem("publication-inferred", message, latest),))
