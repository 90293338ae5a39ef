"""The words of the tables for people to read: types, roles, days, people with their office."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from timeline.inert import inert_line

if TYPE_CHECKING:
    from timeline.whole import Attendee, WholeEvent, WholeReport

STATUSES = {
    "occurred": {"zh": "已发生", "en": "occurred"},
    "ongoing": {"zh": "进行中", "en": "ongoing"},
    "planned": {"zh": "计划", "en": "planned"},
}

_PAGE = {"zh": "{}版", "en": "p. {}"}


def type_label(type_id: str, language: str) -> str:
    """Return the label of an event type.

    >>> type_label("meeting", "zh"), type_label("meeting", "en")
    ('会议', 'meeting')
    """
    from timeline.lexicon.event_types import event_type  # noqa: PLC0415 - not for the help

    kind = event_type(type_id)
    if kind.id != type_id:
        return type_id
    return kind.zh if language == "zh" else kind.en


@cache
def role_label(role_id: str, language: str) -> str:
    """Return the label of a role of a person or of a body."""
    from timeline.lexicon import roles  # noqa: PLC0415 - not for the help

    chinese = language == "zh"
    names = {row.id: row.zh if chinese else row.en for row in roles.load_organization_roles()}
    names |= {row.id: row.zh if chinese else row.en for row in roles.load_roles()}
    return names.get(role_id, role_id)


def person_line(person: Attendee, language: str) -> str:
    """Return a person with office and role on one line.

    >>> from timeline.whole import Attendee
    >>> person_line(Attendee("林向东", "host", "副市长"), "zh")
    '林向东(副市长,主持)'
    """
    office = person.title or person.organization
    told = [inert_line(office)] if office else []
    return f"{inert_line(person.name)}({','.join([*told, role_label(person.role, language)])})"


def days_of(event: WholeEvent) -> str:
    """Return the bounds of an event as text; a lone day is not repeated, a rough one is marked."""
    if event.starts == event.ends or (event.starts and event.start_day == event.end_day):
        days = event.starts or "?"
    else:
        days = f"{event.starts or '…'} – {event.ends or '…'}"
    days = days.replace("T", " ")
    return f"≈ {days}" if event.precision == "approx" else days


def report_line(report: WholeReport, language: str) -> str:
    """Return newspaper, day, page and headline of a report on one line."""
    page = report.page_number and _PAGE[language].format(report.page_number)
    facts = (report.source_name or report.source, report.published, page, report.headline)
    return " · ".join(inert_line(fact) for fact in facts if fact)
