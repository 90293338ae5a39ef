"""iCalendar: events with days, for any calendar; undated ones have no place in it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, TextIO

from icalendar import Calendar, Event

from timeline.export.labels import person_line, report_line, role_label, type_label
from timeline.inert import inert, inert_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.export.formats import Options
    from timeline.whole import WholeEvent

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def write_events(events: Iterable[WholeEvent], stream: TextIO, options: Options) -> None:
    """Write the dated events as one calendar."""
    calendar = Calendar()
    calendar.add("prodid", "-//gov-timeline//timeline//ZH")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", inert_line(options.title))
    for event in events:
        if (event.starts or event.ends) and (options.approximate or event.precision != "approx"):
            calendar.add_component(_entry(event, options.language))
    stream.write(calendar.to_ical().decode("utf-8"))


def _entry(event: WholeEvent, language: str) -> Event:
    """Return one event as a calendar entry; its stamp is the day of printing."""
    entry, rough = Event(), event.precision == "approx"
    entry.add("uid", f"{event.id}@gov-timeline")
    published = event.report.published
    printed = dt.datetime.fromisoformat(published) if published else _EPOCH
    entry.add("dtstamp", printed.replace(tzinfo=dt.UTC))
    for name, value in _bounds(event).items():
        entry.add(name, value)
    entry.add("summary", ("≈ " if rough else "") + inert_line(event.title))
    entry.add("description", _description(event, language))
    entry.add("categories", [type_label(event.type, language)])
    entry.add("status", "TENTATIVE" if rough or event.status == "planned" else "CONFIRMED")
    entry.add("transp", "TRANSPARENT")
    if event.place:
        entry.add("location", inert_line(event.place))
    if event.addresses:
        entry.add("url", inert_line(event.addresses[0]))
    return entry


def _bounds(event: WholeEvent) -> dict[str, dt.date]:
    """Return start and end as calendars want them: clock times, or days with an exclusive end.

    What takes no time has no end, which must be later than the start.
    """
    if event.starts and event.ends and "T" in event.starts and "T" in event.ends:
        start, end = (dt.datetime.fromisoformat(moment) for moment in (event.starts, event.ends))
        return {"dtstart": start, "dtend": end} if start < end else {"dtstart": start}
    first, last = event.start_day or event.end_day, event.end_day or event.start_day
    days = (dt.date.fromisoformat(first or ""), dt.date.fromisoformat(last or ""))
    return {"dtstart": days[0], "dtend": days[1] + dt.timedelta(1)}


def _description(event: WholeEvent, language: str) -> str:
    """Return people with office and role, bodies, and every report with its quote."""
    lines = [person_line(person, language) for person in event.participants]
    lines += [
        f"{inert_line(body.name)}({role_label(body.role, language)})"
        for body in event.organizations
    ]
    for report in event.reports:
        lines += [
            report_line(report, language),
            f"“{inert_line(report.quote)}”",
            report.address or "",
        ]
    return inert("\n".join(line for line in lines if line))
