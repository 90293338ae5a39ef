"""The fields of an event as a correction writes them, so that either reading can be taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.model import Event

FIELDS = ("type", "date", "status", "place", "people", "organizations")
"""What two readings of an event are compared in."""
_SET = frozenset(("people", "organizations"))


def value_of(event: Event, field: str) -> str:
    """Write a field of an event in the form in which a correction is typed."""
    if field == "date":
        return _date(event)
    if field == "people":
        return ";".join(
            f"{p.name}:{p.role}:{p.title}" if p.title else f"{p.name}:{p.role}"
            for p in event.participants
        )
    if field == "organizations":
        return ";".join(f"{body.name}:{body.role}" for body in event.organizations)
    return str(getattr(event, field) or "")


def differ(one: Event, other: Event, field: str) -> bool:
    """Return whether two readings of an event differ in a field, whatever the order of names."""
    here, there = value_of(one, field), value_of(other, field)
    if field in _SET:
        return set(here.split(";")) != set(there.split(";"))
    return here != there


def _date(event: Event) -> str:
    period = event.timex.period if event.timex else None
    if period is None or not (period.starts or period.ends):
        return ""
    if period.starts == period.ends:
        return period.starts or ""
    return f"{period.starts or '..'}/{period.ends or '..'}"
