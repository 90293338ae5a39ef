"""Counts of right and wrong, and the figures made of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from timeline.messages import Message

if TYPE_CHECKING:
    from collections.abc import Iterable

Figures = dict[str, dict[str, float]]


@dataclass(slots=True)
class Scores:
    """What a set of texts came to: counts of things found, shares of things right, notes."""

    found: Counter[tuple[str, str]] = field(default_factory=Counter)
    right: Counter[tuple[str, str]] = field(default_factory=Counter)
    notes: list[tuple[str, Message]] = field(default_factory=list)
    """Each difference: the kind of thing, and what says where and what."""

    def count(self, name: str, *, hits: int = 0, extra: int = 0, missed: int = 0) -> None:
        """Count things that were found, found without being there, and missed."""
        self.found[name, "hits"] += hits
        self.found[name, "extra"] += extra
        self.found[name, "missed"] += missed

    def judge(self, name: str, verdict: bool) -> bool:
        """Count one judgement and return the judgement."""
        self.right[name, "of"] += 1
        self.right[name, "right"] += verdict
        return verdict

    def compare(self, name: str, gold: Iterable[str], read: Iterable[str], where: str) -> None:
        """Count two sets against each other."""
        wanted, got = set(gold), set(read)
        self.count(name, hits=len(wanted & got), extra=len(got - wanted), missed=len(wanted - got))
        for value in sorted(wanted - got):
            self.note(name, "label-missed", where=where, what=value)
        for value in sorted(got - wanted):
            self.note(name, "label-extra", where=where, what=value)

    def note(self, name: str, kind: str, **values: object) -> None:
        """Keep one difference for a person to read."""
        self.notes.append((name, Message.of(kind, **values)))

    def figures(self) -> Figures:
        """Return precision, recall and F1 of what was found, and the share of what was right."""
        names = dict.fromkeys(name for (name, _), count in self.found.items() if count)
        judged = dict.fromkeys(name for name, _ in self.right)
        return {
            **{name: self._found_figures(name) for name in names},
            **{name: self._right_figures(name) for name in judged},
        }

    def _found_figures(self, name: str) -> dict[str, float]:
        """Return precision, recall and F1 of one kind of thing."""
        hits = self.found[name, "hits"]
        gold, read = hits + self.found[name, "missed"], hits + self.found[name, "extra"]
        precision, recall = _share(hits, read), _share(hits, gold)
        f1 = _share(2 * precision * recall, precision + recall)
        return {"precision": precision, "recall": recall, "f1": f1, "gold": gold}

    def _right_figures(self, name: str) -> dict[str, float]:
        """Return the share of one kind of judgement."""
        right, of = self.right[name, "right"], self.right[name, "of"]
        return {"right": right, "of": of, "share": _share(right, of)}


def chief_figure(figures: dict[str, float]) -> float:
    """Return the one figure that floors are set on: F1 where there is one, else the share."""
    return figures["f1"] if "f1" in figures else figures["share"]


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0
