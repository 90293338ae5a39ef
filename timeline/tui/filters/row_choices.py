"""What the event under the cursor can be filtered by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.inert import inert_line
from timeline.tui.filters.condition_text import field_label, value_label
from timeline.tui.widgets.menu import Choice

if TYPE_CHECKING:
    from timeline.query.conditions import Field
    from timeline.store.base.rows import Row


def row_choices(row: Row) -> list[Choice]:
    """List people, type, place, bodies, day and status of an event."""
    values: list[tuple[Field, str | None]] = [
        *(("who", name) for name in row.people[:6]),
        ("type", row.type),
        ("place", row.place),
        *(("org", name) for name in row.organizations[:4]),
        ("on", row.start_day),
        ("status", row.status),
    ]
    return [
        Choice(f"{field_label(field)}:{inert_line(value_label(field, value))}", field, value)
        for field, value in values
        if value
    ]
