"""What people decide, as calls of a store: correct, confirm, merge, split, undo."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.store.writing.decisions import Decisions
from timeline.store.writing.session import Session, now

if TYPE_CHECKING:
    from timeline.store.adding.rereading import Change, Reread
    from timeline.store.writing.new_event import NewEvent


@dataclass(slots=True)
class Deciding(Session):
    """The half of a store that writes decisions down."""

    def correct(
        self, event_id: str, field: str, value: str, *, by: str, at: str | None = None
    ) -> str:
        """Set type, title, status, place, date, people or organizations of an event.

        Dates are typed ``2024-01-12`` or ``2024-01-12/2024-01-14``, people
        ``name:role:title、name``, organizations ``name:role、name``. Gives the event's id.
        """
        with self._writing():
            return Decisions(self.names, by, at or now()).correct(event_id, field, value)

    def confirm(self, event_id: str, *, by: str, at: str | None = None) -> str:
        """Say that an event is right."""
        return self._say("confirm", event_id, None, by, at)

    def reject(self, event_id: str, *, by: str, at: str | None = None) -> str:
        """Say that an event is none: it leaves the timeline, not the store."""
        return self._say("reject", event_id, None, by, at)

    def note(self, event_id: str, text: str, *, by: str, at: str | None = None) -> str:
        """Write a note to an event."""
        return self._say("note", event_id, text, by, at)

    def tag(self, event_id: str, tag: str, *, by: str, at: str | None = None) -> str:
        """Return an event a tag, by which filters find it."""
        return self._say("tag", event_id, tag, by, at)

    def untag(self, event_id: str, tag: str, *, by: str, at: str | None = None) -> str:
        """Take a tag off an event."""
        return self._say("untag", event_id, tag, by, at)

    def merge(self, *event_ids: str, by: str, at: str | None = None) -> str:
        """Make events one, remembered against later linking; gives the id."""
        with self._writing():
            return Decisions(self.names, by, at or now()).merge(event_ids)

    def split(self, event_id: str, report_id: str, *, by: str, at: str | None = None) -> list[str]:
        """Take one report out of an event, remembered against later linking; gives the ids."""
        with self._writing():
            return Decisions(self.names, by, at or now()).split(event_id, report_id)

    def merge_people(self, name: str, other: str, *, by: str, at: str | None = None) -> None:
        """Let ``name`` stand for the same person as ``other``, in filters and in views."""
        with self._writing():
            Decisions(self.names, by, at or now()).merge_people(name, other)

    def split_person(self, name: str, label: str, *, by: str, at: str | None = None) -> None:
        """Keep those of a name whose office contains ``label`` as a person of their own."""
        with self._writing():
            Decisions(self.names, by, at or now()).split_person(name, label)

    def add_event(self, event: NewEvent, *, by: str, at: str | None = None) -> str:
        """Add an event by hand, with its evidence in a stored article; gives its id."""
        with self._writing():
            return Decisions(self.names, by, at or now()).add(event)

    def undo(
        self, decision: int | None = None, *, by: str, at: str | None = None,
        reread: Reread | None = None,
    ) -> list[str]:  # fmt: skip
        """Take back a decision by its number in the log, or the latest that stands."""
        with self._writing():
            return Decisions(self.names, by, at or now()).undo(decision, reread)

    def correct_article(
        self, article_id: str, published: str, *, by: str, at: str | None = None,
        reread: Reread | None = None,
    ) -> list[Change]:  # fmt: skip
        """Set an article's day of publication and read its dates anew; gives what changed."""
        with self._writing():
            desk = Decisions(self.names, by, at or now())
            return desk.correct_article(article_id, published, reread)

    def _say(self, kind: str, event_id: str, text: str | None, by: str, at: str | None) -> str:
        with self._writing():
            return Decisions(self.names, by, at or now()).say(kind, event_id, text)
