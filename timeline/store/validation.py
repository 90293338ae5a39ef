"""Whether an account may enter the store; what is wrong with it, in one line, if not."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, get_args

from timeline.model import Basis, Precision, Status

if TYPE_CHECKING:
    import sqlite3

    from timeline.coreference import Account
    from timeline.model import EventOrganization, Participant

_STATUSES, _PRECISIONS = frozenset(get_args(Status)), frozenset(get_args(Precision))
_BASES = frozenset(get_args(Basis)) | {None}
_DAYS_AT_HAND = 1 << 14


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


def fault(account: Account, text: str, known: Vocabulary) -> str | None:
    """Say why an account cannot be taken in; None if it can."""
    if not account.quote or text[account.quote_start : account.quote_end] != account.quote:
        return "the quote is not in the article at its offsets"
    return _unknown_word(account, known) or _bad_date(account)


def _unknown_word(account: Account, known: Vocabulary) -> str | None:
    if account.type not in known.types:
        return f"unknown event type {account.type!r}"
    if account.status not in _STATUSES:
        return f"unknown status {account.status!r}"
    named: tuple[Participant | EventOrganization, ...] = (
        *account.participants, *account.organizations,
    )  # fmt: skip
    for each in named:
        if each.role not in known.roles:
            return f"unknown role {each.role!r}"
        if not each.name:
            return "a participant or an organization without a name"
    return None


def _bad_date(account: Account) -> str | None:
    if account.precision not in _PRECISIONS or account.basis not in _BASES:
        return f"unknown precision or basis {account.precision!r}, {account.basis!r}"
    first, last = account.start_day, account.end_day
    if not _is_day(first) or (first != last and not _is_day(last)):
        return f"no such day {first!r} or {last!r}"
    if first != last and first and last and first > last:
        return f"ends before it starts: {first} … {last}"
    return None


@lru_cache(maxsize=_DAYS_AT_HAND)
def _is_day(text: str | None) -> bool:
    """Say whether a text is a day of the calendar, or missing."""
    if text is None:
        return True
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
