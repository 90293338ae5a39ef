"""A row of the timeline, as lists, screens and exports show one."""

from __future__ import annotations

from dataclasses import dataclass

Key = int
"""Place of an event in the order (start_day, time, type, id); opaque, good for keyset pages."""


@dataclass(frozen=True, slots=True)
class Row:
    """One event as the view ``timeline`` has it, with the key for the next page."""

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
    people: tuple[str, ...]
    organizations: tuple[str, ...]
    reports: int
    sources: str | None
    headline: str | None
    quote: str
    published: str | None
    review: str
    """``unreviewed``, ``confirmed``, ``rejected`` or ``corrected``."""
    part: str | None
    """The part of the day that is printed."""
    key: Key
    problems: int = 0
    """Problems in the words that the event was read from; no column of the view."""
    roles: tuple[str, ...] = ()
    """The role of each of the people; no column of the view."""
