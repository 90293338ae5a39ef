"""A filter as a value: conditions that all hold, and the order of the rows."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from timeline.timex import Period  # noqa: TC001

if TYPE_CHECKING:
    from collections.abc import Sequence

Field = str
"""Name of a field, a key of ``FIELDS`` in ``timeline.query.words``, or ``any`` for a group."""
Order = Literal["oldest", "newest"]
_PLAIN_VALUE = re.compile(r"""[^\s"“”,\uff0c\\()\uff08\uff09]+""")
_PLAIN_TEXT = re.compile(r"""(?!-|(?:[oO][rR]|或)$)[^\s"“”,\uff0c\\:\uff1a()\uff08\uff09]+""")
DATE_FIELDS = frozenset({"since", "until", "on"})
NONE = "none"
"""The value of a field that an event may lack: an event without a place."""
LACKING = frozenset({"place", "who", "org", "tag"})
"""The fields that an event may lack."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One part of a filter: a field and its values, any of which may hold.

    >>> Condition("type", ("signing", "meeting"), negated=True).text()
    '-type:signing,meeting'
    """

    field: Field
    values: tuple[str, ...]
    negated: bool = False
    periods: tuple[Period, ...] = ()
    """What the values mean, for the date fields."""
    alternatives: tuple[tuple[Condition, ...], ...] = ()
    """Of a group (field ``any``): sets of conditions, one of which must hold as a whole."""

    def text(self) -> str:
        """Write the condition as it would be typed."""
        if self.alternatives:
            inner = " or ".join(" ".join(c.text() for c in each) for each in self.alternatives)
            return f"{'-' if self.negated else ''}({inner})"
        values = ",".join(quoted(value, alone=self.field == "text") for value in self.values)
        prefix = "" if self.field == "text" else f"{self.field}:"
        return f"{'-' if self.negated else ''}{prefix}{values}"


@dataclass(frozen=True, slots=True)
class Query:
    """Conditions that must all hold; none lets every event through."""

    conditions: tuple[Condition, ...] = ()
    order: Order = "oldest"

    def text(self) -> str:
        """Write the whole filter as it would be typed."""
        return " ".join(condition.text() for condition in self.conditions)

    def without(self, index: int) -> Query:
        """Return the filter without the condition at a position."""
        kept = self.conditions[:index] + self.conditions[index + 1 :]
        return replace(self, conditions=kept)

    def plus(self, field: Field, value: str) -> Query:
        """Add a condition with one value (for dates: parse the text instead).

        >>> Query().plus("who", "林向东").text()
        'who:林向东'
        """
        condition = Condition(field, (value,))
        if condition in self.conditions:
            return self
        return replace(self, conditions=(*self.conditions, condition))

    def ordered(self, order: Order) -> Query:
        """Return the same filter with the oldest or the newest event first."""
        return replace(self, order=order)


def fields_of(conditions: Sequence[Condition]) -> set[Field]:
    """Return the fields that conditions ask for, inside their groups as well."""
    inner = (c for condition in conditions for each in condition.alternatives for c in each)
    nested = list(inner)
    return {c.field for c in conditions} | (fields_of(nested) if nested else set())


def quoted(value: str, *, alone: bool = False) -> str:
    """Return a value in quotes where the language needs quotes.

    >>> quoted("校友 对接会"), quoted("林向东")
    ('"校友 对接会"', '林向东')
    """
    plain = _PLAIN_TEXT if alone else _PLAIN_VALUE
    if plain.fullmatch(value):
        return value
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
