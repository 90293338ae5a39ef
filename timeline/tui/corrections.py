"""What can be corrected, and how a present value is written so that it can be typed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.store.rows import EventDetail, Row

CORRECTABLE = (
    ("type", "Type"), ("title", "Title"), ("date", "Date"), ("place", "Place"),
    ("people", "People"), ("organizations", "Bodies"), ("status", "Status"),
)  # fmt: skip
"""Fields as the store names them, with their labels."""


def present_value(detail: EventDetail, field: str) -> str:
    """Write a field in the form in which a correction is typed."""
    row = detail.row
    if field == "date":
        return typed_date(row)
    if field == "people":
        return "、".join(
            ":".join(part for part in (person.name, person.role, person.title) if part)
            for person in detail.participants
        )
    if field == "organizations":
        return "、".join(f"{body.name}:{body.role}" for body in detail.organizations)
    plain = {"type": row.type, "title": row.title, "place": row.place, "status": row.status}
    return plain[field] or ""


def typed_date(row: Row) -> str:
    """Write the bounds of an event: a day, a month, a clock time, or two ends with a slash."""
    if row.starts == row.ends:
        return row.starts or ""
    if row.precision == "month" and row.start_day:
        return row.start_day[:7]
    return f"{row.starts or '..'}/{row.ends or '..'}"
