"""Reading a store: pages of rows, counts, facets and densities for a Query."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Self

from timeline import __version__
from timeline.errors import UnknownEvent
from timeline.store.base.database import explained, snapshot
from timeline.store.search.fetching import rows_of
from timeline.store.search.query_plan import answer

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from timeline.model import LeftOut, Tenure
    from timeline.query import Condition, Query
    from timeline.store.base.rows import Key, Row
    from timeline.store.events import results
    from timeline.store.linking.open_differences import Difference
    from timeline.store.presence.officials import Roll
    from timeline.store.search.facets import Facet
    from timeline.store.search.query_plan import Answer
    from timeline.store.search.units import Unit

_OLDER = "SELECT count(*) FROM article WHERE reader IS NOT ?"


@dataclass(slots=True)
class Reader:
    """One read-only connection; every answer is fetched whole, no cursor stays open."""

    connection: sqlite3.Connection
    path: Path
    _last: tuple[tuple[tuple[Condition, ...], int], Answer] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()

    def window(
        self, query: Query, *, after: Key | None = None, before: Key | None = None, limit: int = 200
    ) -> list[Row]:
        """Return one page of rows in the query's order, after or before a row's key."""
        with self._snapshot():
            keys = self._keys(query, after, before, limit)
            found = rows_of(self.connection, keys)
        newest = query.order == "newest"
        return sorted(found, key=lambda row: row.key, reverse=newest)

    def count(self, query: Query) -> int:
        """Count the events of a query, exactly."""
        from timeline.store.search import counting  # noqa: PLC0415 - the first page does without

        with self._snapshot():
            kept = counting.kept_count(self.connection, query)
            return self._answer(query).count() if kept is None else kept

    def density(self, query: Query, unit: Unit = "day") -> list[tuple[str, int]]:
        """Count the dated events of a query by day, month or year of their start."""
        from timeline.store.search import counting  # noqa: PLC0415 - the first page does without

        with self._snapshot():
            kept = counting.kept_counts(self.connection, query, unit)
            return counting.in_order(self._answer(query).by(unit)) if kept is None else kept

    def facets(
        self, query: Query, field: Facet, limit: int = 50, *,
        wanted: Callable[[], bool] = lambda: True,
    ) -> list[tuple[str, int]]:  # fmt: skip
        """Count the events of a query by the values of a field, the most frequent first.

        As soon as ``wanted`` says no, what was counted so far is given.
        """
        from timeline.store.search import facets  # noqa: PLC0415 - the first page does without

        with self._snapshot():
            kept = facets.kept_facets(self.connection, query, field, limit)
            counted = facets.count_facets
            return counted(self._answer(query), field, limit, wanted) if kept is None else kept

    def bounds(self, query: Query) -> tuple[str | None, str | None]:
        """Return the first day and the last day of the events of a query."""
        from timeline.store.conditions import bounds  # noqa: PLC0415 - the first page does without

        with self._snapshot():
            found = bounds.kept_bounds(self.connection, query)
            return found or bounds.found_bounds(self.connection, query)

    def explain_empty(self, query: Query) -> list[tuple[str, int]]:
        """Return of every condition how many events there were without it, the most first."""
        conditions = enumerate(query.conditions)
        counts = [(each.text(), self.count(query.without(index))) for index, each in conditions]
        return sorted(counts, key=lambda entry: -entry[1])

    def event(self, event_id: str) -> results.EventDetail:
        """Return everything about an event, by any id that it has or had."""
        from timeline.store.events import detail  # noqa: PLC0415 - lists do without

        with explained(self.path):
            key = detail.key_of(self.connection, event_id)
            if key is None:
                raise UnknownEvent(event_id)
            return detail.read_event(self.connection, rows_of(self.connection, [key])[0])

    def articles(
        self, *, source: str | None = None, published: str | None = None, limit: int = 200,
        after: results.ArticleRow | None = None,
    ) -> list[results.ArticleRow]:  # fmt: skip
        """List articles, the latest first; ``after`` the last one of the page before."""
        from timeline.store.events import article_detail  # noqa: PLC0415 - lists do without

        with explained(self.path):
            return article_detail.read_articles(self.connection, source, published, limit, after)

    def article(self, article_id: str) -> results.ArticleDetail:
        """Return one article whole."""
        from timeline.store.events import article_detail  # noqa: PLC0415 - lists do without

        with explained(self.path):
            return article_detail.read_article(self.connection, article_id)

    def differences(self, article_id: str) -> list[Difference]:
        """List in what two readers of an article differ, as long as nobody decided."""
        from timeline.store.linking.open_differences import open_differences  # noqa: PLC0415

        with explained(self.path):
            return open_differences(self.connection, article_id)

    def left_out(self, article_id: str) -> list[LeftOut]:
        """List the lines of the page of an article that are in no article."""
        from timeline.store.events import article_detail  # noqa: PLC0415 - lists do without

        with explained(self.path):
            return article_detail.read_left_out(self.connection, article_id)

    def events_made_by(self, report_ids: Iterable[str], query: Query) -> list[Row]:
        """Return the events of a query that consist of these reports only."""
        from timeline.store.search import new_events  # noqa: PLC0415 - lists do without

        with self._snapshot():
            return new_events.events_made_by(self.connection, report_ids, query)

    def corrections(self, event_id: str | None = None) -> list[results.Correction]:
        """List the decisions of people, the latest first; of one event, where an id is given."""
        from timeline.store.events import detail  # noqa: PLC0415 - lists do without

        with explained(self.path):
            return detail.read_corrections(self.connection, event_id)

    def saved_views(self) -> list[results.SavedView]:
        """List the filters kept under a name."""
        from timeline.store.events import detail  # noqa: PLC0415 - lists do without

        with explained(self.path):
            return detail.read_saved_views(self.connection)

    def known_words(self, field: Literal["title", "tag"]) -> list[str]:
        """List the titles that people hold, or the tags that were given."""
        from timeline.store.conditions import lookup  # noqa: PLC0415 - lists do without

        with explained(self.path):
            return lookup.known_words(self.connection, field)

    def source_names(self) -> dict[str, str]:
        """Name the newspapers by their slugs."""
        from timeline.store.conditions import lookup  # noqa: PLC0415 - lists do without

        with explained(self.path):
            return lookup.source_names(self.connection)

    def officials(self, units: Sequence[str] = ()) -> Roll:
        """Return the officials of some units, or of all, with the days of their appearances."""
        from timeline.store.presence import officials  # noqa: PLC0415 - lists do without

        with explained(self.path):
            return officials.read_officials(self.connection, units)

    def roster(self) -> tuple[Tenure, ...]:
        """Return who is known to hold which title."""
        from timeline.store.events import detail  # noqa: PLC0415 - lists do without

        with explained(self.path):
            return detail.read_roster(self.connection)

    def older_readings(self) -> int:
        """Count the articles that another version of the program read."""
        with explained(self.path):
            return int(self.connection.execute(_OLDER, (__version__,)).fetchone()[0])

    def _keys(self, query: Query, after: Key | None, before: Key | None, limit: int) -> list[int]:
        newest = query.order == "newest"
        backward = before is not None
        border = before if backward else after
        keys = self._answer(query).page(border, limit, down=newest != backward)
        return keys[::-1] if backward else keys

    def _answer(self, query: Query) -> Answer:
        """Return what was found for the same filter before, unless somebody wrote since."""
        version = self.connection.execute("PRAGMA data_version").fetchone()[0]
        asked = (query.conditions, version)
        if self._last is None or self._last[0] != asked:
            self._last = asked, answer(self.connection, query)
        return self._last[1]

    @contextmanager
    def _snapshot(self) -> Iterator[None]:
        with explained(self.path), snapshot(self.connection):
            yield
