"""Changes of single people in a correction: 郭远=副市长, +林向东:host:市长, -骆怀民."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.errors import TimelineError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.model import Participant

_CHANGE = re.compile(r"(?P<sign>[+＋-])(?P<added>[^=]+)|(?P<name>[^=:：]+)=(?P<title>.*)")


class NobodyNamed(TimelineError):
    """A person whom an event does not name."""

    exit_code = 2

    def __init__(self, name: str, known: Sequence[str]) -> None:
        super().__init__("nobody-named", name=name, known=tuple(known))


@dataclass(slots=True)
class _Entry:
    """A person as a correction is typed: name, role, title."""

    name: str
    role: str
    title: str

    def text(self) -> str:
        """Write the person as the correction of people reads it."""
        return f"{self.name}:{self.role}:{self.title}".rstrip(":")


def is_person_change(change: str, fields: Sequence[str]) -> bool:
    """Return whether a typed change is of one person rather than of a field.

    >>> [is_person_change(c, ["title"]) for c in ("郭远=副市长", "title=会", "+郭远", "-郭远")]
    [True, False, True, True]
    """
    match = _CHANGE.fullmatch(change)
    if not match:
        return False
    return match["name"] is None or not (match["name"].isascii() or match["name"] in fields)


def changed_people(people: Sequence[Participant], changes: Sequence[str]) -> str:
    """Return the people of an event with single changes, as the correction of people is typed.

    Raises:
        NobodyNamed: the event does not name a person that is to be changed.
    """
    entries = [_Entry(p.name, p.role, _printed_title(p)) for p in people]
    for change in changes:
        _apply(entries, change)
    return "；".join(entry.text() for entry in entries)


def _apply(entries: list[_Entry], change: str) -> None:
    match = _CHANGE.fullmatch(change)
    if match is None:
        return
    if match["name"]:
        _named(entries, match["name"].strip()).title = match["title"].strip()
    elif match["sign"] == "-":
        entries.remove(_named(entries, match["added"].strip()))
    else:
        name, role, title, *_ = (*re.split("[:：]", match["added"].strip(), maxsplit=2), "", "")
        entries.append(_Entry(name, role, title))


def _named(entries: Sequence[_Entry], name: str) -> _Entry:
    for entry in entries:
        if entry.name == name:
            return entry
    raise NobodyNamed(name, [entry.name for entry in entries])


def _printed_title(person: Participant) -> str:
    """Return the title as printed; an office filled in from other articles stays as found."""
    return (person.title or "") if person.title_basis == "printed" else ""
