"""What a correction changed in an event: the values before and after, told line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.cli.output import say
from timeline.messages import Message, present_language, told
from timeline.messages import translate as _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.store.events.results import EventDetail


def say_changes(before: EventDetail, after: EventDetail, fields: Sequence[str]) -> None:
    """Tell the value of every field before and after."""
    for field in fields:
        values = _value(before, field), _value(after, field)
        say(_("{field}: {before} → {after}", field=field_name(field),
              before=values[0], after=values[1]))  # fmt: skip


def field_name(field: str | None) -> str | None:
    """Return the name of a field of an event in the language in use."""
    return told(Message(f"column-{field}")) if field else field


def _value(detail: EventDetail, field: str) -> str:
    row = detail.row
    if field == "people":
        named = (f"{p.title or ''}{p.name}({_role(p.role)})" for p in detail.participants)
        return "、".join(named) or "–"
    if field == "organizations":
        return "、".join(f"{o.name}({_role(o.role)})" for o in detail.organizations) or "–"
    if field == "date":
        ends = f"/{row.ends}" if row.ends != row.starts else ""
        return f"{row.starts or '..'}{ends}"
    return value_named(field, str(getattr(row, field, None) or "–"))


def value_named(field: str, value: str) -> str:
    """Return a value of a field of an event as the language in use names it."""
    from timeline.tui.filters.condition_text import value_label

    return value_label(field, value) if field in ("type", "status") else value


def _role(role: str) -> str:
    from timeline.export.labels import role_label

    return role_label(role, present_language())
