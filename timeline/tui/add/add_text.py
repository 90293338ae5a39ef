"""What is said of a page that was read, and of what was added of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.messages import translate as _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.store import Added
    from timeline.tui.add.pending_page import PendingPage


def said_of(added: Sequence[Added]) -> str:
    """Write in one line what was added."""
    articles, new, further = (
        sum(getattr(one, name) for one in added)
        for name in ("articles_new", "events_new", "reports_new")
    )
    said = _("Added: {articles} articles, {new} new events.", articles=articles, new=new)
    told_before = _("{count} further reports of events that were there.", count=further)
    return f"{said} {told_before}" if further else said


def summary_of(page: PendingPage) -> str:
    """Write in one line what was read."""
    readings = page.readings
    ids = [event.id for reading in readings for event in reading.events]
    doubts = sum(len(reading.problems) + len(reading.article.problems) for reading in readings)
    known = sum(event_id in page.known for event_id in ids)
    return _(
        "{articles} articles, {events} events, {doubts} doubts; {known} known already",
        articles=len(readings), events=len(ids), doubts=doubts, known=known,
    )  # fmt: skip
