"""Who is told of new events: a command, or the reader of stdout, by a saved view."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from timeline.cli.filters import read_query
from timeline.cli.listing import print_rows
from timeline.cli.output import say
from timeline.errors import TimelineError
from timeline.export import event_record
from timeline.messages import Message
from timeline.messages import translate as _
from timeline.store import open_reader

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from timeline.cli.outcome import Outcome
    from timeline.query import Query
    from timeline.store.base.rows import Row
    from timeline.store.events.results import Added


@dataclass(slots=True)
class Subscription:
    """Collects what is new and tells of it."""

    database: Path
    outcome: Outcome
    query: Query
    """What the events must be like."""
    command: str | None
    """Gets the events as JSON Lines on its standard input; without it they are printed."""
    as_json: bool
    _report_ids: list[str] = field(default_factory=list)

    def include(self, added: Added) -> None:
        """Collect the reports that a document brought."""
        self._report_ids += added.report_ids

    def tell(self) -> None:
        """Tell of the events that came since this was called last."""
        reports, self._report_ids = self._report_ids, []
        if not reports:
            return
        with open_reader(self.database, tell=say) as reader:
            rows = reader.events_made_by(reports, self.query)
        if rows and self.command:
            self._run(self.command, rows)
        elif rows:
            with self.outcome.printing():
                print_rows(rows, "json" if self.as_json else None)

    def _run(self, command: str, rows: Iterable[Row]) -> None:

        lines = "".join(json.dumps(event_record(row), ensure_ascii=False) + "\n" for row in rows)
        done = subprocess.run(command, shell=True, input=lines.encode(), check=False)  # noqa: S602 - the person's own
        if done.returncode:
            self.outcome.say(
                "timeline: --on-new "
                + _("{command}: ended with {status}", command=command, status=done.returncode)
            )
            self.outcome.printed = False


def view_query(database: Path, name: str | None) -> Query:
    """Return the filter that is saved under a name; without a name, of all events."""
    if name is None:
        return read_query("")
    views = {}
    if database.exists():
        with open_reader(database, tell=say) as reader:
            views = {view.name: view.query for view in reader.saved_views()}
    if name not in views:
        known = "、".join(views) if views else Message("nothing-known")
        raise TimelineError("no-view", name=name, known=known)
    return read_query(views[name])
