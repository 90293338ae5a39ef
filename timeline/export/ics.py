"""iCalendar: events with days, for any calendar; undated ones have no place in it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, TextIO

from icalendar import Calendar, Event

from timeline.inert import inert

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.export._formats import EventRow

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def write_events(rows: Iterable[EventRow], stream: TextIO) -> None:
    """Write the dated events as one calendar."""
    calendar = Calendar()
    calendar.add("prodid", "-//gov-timeline//timeline//ZH")
    calendar.add("version", "2.0")
    for row in rows:
        if row.starts or row.ends:
            calendar.add_component(_entry(row))
    stream.write(calendar.to_ical().decode("utf-8"))


def _entry(row: EventRow) -> Event:
    """Return one event as a calendar entry; its stamp is the day of printing."""
    entry = Event()
    entry.add("uid", f"{row.id}@gov-timeline")
    published = dt.datetime.fromisoformat(row.published) if row.published else _EPOCH
    entry.add("dtstamp", published.replace(tzinfo=dt.UTC))
    for name, value in zip(("dtstart", "dtend"), _bounds(row), strict=True):
        entry.add(name, value)
    entry.add("summary", inert(row.title))
    entry.add("description", inert(_description(row)))
    entry.add("categories", [row.type])
    entry.add("status", "TENTATIVE" if row.status == "planned" else "CONFIRMED")
    if row.place:
        entry.add("location", inert(row.place))
    return entry


def _bounds(row: EventRow) -> tuple[dt.date, dt.date]:
    """Return start and end as calendars want them: clock times, or days with an exclusive end."""
    if row.starts and row.ends and "T" in row.starts and "T" in row.ends:
        return dt.datetime.fromisoformat(row.starts), dt.datetime.fromisoformat(row.ends)
    first, last = row.start_day or row.end_day, row.end_day or row.start_day
    days = (dt.date.fromisoformat(first or ""), dt.date.fromisoformat(last or ""))
    return days[0], days[1] + dt.timedelta(1)


def _description(row: EventRow) -> str:
    """Return the people, the organizations and the quote, a line each."""
    lines = ("、".join(row.people), "、".join(row.organizations), row.quote)
    return "\n".join(line for line in lines if line)
