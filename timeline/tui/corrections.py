"""What can be corrected, and how a present value is written so that it can be typed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.query.words import read_value
from timeline.tui.conditions import value_label

if TYPE_CHECKING:
    from timeline.store.rows import EventDetail, Row

CORRECTABLE = (
    ("type", "Type"), ("title", "Title"), ("date", "Date"), ("place", "Place"),
    ("people", "People"), ("organizations", "Bodies"), ("status", "Status"),
)  # fmt: skip
"""Fields as the store names them, with their labels."""
_LABELLED = frozenset(("type", "status"))


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
    if field in _LABELLED:
        return value_label(field, row.type if field == "type" else row.status)  # type: ignore[arg-type]
    return (row.title if field == "title" else row.place) or ""


def typed_value(field: str, text: str) -> str:
    """Give the value that a person means: types and states may be typed in either language.

    >>> typed_value("type", "签约"), typed_value("place", "云溪县")
    ('signing', '云溪县')
    """
    return read_value(field, text) if field in _LABELLED else text  # type: ignore[arg-type]


def typed_date(row: Row) -> str:
    """Write the bounds of an event: a day, a month, a clock time, or two ends with a slash."""
    if row.starts == row.ends:
        return row.starts or ""
    if row.precision == "month" and row.start_day:
        return row.start_day[:7]
    return f"{row.starts or '..'}/{row.ends or '..'}"
