"""Whether a report may enter the store; what is wrong with it, in one line, if not."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, get_args

from timeline.messages import Message
from timeline.model import Basis, Precision, Status

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from timeline.coreference import EventReport
    from timeline.model import EventOrganization, Participant

_STATUSES, _PRECISIONS = frozenset(get_args(Status)), frozenset(get_args(Precision))
_BASES = frozenset(get_args(Basis)) | {None}
_AT_HAND = 1 << 14


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The types and roles that the store knows."""

    types: frozenset[str]
    roles: frozenset[str]

    @staticmethod
    def of(connection: sqlite3.Connection) -> Vocabulary:
        """Read them from the tables."""
        types = connection.execute("SELECT id FROM event_type")
        roles = connection.execute("SELECT id FROM role")
        return Vocabulary(
            frozenset(name for (name,) in types), frozenset(name for (name,) in roles)
        )


def fault(report: EventReport, text: str, known: Vocabulary) -> Message | None:
    """Return why a report cannot be taken in; None if it can."""
    a = report
    if not a.quote or text[a.quote_start : a.quote_end] != a.quote:
        return Message("quote-elsewhere")
    if a.participants or a.organizations:
        bad_name = _bad_name((*a.participants, *a.organizations), known.roles)
        if bad_name:
            return bad_name
    return _bad_frame(known.types, a.type, a.status, a.precision, a.basis, a.start_day, a.end_day)


def _bad_name(
    named: Iterable[Participant | EventOrganization], roles: frozenset[str]
) -> Message | None:
    for each in named:
        if each.role not in roles:
            return Message.of("unknown-role", role=each.role)
        if not each.name:
            return Message("without-name")
    return None


@lru_cache(maxsize=_AT_HAND)
def _bad_frame(
    types: frozenset[str], kind: str, status: str, precision: str, basis: str | None,
    first: str | None, last: str | None,
) -> Message | None:  # fmt: skip
    """Return what is wrong with what many events share: type, status and days."""
    if kind not in types:
        return Message.of("unknown-event-type", type=kind)
    if status not in _STATUSES:
        return Message.of("unknown-status", status=status)
    if precision not in _PRECISIONS or basis not in _BASES:
        return Message.of("unknown-precision", precision=precision, basis=basis)
    if not _is_day(first) or not _is_day(last):
        return Message.of("no-such-days", first=first, last=last)
    if first and last and first > last:
        return Message.of("event-ends-first", first=first, last=last)
    return None


def _is_day(text: str | None) -> bool:
    """Return whether a text is a day of the calendar, or missing."""
    if text is None:
        return True
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
