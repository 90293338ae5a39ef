"""From what a person types to the ids of people, places, bodies, offices and newspapers."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal

from timeline.home import SHORTHANDS, complete_home
from timeline.lexicon.pinyin import named_by_pinyin, typed_pinyin
from timeline.lexicon.script import script_forms

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

_SOURCES = (
    "SELECT id FROM source WHERE id = ?1",
    "SELECT id FROM source WHERE name = ?1",
    "SELECT id FROM source WHERE instr(name, ?1)",
)
"""Ways to find a newspaper; a later one is gone only where those before find nothing."""
_WORDS = {
    "title": "SELECT name FROM title ORDER BY name LIMIT ?",
    "tag": "SELECT DISTINCT tag FROM event_tag ORDER BY tag LIMIT ?",
}
_WORDS_AT_MOST = 2000
_NAMED = "SELECT id FROM person WHERE name = ?"
_SAME_PERSON = """
SELECT coalesce(same_as, id) FROM person WHERE id = ?1
UNION SELECT id FROM person WHERE same_as IS NOT NULL
AND same_as = (SELECT coalesce(same_as, id) FROM person WHERE id = ?1)
"""
_ANY_ALIAS = "SELECT 1 FROM person WHERE same_as IS NOT NULL LIMIT 1"
_SHORTENED = """
SELECT id, name FROM place WHERE instr(?, substr(name, 1, 1)) OR name = ? ORDER BY id
"""


def person_ids(connection: sqlite3.Connection, names: Sequence[str]) -> list[int]:
    """Find people by name, failing that by a part of it; all names of the same person count."""
    found: set[int] = set()
    for name in (form for typed in names for form in script_forms(typed)):
        exact = [row[0] for row in connection.execute(_NAMED, (name,))]
        found.update(exact or containing(connection, "person", [name]))
    for person in list(found) if connection.execute(_ANY_ALIAS).fetchone() else ():
        found.update(row[0] for row in connection.execute(_SAME_PERSON, (person,)))
    return sorted(found)


def containing(connection: sqlite3.Connection, table: str, parts: Sequence[str]) -> list[int]:
    """Find the rows of a table of names that contain one of the parts."""
    sql = f"SELECT id FROM {table} WHERE instr(name, ?)"
    forms = [form for part in parts for form in script_forms(part)]
    found = {row[0] for part in forms for row in connection.execute(sql, (part,))}
    return sorted(found or _by_pinyin(connection, table, parts))


def _by_pinyin(connection: sqlite3.Connection, table: str, parts: Sequence[str]) -> set[int]:
    """Find the names that pinyin or initials stand for."""
    typed = [part for part in parts if typed_pinyin(part)]
    if not typed:
        return set()
    rows = connection.execute(f"SELECT id, name FROM {table}").fetchall()
    known = {name for _, name in rows}
    found = {name for part in typed for name in named_by_pinyin(part, known)}
    return {number for number, name in rows if name in found}


def shortened_places(
    connection: sqlite3.Connection, parts: Sequence[str]
) -> list[tuple[tuple[int, ...], tuple[str, ...]]]:
    """Find places that contain one of the parts only in full, and the newspapers at home there.

    县文化馆, and 云溪, are in 云溪县 where a newspaper of 云溪县 prints them.
    """
    papers: dict[str, list[str]] = {}
    for source, home in connection.execute("SELECT source_id, home FROM source_home ORDER BY 1"):
        papers.setdefault(home, []).append(source)
    found = []
    for home, sources in papers.items():
        rows = connection.execute(_SHORTENED, (SHORTHANDS, home[:-1]))
        ids = [place for place, name in rows if _only_in_full(name, home, parts)]
        if ids:
            found.append((tuple(ids), tuple(sources)))
    return found


def _only_in_full(name: str, home: str, parts: Sequence[str]) -> bool:
    full = home if name == home[:-1] else complete_home(name, home)
    return any(part in full and part not in name for part in parts)


def source_ids(connection: sqlite3.Connection, names: Sequence[str]) -> list[str]:
    """Find newspapers by slug, failing that by the printed name, failing that by a part of it."""
    found: set[str] = set()
    for name in names:
        ways = (connection.execute(sql, (name,)).fetchall() for sql in _SOURCES)
        found.update(slug for (slug,) in next(filter(None, ways), ()))
    return sorted(found)


def known_words(connection: sqlite3.Connection, field: Literal["title", "tag"]) -> list[str]:
    """List the titles that people hold, or the tags that were given."""
    return [word for (word,) in connection.execute(_WORDS[field], (_WORDS_AT_MOST,))]


def source_names(connection: sqlite3.Connection) -> dict[str, str]:
    """Name the newspapers by their slugs; where two share a name, each is named by its slug."""
    named: dict[str, str] = dict(connection.execute("SELECT id, name FROM source"))
    shared = Counter(named.values())
    return {slug: name if shared[name] == 1 else slug for slug, name in named.items()}
