"""Rule rows by what they begin with, so that a place of the text is tried with few of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.temporal.fragments import pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

    from timeline.temporal.senses import Rule, Sense

    Compiled = tuple[re.Pattern[str], Callable[[re.Match[str]], Sense | None]]

DIGITS = "0123456789〇零一二三四五六七八九十两廿卅"
_RUN = rf"[{DIGITS}千百]+"


class Table:
    """Rules by their first character, and those of numerals by the unit behind the numeral.

    Patterns are compiled when a text first has what they begin with.
    """

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.words = {word for rule in rules for word in rule.words}
        self.characters = {c for rule in rules for c in rule.starts.partition("#")[0]}
        self._rules = rules
        self._rows: dict[str, tuple[Compiled, ...]] = {}

    def rows_at(self, text: str, at: int) -> tuple[Compiled, ...]:
        """Give the rules that can match at a place."""
        key = text[at : at + 1]
        if key and key in DIGITS:
            run = pattern(_RUN).match(text, at)
            end = run.end() if run else at + 1
            key = "#" + text[end : end + 1]
        rows = self._rows.get(key)
        if rows is None:
            rows = self._rows[key] = self._compiled(key)
        return rows

    def _compiled(self, key: str) -> tuple[Compiled, ...]:
        return tuple((pattern(r.pattern), r.meaning) for r in self._rules if _begins(r, key))


def _begins(rule: Rule, key: str) -> bool:
    plain, mark, units = rule.starts.partition("#")
    if key.startswith("#"):
        numeral = any(word[0] in DIGITS for word in rule.words)
        return numeral or (bool(mark) and (not units or key[1:] in units))
    return key in plain or any(word.startswith(key) for word in rule.words)
