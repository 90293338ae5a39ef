"""Reading a store: pages of rows, counts, facets and densities for a Query."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Self

from timeline import __version__
from timeline.errors import UnknownEvent
from timeline.model import LeftOut
from timeline.store.base.database import explained, snapshot
from timeline.store.base.rows import SavedView
from timeline.store.conditions.bounds import found_bounds, kept_bounds
from timeline.store.conditions.lookup import known_words, source_names
from timeline.store.search.counting import in_order, kept_count, kept_counts
from timeline.store.search.facets import count_facets, kept_facets
from timeline.store.search.fetching import rows_of
from timeline.store.search.new_events import events_made_by
from timeline.store.search.query_plan import answer

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from timeline.model import Tenure
    from timeline.query import Condition, Query
    from timeline.store.base.rows import (
        ArticleDetail,
        ArticleRow,
        Correction,
        EventDetail,
        Key,
        Row,
    )
    from timeline.store.linking.open_differences import Difference
    from timeline.store.presence.officials import Roll
    from timeline.store.search.facets import Facet
    from timeline.store.search.query_plan import Answer
    from timeline.store.search.units import Unit


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
        with self._snapshot():
            kept = kept_count(self.connection, query)
            return self._answer(query).count() if kept is None else kept

    def density(self, query: Query, unit: Unit = "day") -> list[tuple[str, int]]:
        """Count the dated events of a query by day, month or year of their start."""
        with self._snapshot():
            kept = kept_counts(self.connection, query, unit)
            return in_order(self._answer(query).by(unit)) if kept is None else kept

    def facets(
        self, query: Query, field: Facet, limit: int = 50, *,
        wanted: Callable[[], bool] = lambda: True,
    ) -> list[tuple[str, int]]:  # fmt: skip
        """Count the events of a query by the values of a field, the most frequent first.

        As soon as ``wanted`` says no, what was counted so far is given.
        """
        with self._snapshot():
            kept = kept_facets(self.connection, query, field, limit)
            if kept is not None:
                return kept
            return count_facets(self._answer(query), field, limit, wanted)

    def bounds(self, query: Query) -> tuple[str | None, str | None]:
        """Return the first day and the last day of the events of a query."""
        with self._snapshot():
            return kept_bounds(self.connection, query) or found_bounds(self.connection, query)

    def explain_empty(self, query: Query) -> list[tuple[str, int]]:
        """Return of every condition how many events there were without it, the most first."""
        counts = [
            (condition.text(), self.count(query.without(index)))
            for index, condition in enumerate(query.conditions)
        ]
        return sorted(counts, key=lambda entry: -entry[1])

    def event(self, event_id: str) -> EventDetail:
        """Return everything about an event, by any id that it has or had."""
        from timeline.store.events import detail  # noqa: PLC0415 - lists do without

        with explained(self.path):
            key = detail.key_of(self.connection, event_id)
            if key is None:
                raise UnknownEvent(event_id)
            return detail.read_event(self.connection, rows_of(self.connection, [key])[0])

    def articles(
        self, *, source: str | None = None, published: str | None = None, limit: int = 200,
        after: ArticleRow | None = None,
    ) -> list[ArticleRow]:  # fmt: skip
        """List articles, the latest first; ``after`` the last one of the page before."""
        from timeline.store.events import article_detail  # noqa: PLC0415 - lists do without

        with explained(self.path):
            return article_detail.read_articles(self.connection, source, published, limit, after)

    def article(self, article_id: str) -> ArticleDetail:
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
        sql = (
            "SELECT l.line, l.kind, l.text FROM left_out AS l"
            " JOIN article AS a ON a.document_id = l.document_id WHERE a.id = ? ORDER BY l.line"
        )
        with explained(self.path):
            return [LeftOut(*row) for row in self.connection.execute(sql, [article_id])]

    def events_made_by(self, report_ids: Iterable[str], query: Query) -> list[Row]:
        """Return the events of a query that consist of these reports only."""
        with self._snapshot():
            return events_made_by(self.connection, report_ids, query)

    def corrections(self, event_id: str | None = None) -> list[Correction]:
        """List the decisions of people, the latest first; of one event, where an id is given."""
        from timeline.store.events import detail  # noqa: PLC0415 - lists do without

        with explained(self.path):
            return detail.read_corrections(self.connection, event_id)

    def saved_views(self) -> list[SavedView]:
        """List the filters kept under a name."""
        with explained(self.path):
            rows = self.connection.execute("SELECT name, query FROM saved_view ORDER BY name")
            return [SavedView(*row) for row in rows]

    def known_words(self, field: Literal["title", "tag"]) -> list[str]:
        """List the titles that people hold, or the tags that were given."""
        with explained(self.path):
            return known_words(self.connection, field)

    def source_names(self) -> dict[str, str]:
        """Name the newspapers by their slugs."""
        with explained(self.path):
            return source_names(self.connection)

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
            sql = "SELECT count(*) FROM article WHERE reader IS NOT ?"
            return int(self.connection.execute(sql, (__version__,)).fetchone()[0])

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
