"""The rows that an open store returns, as types."""

from __future__ import annotations

from typing import TypedDict


class EventRow(TypedDict):
    """An event with the columns of the view ``timeline``; days are ISO text, null where open."""

    id: str
    starts: str | None
    ends: str | None
    start_day: str | None
    end_day: str | None
    precision: str
    basis: str | None
    edtf: str | None
    date_text: str | None
    type: str
    title: str
    status: str
    place: str | None
    people: list[str]
    organizations: list[str]
    reports: int
    sources: str | None
    headline: str | None
    quote: str
    published: str | None
    review: str


class PersonRow(TypedDict):
    """A person in an event: the days and the kind of the event, then who took part and as what."""

    event_id: str
    starts: str | None
    ends: str | None
    start_day: str | None
    end_day: str | None
    type: str
    event_title: str
    place: str | None
    person: str
    title: str | None
    organization: str | None
    role: str
