"""Who of the people that several reports name is shown: everybody once, namesakes apart.

One report that gives a name two offices names two people. Across reports a name is one person,
as papers print different offices of the same, unless the offices are of two counties.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from timeline.store.naming.namesakes import offices_differ, unit_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline.model import Participant

    Entry = tuple[int, Participant]
    """The number of a report, and whom it names."""


@dataclass(slots=True)
class _Person:
    """Somebody who is shown, and in which office each report has them."""

    unit: str | None
    offices: dict[int, str | None] = field(default_factory=dict)

    def may_be(self, number: int, other: Participant) -> bool:
        """Return whether somebody of this name in a report can be the same."""
        unit = unit_of(other.organization, other.title)
        if unit and self.unit and unit != self.unit:
            return False
        return not offices_differ(self.offices.get(number), other.title)

    def agrees(self, title: str | None) -> bool:
        """Return whether some report gives them just this office."""
        return title is not None and title in self.offices.values()


def first_of_each(entries: Sequence[Entry]) -> list[bool]:
    """Return of every entry, in order, whether it is the one that shows its person."""
    if len({p.name for _, p in entries}) == len(entries):
        return [True] * len(entries)
    met: dict[str, list[_Person]] = {}
    shown = [False] * len(entries)
    for place in _surest_first(entries):
        number, person = entries[place]
        known = met.setdefault(person.name, [])
        same = _same(known, number, person)
        if same is None:
            same = _Person(unit_of(person.organization, person.title))
            known.append(same)
            shown[place] = True
        same.unit = same.unit or unit_of(person.organization, person.title)
        same.offices[number] = same.offices.get(number) or person.title
    return shown


def _surest_first(entries: Sequence[Entry]) -> Iterable[int]:
    """Take the reports in order, in each first whom an earlier one has in the same office."""
    before: dict[tuple[str, str | None], int] = {}
    for number, person in entries:
        before.setdefault((person.name, person.title), number)
    return sorted(
        range(len(entries)),
        key=lambda i: (
            entries[i][0],
            entries[i][1].title is None,
            before[entries[i][1].name, entries[i][1].title] == entries[i][0],
        ),
    )


def _same(known: Sequence[_Person], number: int, person: Participant) -> _Person | None:
    able = [each for each in known if each.may_be(number, person)]
    exact = [each for each in able if each.agrees(person.title)]
    return next(iter(exact or able), None)
