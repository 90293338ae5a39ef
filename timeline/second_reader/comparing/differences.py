"""In what two readings of an article differ, as problems that hold both values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.lexicon.event_types import event_type
from timeline.messages import Message
from timeline.messages.message import Named
from timeline.model import Problem
from timeline.second_reader.comparing.pairing import pair_events
from timeline.second_reader.comparing.values import FIELDS, differ, value_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.model import Event, Reading

KIND = "second-reader"
"""Kind of the problems that say in what two readers differ."""
MORE, FEWER = "second-reader-more", "second-reader-fewer"
_NAMED = {
    "type": Named("type", "类型"), "date": Named("date", "日期"), "status": Named("status", "状态"),
    "place": Named("place", "地点"), "people": Named("people", "人物"),
    "organizations": Named("organizations", "机构"),
}  # fmt: skip


def differences(kept: Reading, other: Reading) -> Iterator[Problem]:
    """Yield in what another reading differs from the reading that is kept."""
    for first, second in pair_events(kept.events, other.events):
        if first and second:
            yield from _fields(first, second)
        elif first:
            yield _alone(FEWER, first)
        elif second:
            yield _alone(MORE, second)


def _fields(first: Event, second: Event) -> Iterator[Problem]:
    """Yield the fields of one event that two readers read differently."""
    for field in FIELDS:
        if differ(first, second, field):
            message = Message.of(
                "second-reader-differs", event=first.id, what=_NAMED[field], title=first.title,
                here=value_of(first, field), by=first.read_by, there=value_of(second, field),
                other=second.read_by,
            )  # fmt: skip
            yield Problem(KIND, message, second.quote, second.quote_span)


def _alone(kind: str, event: Event) -> Problem:
    """Return an event that one of two readers found alone."""
    label = event_type(event.type)
    values = {field: value_of(event, field) for field in FIELDS}
    message = Message.of(
        kind, event=event.id, title=event.title, what=Named(label.en, label.zh), by=event.read_by,
        **values,
    )  # fmt: skip
    return Problem(KIND, message, event.quote, event.quote_span)
