"""Rows saved from a damaged store made to agree: lost parents, numbers, damaged texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.store.linking.near_duplicates import digest

if TYPE_CHECKING:
    import sqlite3

_REPLACED = "\ufffd"
DAMAGED = "damaged-text"
"""Kind of the problem of an article whose text lost characters."""
_LOST_EVENTS = """
INSERT OR IGNORE INTO event (key, id, starts, ends, start_day, end_day, precision, basis, edtf,
    date_text, type, title, status, place_id)
SELECT event_key, id, starts, ends, start_day, end_day, precision, basis, edtf, date_text, type,
    title, status, place_id FROM report AS r
WHERE event_key NOT IN (SELECT key FROM event)
    AND id = (SELECT min(o.id) FROM report AS o WHERE o.event_key = r.event_key)
"""
_ORPHANS = (
    "DELETE FROM report WHERE article_id NOT IN (SELECT id FROM article)",
    "DELETE FROM event WHERE NOT EXISTS (SELECT 1 FROM report AS r WHERE r.event_key = event.key)",
    "DELETE FROM report_alias WHERE report_id NOT IN (SELECT id FROM report)",
    "UPDATE person SET same_as = NULL WHERE same_as NOT IN (SELECT id FROM person)",
    "UPDATE article SET same_as = NULL WHERE same_as NOT IN (SELECT id FROM article)",
    "UPDATE article SET document_id = NULL WHERE document_id NOT IN (SELECT id FROM document)",
    "UPDATE event SET place_id = NULL WHERE place_id NOT IN (SELECT id FROM place)",
    "UPDATE report SET place_id = NULL WHERE place_id NOT IN (SELECT id FROM place)",
    "UPDATE participation SET title_id = NULL WHERE title_id NOT IN (SELECT id FROM title)",
    (
        "UPDATE participation SET organization_id = NULL"
        " WHERE organization_id NOT IN (SELECT id FROM organization)"
    ),
    "INSERT OR IGNORE INTO source (id) SELECT source_id FROM article WHERE source_id IS NOT NULL",
)
_NUMBERS = "SELECT event_key, number FROM report ORDER BY event_key, number"
_NUMBERED = ("participation", "event_organization", "event_place", "report")
_TEXTS = "SELECT id, text, digest FROM article"
_QUOTES = """
UPDATE report SET quote = (
    SELECT substr(t.text, quote_start + 1, quote_end - quote_start) FROM article AS t
    WHERE t.id = article_id)
WHERE EXISTS (
    SELECT 1 FROM article AS t WHERE t.id = article_id AND length(t.text) > quote_start
        AND substr(t.text, quote_start + 1, quote_end - quote_start) <> quote)
"""
_TRIGGERS = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'correction'"
_MANY = 30


def mend(copy: sqlite3.Connection) -> None:
    """Make the saved rows a store: every reference holds, numbers follow, texts are marked."""
    triggers = copy.execute(_TRIGGERS).fetchall()
    for name, _ in triggers:
        copy.execute(f"DROP TRIGGER {name}")
    copy.execute(_LOST_EVENTS)
    for sql in _ORPHANS:
        copy.execute(sql)
    _renumber(copy)
    _drop_orphans(copy)
    _mark_texts(copy)
    for _, sql in triggers:
        copy.execute(sql)


def _renumber(copy: sqlite3.Connection) -> None:
    """Count the reports of an event from one again, where some are lost."""
    numbers: dict[int, list[int]] = {}
    for key, number in copy.execute(_NUMBERS).fetchall():
        numbers.setdefault(key, []).append(number)
    for key, old in numbers.items():
        for new, number in enumerate(old, 1):
            if new != number:
                _set_number(copy, key, number, new)


def _set_number(copy: sqlite3.Connection, key: int, old: int, new: int) -> None:
    for table in _NUMBERED:
        column = "number" if table == "report" else "report_number"
        if table != "report":
            copy.execute(f"DELETE FROM {table} WHERE event_key = ? AND {column} = ?", (key, new))
        sql = f"UPDATE {table} SET {column} = ? WHERE event_key = ? AND {column} = ?"
        copy.execute(sql, (new, key, old))


def _drop_orphans(copy: sqlite3.Connection) -> None:
    """Delete rows whose parents were lost, until every key holds."""
    for _ in range(_MANY):
        broken = copy.execute("PRAGMA foreign_key_check").fetchall()
        if not broken:
            return
        for table, rowid, _parent, _number in broken:
            if rowid is None:
                _drop_unkeyed(copy, table)
            else:
                copy.execute(f"DELETE FROM {table} WHERE rowid = ?", (rowid,))


def _drop_unkeyed(copy: sqlite3.Connection, table: str) -> None:
    """Delete orphans of a table without row numbers, by each of its foreign keys."""
    keys: dict[int, tuple[str, list[tuple[str, str]]]] = {}
    for row in copy.execute(f"PRAGMA foreign_key_list({table})").fetchall():
        keys.setdefault(row[0], (row[2], []))[1].append((row[3], row[4]))
    for parent, columns in keys.values():
        match = " AND ".join(f"p.{there} = {table}.{here}" for here, there in columns)
        given = " AND ".join(f"{here} IS NOT NULL" for here, _ in columns)
        sql = f"NOT EXISTS (SELECT 1 FROM {parent} AS p WHERE {match})"
        copy.execute(f"DELETE FROM {table} WHERE {given} AND {sql}")


def _mark_texts(copy: sqlite3.Connection) -> None:
    """Mark the articles whose text lost characters; quotes are taken from the texts."""
    copy.execute(_QUOTES)
    for article, text, kept in copy.execute(_TEXTS).fetchall():
        if digest(text) == kept:
            continue
        copy.execute("UPDATE article SET digest = ? WHERE id = ?", (digest(text), article))
        lost = _REPLACED in text
        message = "characters of the text are lost" if lost else "the text is not what was added"
        copy.execute(
            "INSERT INTO problem (article_id, kind, message, quote) VALUES (?, ?, ?, '')",
            (article, DAMAGED, message),
        )
