"""A store that is read: rows by the filter language, people, counts and SQL."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self, cast

from timeline.api.rows import PersonRow

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from timeline.api.rows import EventRow
    from timeline.query import Query
    from timeline.store import EventDetail, Reader

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class OpenStore:
    """A store that is read: rows of events by the filter language, and events whole."""

    reader: Reader

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self.reader.close()

    def find(self, query: str = "", *, newest: bool = False) -> Iterator[EventRow]:
        """Return the events that a filter lets through, as in ``timeline list --json``."""
        from timeline.export import event_record  # noqa: PLC0415 - loaded when asked

        wanted = _read(query)
        wanted = wanted.ordered("newest") if newest else wanted
        after = None
        while rows := self.reader.window(wanted, after=after, limit=_AT_ONCE):
            yield from (cast("EventRow", event_record(row)) for row in rows)
            after = rows[-1].key

    def people(self, query: str = "") -> Iterator[PersonRow]:
        """Return a row for each person in each event of a filter: name, title, body and role."""
        from timeline.store.handing_on import whole_events  # noqa: PLC0415 - loaded when asked

        for event in whole_events(self.reader, _read(query)):
            for person in event.participants:
                yield PersonRow(
                    event_id=event.id, starts=event.starts, ends=event.ends,
                    start_day=event.start_day, end_day=event.end_day, type=event.type,
                    event_title=event.title, place=event.place, person=person.name,
                    title=person.title, organization=person.organization, role=person.role,
                )  # fmt: skip

    def sql(self, select: str, **values: object) -> list[dict[str, object]]:
        """Run a SELECT on the file, in a process of its own, and return its rows.

        Raises:
            BadSql: the statement is none, or does more than read.
        """
        from timeline.store.maintenance.user_sql import ask  # noqa: PLC0415 - seldom asked

        answer = ask(self.reader.path, select, values)
        return [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]

    def count(self, query: str = "") -> int:
        """Count the events that a filter lets through."""
        return self.reader.count(_read(query))

    def event(self, event_id: str) -> EventDetail:
        """Return an event with its people, bodies and all its reports.

        Raises:
            UnknownEvent: the store holds no event of that id.
        """
        return self.reader.event(event_id)


def open_store(path: Path | str) -> OpenStore:
    """Open a store to read; nothing is written through it.

    Raises:
        UnusableDatabase: the file is no store, newer than this program, or damaged.
    """
    from timeline.store import open_reader  # noqa: PLC0415 - loaded with the first store

    return OpenStore(open_reader(path))


def _read(query: str) -> Query:
    """Read a filter, counted from today."""
    import datetime as dt  # noqa: PLC0415 - loaded when asked

    from timeline.query import parse_query  # noqa: PLC0415

    return parse_query(query, today=dt.datetime.now().astimezone().date())
