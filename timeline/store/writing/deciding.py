"""What people decide, as calls of a store: correct, confirm, merge, split, undo."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.errors import TimelineError
from timeline.store.events.decision_log import Command
from timeline.store.writing.decisions import Decisions
from timeline.store.writing.session import Session, now
from timeline.store.writing.undoing import undo

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.store.adding.rereading import Change, Reread
    from timeline.store.writing.new_event import NewEvent


class NothingChanges(TimelineError):
    """A decision that is what the store says already: nothing was written."""

    exit_code = 0

    def __init__(self) -> None:
        super().__init__("nothing-changes")


@dataclass(slots=True)
class Deciding(Session):
    """The half of a store that writes decisions down."""

    _command: Command | None = None

    @contextmanager
    def command(self, *, by: str, at: str | None = None) -> Iterator[Decisions]:
        """Make all decisions inside one command: one transaction, one unit of undo.

        Raises:
            NothingChanges: nothing had to be decided.
        """
        if self._command is not None:
            yield Decisions(self.names, self._command)
            return
        with self._writing():
            self._command = Command(by, at or now())
            try:
                yield Decisions(self.names, self._command)
                if not self._command.id:
                    raise NothingChanges
            finally:
                self._command = None

    def correct(
        self, event_id: str, field: str, value: str, *, by: str, at: str | None = None
    ) -> str:
        """Set type, title, status, place, date, people or organizations of an event.

        Dates are typed ``2024-01-12`` or ``2024-01-12/2024-01-14``, people
        ``name:role:title、name``, organizations ``name:role、name``. Gives the event's id.
        """
        with self.command(by=by, at=at) as decisions:
            return decisions.correct(event_id, field, value)

    def confirm(self, event_id: str, *, by: str, at: str | None = None) -> str:
        """Confirm that an event is right."""
        return self._say("confirm", event_id, None, by, at)

    def reject(self, event_id: str, *, by: str, at: str | None = None) -> str:
        """Reject what is no event: it leaves the timeline, not the store."""
        return self._say("reject", event_id, None, by, at)

    def note(self, event_id: str, text: str, *, by: str, at: str | None = None) -> str:
        """Write a note to an event."""
        return self._say("note", event_id, text, by, at)

    def tag(self, event_id: str, tag: str, *, by: str, at: str | None = None) -> str:
        """Add a tag to an event, by which filters find the event."""
        return self._say("tag", event_id, tag, by, at)

    def untag(self, event_id: str, tag: str, *, by: str, at: str | None = None) -> str:
        """Take a tag off an event."""
        return self._say("untag", event_id, tag, by, at)

    def merge(self, *event_ids: str, by: str, at: str | None = None) -> str:
        """Make events one, remembered against later linking; gives the id."""
        with self.command(by=by, at=at) as decisions:
            return decisions.merge(event_ids)

    def split(self, event_id: str, report_id: str, *, by: str, at: str | None = None) -> list[str]:
        """Take one report out of an event, remembered against later linking; gives the ids."""
        with self.command(by=by, at=at) as decisions:
            return decisions.split(event_id, report_id)

    def merge_people(self, name: str, other: str, *, by: str, at: str | None = None) -> None:
        """Let ``name`` stand for the same person as ``other``, in filters and in views."""
        with self.command(by=by, at=at) as decisions:
            decisions.merge_people(name, other)

    def split_person(self, name: str, label: str, *, by: str, at: str | None = None) -> None:
        """Keep those of a name whose office contains ``label`` as a person of their own."""
        with self.command(by=by, at=at) as decisions:
            decisions.split_person(name, label)

    def add_event(self, event: NewEvent, *, by: str, at: str | None = None) -> str:
        """Add an event by hand, with its evidence in a stored article; gives its id."""
        with self.command(by=by, at=at) as decisions:
            return decisions.add(event)

    def correct_article(
        self, article_id: str, published: str, *, by: str, at: str | None = None,
        reread: Reread | None = None,
    ) -> list[Change]:  # fmt: skip
        """Set an article's day of publication and read its dates anew; gives what changed."""
        with self.command(by=by, at=at) as decisions:
            return decisions.correct_article(article_id, published, reread)

    def remove(self, article_id: str, reason: str, *, by: str, at: str | None = None) -> None:
        """Take an article and its text out for good; the log keeps that and why."""
        with self.command(by=by, at=at) as decisions:
            decisions.remove(article_id, reason)

    def undo(
        self, decision: int | None = None, *, by: str, at: str | None = None,
        reread: Reread | None = None,
    ) -> list[str]:  # fmt: skip
        """Take back the command of a decision of the log, or the latest that stands."""
        with self.command(by=by, at=at) as decisions:
            return undo(self.names, decisions.command, decision, reread)

    def _say(self, kind: str, event_id: str, text: str | None, by: str, at: str | None) -> str:
        with self.command(by=by, at=at) as decisions:
            return decisions.say(kind, event_id, text)
