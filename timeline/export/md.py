"""Markdown: a list of events under their months and days, ready to paste into a document."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, TextIO

from timeline.inert import inert_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.export._formats import EventRow

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#!|~&$])")
_STATUS = {"planned": "○", "ongoing": "◐"}


def write_events(rows: Iterable[EventRow], stream: TextIO) -> None:
    """Write events as Markdown."""
    for month, of_month in groupby(rows, key=lambda row: (row.start_day or "")[:7]):
        stream.write(f"## {month or '?'}\n\n")
        stream.writelines(_item(row) for row in of_month)
        stream.write("\n")


def _item(row: EventRow) -> str:
    """Return one event as a list item, its quote below it."""
    facts = (row.place, "、".join(row.people), "、".join(row.organizations))
    facts_line = " · ".join(_plain(fact) for fact in facts if fact)
    mark = _STATUS.get(row.status, "●")
    head = f"- {mark} {_days(row)} **{_plain(row.title)}**"
    told = f" — {facts_line}" if facts_line else ""
    source = " ".join(x for x in (row.sources, row.published) if x)
    return f"{head}{told}\n  > {_plain(row.quote)} ({_plain(source)})\n"


def _days(row: EventRow) -> str:
    """Return the bounds of an event as printed text; a lone day is not repeated."""
    if row.starts == row.ends or (row.starts and row.start_day == row.end_day):
        days = row.starts or "?"
    else:
        days = f"{row.starts or '…'} – {row.ends or '…'}"
    return f"≈ {days}" if row.precision == "approx" else days


def _plain(text: str) -> str:
    r"""Keep the marks of Markdown from meaning anything.

    >>> print(_plain("[链接](a)*"))
    \[链接\](a)\*
    """
    return _MARKUP.sub(r"\\\1", inert_line(text))
