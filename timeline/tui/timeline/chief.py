"""Who is named on the line of an event: the chief person with role, and how many there are."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from timeline.lexicon.roles import role_labels, roles_with
from timeline.messages import present_language
from timeline.messages import translate as _
from timeline.tui.widgets.cells import cells_of, clip, one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.store.base.rows import Row


def chief_people(row: Row, width: int, wanted: Sequence[str] = ()) -> str:
    """Name the chief person with role and number of people; a body where nobody is named."""
    names: Sequence[str] = row.people or row.organizations
    if not names:
        return ""
    chief = _chief(row, wanted) if row.people else _wanted(names, wanted)
    role = _role_label(row.roles[chief]) if row.people and row.roles else ""
    suffix = _suffix(role, len(names), "people" if row.people else "bodies")
    name = one_line(names[chief])
    if cells_of(name) + cells_of(suffix) > width:
        suffix = _suffix("", len(names), "people" if row.people else "bodies")
    return clip(name, max(2, width - cells_of(suffix))) + suffix


def _wanted(names: Sequence[str], wanted: Sequence[str]) -> int:
    """Return the index of the first name that is asked for, else of the first."""
    found = (n for n, name in enumerate(names) if any(word in name for word in wanted))
    return next(found, 0)


def _chief(row: Row, wanted: Sequence[str]) -> int:
    """Return the index of a person who is asked for, else of who presides or leads."""
    asked = _wanted(row.people, wanted)
    if asked or not row.roles or any(word in row.people[0] for word in wanted):
        return asked
    return next((n for n, role in enumerate(row.roles) if role in _chief_roles()), 0)


@cache
def _chief_roles() -> frozenset[str]:
    return roles_with("presides") | roles_with("leads")


def _role_label(role: str) -> str:
    """Name a role that says more than being there."""
    if role in roles_with("attends") | roles_with("rest"):
        return ""
    return role_labels().get(role, role) if present_language() == "zh" else role


def _suffix(role: str, number: int, unit: str) -> str:
    """Write the role and how many there are, where there are several."""
    count = (
        _("{count} people", count=number) if unit == "people" else _("{count} bodies", count=number)
    )
    return (f" {role}" if role else "") + (f" · {count}" if number > 1 else "")
