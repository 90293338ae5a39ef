"""What a correction changed in an event: the values before and after, told line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.cli.output import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.store.base.rows import EventDetail


def say_changes(before: EventDetail, after: EventDetail, fields: Sequence[str]) -> None:
    """Tell the value of every field before and after."""
    for field in fields:
        say(f"{field}: {_value(before, field)} → {_value(after, field)}")


def _value(detail: EventDetail, field: str) -> str:
    row = detail.row
    if field == "people":
        named = (f"{p.title or ''}{p.name}({p.role})" for p in detail.participants)
        return "、".join(named) or "–"
    if field == "organizations":
        return "、".join(f"{o.name}({o.role})" for o in detail.organizations) or "–"
    if field == "date":
        ends = f"/{row.ends}" if row.ends != row.starts else ""
        return f"{row.starts or '..'}{ends}"
    return str(getattr(row, field, None) or "–")
