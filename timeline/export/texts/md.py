"""Markdown: a chronology under months, with offices, places, quotes and links, ready to paste."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, TextIO

from timeline.export.labels import days_of, person_line, report_line
from timeline.inert import inert_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.export.formats import Options
    from timeline.whole import WholeEvent, WholeReport

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#!|~&$])")
_IN_ADDRESS = re.compile(r"[\s<>()\\\"`]")
_STATUS = {"planned": "○", "ongoing": "◐"}


def write_events(events: Iterable[WholeEvent], stream: TextIO, options: Options) -> None:
    """Write events as Markdown."""
    for month, of_month in groupby(events, key=lambda event: (event.start_day or "")[:7]):
        stream.write(f"## {month or '?'}\n\n")
        stream.writelines(_item(event, options.language) for event in of_month)
        stream.write("\n")


def _item(event: WholeEvent, language: str) -> str:
    """Return one event as a list item, the quotes of its reports below it."""
    people = "、".join(person_line(person, language) for person in event.participants)
    bodies = "、".join(body.name for body in event.organizations)
    facts = " · ".join(_plain(fact) for fact in ("、".join(event.places), people, bodies) if fact)
    mark = _STATUS.get(event.status, "●")
    head = f"- {mark} {days_of(event)} **{_plain(event.title)}**"
    told = f" — {facts}" if facts else ""
    return f"{head}{told}\n" + "  >\n".join(_quoted(report, language) for report in event.reports)


def _quoted(report: WholeReport, language: str) -> str:
    source = _plain(report_line(report, language))
    if report.address:
        address = _IN_ADDRESS.sub(lambda m: f"%{ord(m[0]):02X}", inert_line(report.address))
        source = f"[{source}]({address})"
    return f"  > {_plain(report.quote)} ({source})\n"


def _plain(text: str) -> str:
    r"""Keep the marks of Markdown from meaning anything.

    >>> print(_plain("[链接](a)*"))
    \[链接\](a)\*
    """
    return _MARKUP.sub(r"\\\1", inert_line(text))
