"""Ids of people, titles, organizations and places by name; new names get a row."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from timeline.model import Newspaper

Kind = Literal["person", "title", "organization", "place"]
_KINDS: tuple[Kind, ...] = ("person", "title", "organization", "place")


@dataclass(slots=True)
class Names:
    """The ids of one connection; forget them after a rollback."""

    connection: sqlite3.Connection
    _known: dict[Kind, dict[str, int]] = field(default_factory=lambda: {k: {} for k in _KINDS})
    newspapers: set[tuple[str, Newspaper | None]] = field(default_factory=set)
    """Those whose row is up to date."""
    _namesakes: dict[str, list[tuple[str, int]]] | None = None

    def ids(self, kind: Kind, names: Iterable[str]) -> dict[str, int]:
        """Return the id of every name, adding the names that are new."""
        known = self._known[kind]
        missing = sorted({name for name in names if name and name not in known})
        if missing:
            rows = [(name,) for name in missing]
            unique = "(name, label)" if kind == "person" else "(name)"
            self.connection.executemany(
                f"INSERT INTO {kind} (name) VALUES (?) ON CONFLICT {unique} DO NOTHING", rows
            )
            self._look_up(kind, missing)
        return known

    def person(self, name: str, *offices: str | None) -> int:
        """Return the id of a person; a namesake is known by a part of the office."""
        if self._namesakes is None:
            self._namesakes = {}
            rows = self.connection.execute(
                "SELECT name, label, id FROM person WHERE label <> '' ORDER BY label"
            )
            for namesake, label, person_id in rows.fetchall():
                self._namesakes.setdefault(namesake, []).append((label, person_id))
        for label, person_id in self._namesakes.get(name, ()):
            if any(office and label in office for office in offices):
                return person_id
        return self._known["person"][name]

    def forget(self) -> None:
        """Drop what was looked up."""
        self._namesakes = None
        self.newspapers.clear()
        for known in self._known.values():
            known.clear()

    def _look_up(self, kind: Kind, names: list[str]) -> None:
        label = " AND label = ''" if kind == "person" else ""
        sql = f"SELECT id FROM {kind} WHERE name = ?{label}"
        for name in names:
            self._known[kind][name] = self.connection.execute(sql, (name,)).fetchone()[0]
