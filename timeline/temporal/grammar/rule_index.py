"""Rule rows by what they begin with, so that a place of the text is tried with few of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.temporal.grammar.fragments import DIGITS, pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

    from timeline.temporal.grammar.senses import Rule, Sense

    Compiled = tuple[re.Pattern[str], Callable[[re.Match[str]], Sense | None]]

_RUN = rf"[{DIGITS}千百]{{1,12}}"


class Table:
    """Rules by the word or character they begin with, numerals by the unit behind them.

    Patterns are compiled when a text first has what they begin with.
    """

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.words = {word for rule in rules for word in rule.words}
        self.characters = {c for rule in rules for c in rule.starts.partition("#")[0]}
        self._rules = rules
        self._firsts = self.characters | {word[0] for word in self.words}
        self._openings = {word[:2] for word in self.words}
        self._units = {c for rule in rules for c in rule.starts.partition("#")[2]}
        self._rows: dict[tuple[str, str, str], tuple[Compiled, ...]] = {}

    def rows_at(self, text: str, at: int) -> tuple[Compiled, ...]:
        """Return the rules that can match at a place, in their order."""
        opening = text[at : at + 2]
        first, unit = opening[:1], ""
        if opening not in self._openings:
            opening = ""
        if first and first in DIGITS:
            run = pattern(_RUN).match(text, at)
            end = run.end() if run else at + 1
            unit = text[end : end + 1]
            first, unit = "#", unit if unit in self._units else ""
        elif first not in self._firsts:
            return ()
        key = first, opening, unit
        rows = self._rows.get(key)
        if rows is None:
            rows = self._rows[key] = self._compiled(*key)
        return rows

    def _compiled(self, first: str, opening: str, unit: str) -> tuple[Compiled, ...]:
        found = (r for r in self._rules if _begins(r, first, opening, unit))
        return tuple((pattern(r.pattern), r.meaning) for r in found)


def _begins(rule: Rule, first: str, opening: str, unit: str) -> bool:
    if any(word[:2] == opening or word == first for word in rule.words):
        return True
    plain, mark, units = rule.starts.partition("#")
    if first == "#":
        return bool(mark) and (not units or unit in units) and (unit != "" or not units)
    return first in plain
