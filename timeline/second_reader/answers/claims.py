"""An answer taken apart: every event, person and body by itself, so that a bad one costs itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from timeline.second_reader.answers.shape import MOST_EVENTS, PARTS, event_shape

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator

    from pydantic import BaseModel

_MOST_PARTS = 80
"""No event of a newspaper names more people or bodies."""


def claims_of(answer: object, dropped: Counter[str]) -> Iterator[Any]:
    """Yield the events of an answer that have the shape; what has not is dropped and counted."""
    events = answer.get("events") if isinstance(answer, dict) else None
    if not isinstance(events, list):
        dropped["answer"] += 1
        return
    dropped["event"] += max(0, len(events) - MOST_EVENTS)
    for event in events[:MOST_EVENTS]:
        try:
            yield _claim(event, dropped)
        except (ValidationError, AttributeError, TypeError):
            dropped["event"] += 1


def _claim(event: Any, dropped: Counter[str]) -> Any:
    """Return one event with those of its people and bodies that have the shape."""
    bare = {name: value for name, value in event.items() if name not in PARTS}
    found = event_shape().model_validate(bare)
    parts = {name: list(_sound(event.get(name), shape(), dropped)) for name, shape in PARTS.items()}
    return found.model_copy(update=parts)


def _sound(parts: object, shape: type[BaseModel], dropped: Counter[str]) -> Iterator[BaseModel]:
    """Yield the parts that have a shape."""
    listed = parts if isinstance(parts, list) else []
    dropped["value"] += max(0, len(listed) - _MOST_PARTS)
    for part in listed[:_MOST_PARTS]:
        try:
            yield shape.model_validate(part)
        except ValidationError:
            dropped["value"] += 1
