"""Values that a person types in a correction: dates, people, organizations."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.errors import TimelineError
from timeline.lexicon.roles import organization_role_with
from timeline.messages import Named
from timeline.model import EventOrganization, Role
from timeline.query.words import ORGANIZATION_ROLES, ROLES

if TYPE_CHECKING:
    from timeline.model import Precision

_POINT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d))?)?)?")
_SEPARATOR = re.compile(r"[、,，;；]")
_STOP, _ENTRY = re.compile(r"[;；]"), re.compile(r"(^|[、,，])\s*([^、,，]*)")
_ROLES = {**{role: role for role in ROLES}, **{zh: role for role, zh in ROLES.items()}}
_BODY_ROLES = {zh: role for role, zh in ORGANIZATION_ROLES.items()}


class BadCorrection(TimelineError):
    """A correction whose field or value is not understood."""

    exit_code = 2


@dataclass(frozen=True, slots=True)
class Bounds:
    """The two ends of a typed date, inclusive."""

    starts: str | None
    ends: str | None
    start_day: str | None
    end_day: str | None
    precision: Precision
    edtf: str | None


def read_bounds(text: str) -> Bounds:
    """Read a day, month, year, clock time or a range of them; nothing means undated.

    >>> read_bounds("2024-02").ends, read_bounds("2024-01-12/2024-01-14").edtf
    ('2024-02-29', '2024-01-12/2024-01-14')
    """
    text = text.strip()
    if not text:
        return Bounds(None, None, None, None, "unknown", None)
    first, slash, last = text.partition("/")
    starts = _point(first)[0] if first not in {"", ".."} else None
    ends = _point(last if slash else first)[1] if not slash or last not in {"", ".."} else None
    if starts and ends and starts[:10] > ends[:10]:
        raise BadCorrection("ends-before-start", text=text)
    start_day, end_day = starts and starts[:10], ends and ends[:10]
    return Bounds(starts, ends, start_day, end_day, _precision(text), _edtf(text))


def _edtf(text: str) -> str:
    first, slash, last = (part[:10] for part in text.partition("/"))
    return f"{first or '..'}/{last or '..'}" if slash and first != last else first


def _precision(text: str) -> Precision:
    sizes: dict[int, Precision] = {4: "year", 7: "month", 10: "day", 16: "minute"}
    return sizes[max(len(part) for part in text.split("/") if part not in {"", ".."})]


def _point(text: str) -> tuple[str, str]:
    """Return the first and the last moment of a typed point."""
    match = _POINT.fullmatch(text)
    if match is None:
        raise BadCorrection("unreadable-bounds", text=text)
    year, month, day, hour, _minute = match.groups()
    try:
        if hour:
            dt.datetime.fromisoformat(text)
            return text, text
        last_month = int(month or 12)
        last = int(day or calendar.monthrange(int(year), last_month)[1])
        first_day = dt.date(int(year), int(month or 1), int(day or 1))
        return first_day.isoformat(), dt.date(int(year), last_month, last).isoformat()
    except (ValueError, calendar.IllegalMonthError) as err:
        raise BadCorrection("no-such-date", text=text) from err


def read_people(text: str) -> tuple[tuple[str, Role | None, str], ...]:
    """Read ``name``, ``name:role`` or ``name:role:title``, separated by commas.

    An office that follows a title belongs to it; a semicolon always separates people.

    >>> read_people("林向东:主持:市委副书记、市长、王芳")
    (('林向东', 'host', '市委副书记、市长'), ('王芳', None, ''))
    """
    return tuple(_person(entry) for part in _STOP.split(text) for entry in _entries(part))


def _entries(text: str) -> list[str]:
    """Cut at commas, but not within a title that names several offices."""
    from timeline.mentions import is_office  # noqa: PLC0415 - reading lists does without

    found: list[str] = []
    for mark, entry in _ENTRY.findall(text):
        titled = found and len(re.split("[:：]", found[-1])) > 2
        if titled and not re.search("[:：]", entry) and is_office(entry):
            found[-1] += mark + entry
        else:
            found.append(entry)
    return [entry.strip() for entry in found if entry.strip()]


def _person(entry: str) -> tuple[str, Role | None, str]:
    name, role, title, *more = (*re.split("[:：]", entry), "", "")
    if not name or (role and role not in _ROLES) or any(more):
        known = Named(" ".join(ROLES), " ".join(ROLES.values()))
        raise BadCorrection("unreadable-person", entry=entry, known=known)
    return name, _ROLES[role] if role else None, title


def read_organizations(text: str) -> tuple[EventOrganization, ...]:
    """Read ``name`` or ``name:role``, separated by commas.

    >>> [(body.name, body.role) for body in read_organizations("临江市商务局:签约方、云溪县")]
    [('临江市商务局', 'signatory'), ('云溪县', 'other')]
    """
    entries = [entry.strip() for entry in _SEPARATOR.split(text) if entry.strip()]
    return tuple(_organization(entry) for entry in entries)


def _organization(entry: str) -> EventOrganization:
    name, role, *more = (*re.split("[:：]", entry), "")
    role = _BODY_ROLES.get(role, role)
    if not name or (role and role not in ORGANIZATION_ROLES) or any(more):
        known = Named(" ".join(ORGANIZATION_ROLES), " ".join(ORGANIZATION_ROLES.values()))
        raise BadCorrection("unreadable-body", entry=entry, known=known)
    return EventOrganization(name, role or organization_role_with("rest"))
