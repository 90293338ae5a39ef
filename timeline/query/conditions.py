"""A filter as a value: conditions that all hold, and the order of the rows."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from timeline.model import Period  # noqa: TC001

Field = Literal[
    "text", "type", "who", "org", "place", "role", "title", "source", "status",
    "review", "tag", "article", "since", "until", "on",
]  # fmt: skip
Order = Literal["oldest", "newest"]
_PLAIN_VALUE = re.compile(r"""[^\s"“”,\uff0c\\]+""")
_PLAIN_TEXT = re.compile(r"""(?!-)[^\s"“”,\uff0c\\:\uff1a]+""")
DATE_FIELDS = frozenset({"since", "until", "on"})


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

    def text(self) -> str:
        """Write the condition as it would be typed."""
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
