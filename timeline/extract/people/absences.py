"""Whom the text says to be excused from an event, or absent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extract.people.appearances import best_titles, printed_name
from timeline.model import Absence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.extract.events.draft import EventDraft
    from timeline.extract.people.appearances import Appearance


def absences(
    drafts: Sequence[EventDraft], seen: Sequence[Appearance], home: Sequence[tuple[int, ...]]
) -> list[tuple[Absence, ...]]:
    """Return for each draft the people whom the text says to be absent, in order of print."""
    titles = best_titles(seen)
    found: list[dict[str, Absence]] = [{} for _ in drafts]
    for item, owners in zip(seen, home, strict=True):
        if item.acts.presence.kind != "away":
            continue
        for owner in owners[:1]:
            title = item.person.title or (titles[item.name].title if item.name in titles else None)
            absence = Absence(printed_name(item.name), title, item.acts.presence.reason)
            found[owner].setdefault(item.name, absence)
    return [tuple(each.values()) for each in found]
