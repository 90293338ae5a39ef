"""A person decides between two readers: keeps what stands, or takes what the other reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.lexicon.roles import role_with
from timeline.model import EventOrganization, Participant
from timeline.store.events.typed import read_organizations, read_people
from timeline.store.linking.open_differences import FEWER, MORE, open_differences
from timeline.store.writing.new_event import NewEvent

if TYPE_CHECKING:
    from timeline.store.linking.open_differences import Difference
    from timeline.store.writing.decisions import Decisions


def keep_reading(decisions: Decisions, difference: Difference) -> None:
    """Keep what stands; with the last difference of an event the event is confirmed."""
    if difference.kind == MORE:
        decisions.say("reject", decisions.add(_event(difference)))
    elif difference.kind == FEWER:
        decisions.say("confirm", difference.event)
    else:
        decisions.say("note", difference.event, difference.note)
        left = open_differences(decisions.connection, difference.article_id)
        if all(each.event != difference.event for each in left):
            decisions.say("confirm", difference.event)


def take_other(decisions: Decisions, difference: Difference) -> None:
    """Take what the other reader has: a value, an event, or that there is none."""
    if difference.kind == MORE:
        decisions.add(_event(difference))
    elif difference.kind == FEWER:
        decisions.say("reject", difference.event)
    else:
        decisions.correct(difference.event, difference.field, difference.there)


def _event(difference: Difference) -> NewEvent:
    """Return the event that only the other reader has."""
    told = {name: str(value) for name, value in difference.values.items()}
    people = tuple(
        Participant(name, role or role_with("attends"), title or None, read_by=told["by"])
        for name, role, title in read_people(told["people"])
    )
    bodies = tuple(
        EventOrganization(body.name, body.role, told["by"])
        for body in read_organizations(told["organizations"])
    )
    return NewEvent(
        difference.article_id, difference.quote, told["type"], difference.title, told["date"],
        told["status"], told["place"] or None, people, bodies,
    )  # fmt: skip
