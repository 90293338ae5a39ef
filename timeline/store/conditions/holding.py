"""Conditions on the offices of those who took part: unit, level and kind of one office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.lexicon.script import script_forms
from timeline.store.conditions.posting import Values, by_value, marks
from timeline.store.conditions.predicate import Facet, Predicate, any_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from timeline.query import Condition
    from timeline.store.conditions.posting import Posting

    Pairs = dict[str, list[int]]
    """Titles by the home of the newspaper that prints them."""

OFFICE_FIELDS = ("unit", "level", "kind")
OFFICIAL = (
    "party", "government", "congress", "cppcc", "supervision", "court", "procuratorate", "military",
)  # fmt: skip
"""The kinds of bodies whose offices are public."""
_TITLES = "SELECT DISTINCT title_id, home FROM title_office WHERE {}"
_TABLE = ("participation AS a", "a.event_key", "a.title_id")
_HOME = """coalesce((
    SELECT h.home FROM report AS r JOIN source_home AS h ON h.source_id = r.source_id
    WHERE r.event_key = a.event_key AND r.number = a.report_number), '') = ?"""


def holds_office(connection: sqlite3.Connection, conditions: Sequence[Condition]) -> Predicate:
    """Test that somebody took part who holds an office of which all of the conditions hold."""
    anywhere, by_home = _titles(connection, conditions)
    predicates = [_titled(tuple(anywhere))]
    predicates += [_titled(tuple(ids), home) for home, ids in sorted(by_home.items())]
    return any_of(predicates)


def held_office(
    connection: sqlite3.Connection, conditions: Sequence[Condition]
) -> tuple[str, Values]:
    """Return what must hold of a row of ``participation AS a``, as SQL and its values."""
    anywhere, by_home = _titles(connection, conditions)
    parts, values = [f"a.title_id IN ({marks(anywhere)})"], list[str | int](anywhere)
    for home, ids in sorted(by_home.items()):
        parts.append(f"a.title_id IN ({marks(ids)}) AND {_HOME}")
        values += [*ids, home]
    return f"({' OR '.join(parts)})", tuple(values)


def _titled(ids: Values, home: str | None = None) -> Predicate:
    """Test for somebody with one of some titles, printed by newspapers of a home."""
    also = "a.shown = 1" if home is None else f"a.shown = 1 AND {_HOME}"
    more: Values = () if home is None else (home,)

    def posting(some: Values) -> Posting:
        return by_value(*_TABLE, some, also=also, more=more, distinct=False)

    sql = (
        "EXISTS (SELECT 1 FROM participation AS a WHERE a.event_key = e.key"
        f" AND a.title_id IN ({marks(ids)}) AND {also})"
    )
    facet = Facet("title", ids, posting) if home is None else None
    return Predicate(sql, (*ids, *more), posting=posting(ids), facet=facet)


def _titles(
    connection: sqlite3.Connection, conditions: Sequence[Condition]
) -> tuple[list[int], Pairs]:
    """Return the titles that name such an office wherever printed, and others by the home."""
    where, values = _where(conditions)
    found = connection.execute(_TITLES.format(where), values).fetchall()
    elsewhere = _elsewhere(connection, found)
    by_home: Pairs = {}
    for title, home in found:
        if title in elsewhere:
            by_home.setdefault(home, []).append(title)
    return sorted({title for title, _ in found} - elsewhere), by_home


def _elsewhere(connection: sqlite3.Connection, found: Sequence[tuple[int, str]]) -> set[int]:
    """Return the titles that name another office in newspapers of another home."""
    pairs = set(found)
    rows = connection.execute("SELECT DISTINCT title_id, home FROM title_office").fetchall()
    titles = {title for title, _ in pairs}
    return {title for title, home in rows if title in titles and (title, home) not in pairs}


def _where(conditions: Sequence[Condition]) -> tuple[str, Values]:
    parts, values = [], list[str]()
    for condition in conditions:
        if condition.field == "unit":
            forms = [form for value in condition.values for form in script_forms(value)]
            parts.append("(" + " OR ".join("instr(unit, ?)" for _ in forms) + ")")
        else:
            forms = [kind for value in condition.values for kind in _kinds(value)]
            parts.append(f"{condition.field} IN ({marks(forms)})")
        values += forms
    return " AND ".join(parts), tuple(values)


def _kinds(value: str) -> tuple[str, ...]:
    return OFFICIAL if value == "official" else (value,)
