"""How many cases of each area and kind are read right."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from timeline.errors import MissingExtra
from timeline.evaluation.cases.answers import answers_to
from timeline.evaluation.cases.case import load_cases
from timeline.evaluation.cases.checks import faults

if TYPE_CHECKING:
    from pathlib import Path

    from timeline.evaluation.cases.case import Case


@dataclass(slots=True)
class CaseScores:
    """The faults of each case; none for a case that is read right."""

    faults: dict[str, list[str]] = field(default_factory=dict)
    cases: dict[str, Case] = field(default_factory=dict)
    skipped: list[str] = field(default_factory=list)
    """Cases that need an extra that is not installed."""

    def passed(self) -> Counter[str]:
        """Return the number of right cases by area, guards apart."""
        right = (case for case in self._apart(guard=False) if not self.faults[case.id])
        return Counter(case.area for case in right)

    def broken_guards(self) -> list[str]:
        """Return the guards that are read wrongly, each with its faults."""
        guards = (case for case in self._apart(guard=True) if self.faults[case.id])
        return [f"{case.id}: {'; '.join(self.faults[case.id])}" for case in guards]

    def table(self) -> str:
        """Return a line for each kind: right, of, kind; and a line for all."""
        lines = [self._line(f"{area}: {kind}", area, kind) for area, kind in self._kinds()]
        return "\n".join([*lines, self._line("all", None, None)])

    def notes(self, word: str) -> list[str]:
        """Return the faults of the cases whose id, area or kind holds a word."""
        return [
            f"{case.id} {case.area}: {case.kind}\n  {case.text or case.file}\n  {'; '.join(bad)}"
            for case in self.cases.values()
            if word in f"{case.id} {case.area} {case.kind}" and (bad := self.faults[case.id])
        ]

    def _kinds(self) -> list[tuple[str, str]]:
        return sorted({(case.area, case.kind) for case in self.cases.values()})

    def _apart(self, *, guard: bool) -> list[Case]:
        return [case for case in self.cases.values() if case.guard is guard]

    def _line(self, label: str, area: str | None, kind: str | None) -> str:
        chosen = [
            [not self.faults[c.id] for c in self._apart(guard=guard) if _of(c, area, kind)]
            for guard in (False, True)
        ]
        guards = f" guards {sum(chosen[1])}/{len(chosen[1])}" if chosen[1] else ""
        return f"{sum(chosen[0]):4}/{len(chosen[0]):<4}{guards:13}  {label}"


def score_cases(path: Path) -> CaseScores:
    """Read every case of a file and find its faults."""
    scores = CaseScores()
    for case in load_cases(path):
        try:
            answers = answers_to(case, path.parent)
        except MissingExtra:
            scores.skipped.append(case.id)
            continue
        scores.cases[case.id] = case
        scores.faults[case.id] = faults(case, answers)
    return scores


def _of(case: Case, area: str | None, kind: str | None) -> bool:
    return area is None or (case.area, case.kind) == (area, kind)
