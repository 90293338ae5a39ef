"""Rows saved from a damaged store made to agree: lost parents, numbers, damaged texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.messages import Message, english
from timeline.store.base.validation import Vocabulary, fault
from timeline.store.events.report_seals import hash_of
from timeline.store.events.reports import load_reports
from timeline.store.linking.near_duplicates import digest, possible_ids

if TYPE_CHECKING:
    import sqlite3

_REPLACED = "\ufffd"
DAMAGED = "damaged-text"
"""Kind of the problem of an article whose text lost characters."""
LOST_EVENTS = """
INSERT OR IGNORE INTO event (key, id, starts, ends, start_day, end_day, precision, basis, edtf,
    date_text, type, title, status, place_id)
SELECT event_key, 'lost ' || event_key, starts, ends, start_day, end_day, precision, basis, edtf,
    date_text, type, title, status, place_id FROM report AS r
WHERE event_key NOT IN (SELECT key FROM event)
    AND id = (SELECT min(o.id) FROM report AS o WHERE o.event_key = r.event_key)
"""
"""Makes the events anew that reports belong to, with a mark for an id."""
_NO_ARTICLE = "DELETE FROM report WHERE article_id NOT IN (SELECT id FROM article)"
_LOST_PARENTS = (
    LOST_EVENTS,
    "DELETE FROM event WHERE NOT EXISTS (SELECT 1 FROM report AS r WHERE r.event_key = event.key)",
    "DELETE FROM report_alias WHERE report_id NOT IN (SELECT id FROM report)",
    "INSERT OR IGNORE INTO source (id) SELECT source_id FROM article WHERE source_id IS NOT NULL",
)
_NO_HASH = "SELECT id, article_id, quote, type FROM report WHERE id GLOB '*[^0-9a-f]*'"
"""The id of an event has its place in the order of a day: a damaged one has none."""
_REPORTS = "SELECT r.id, t.text FROM report AS r JOIN article AS t ON t.id = r.article_id"
_REFERRING = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%REFERENCES%'"
_KEYS = 'SELECT id, "table", "from", "to" FROM pragma_foreign_key_list(?) ORDER BY id, seq'
_EMPTIED = """SELECT name FROM pragma_table_info(?) WHERE "notnull" = 0 AND pk = 0"""
_NUMBERS = "SELECT event_key, number FROM report ORDER BY event_key, number"
_NUMBERED = ("participation", "event_organization", "event_place", "report")
_TEXTS = "SELECT id, source_id, headline, text, digest, published FROM article"
_QUOTES = """
UPDATE report SET quote = (
    SELECT substr(t.text, quote_start + 1, quote_end - quote_start) FROM article AS t
    WHERE t.id = article_id)
WHERE EXISTS (
    SELECT 1 FROM article AS t WHERE t.id = article_id AND length(t.text) > quote_start
        AND substr(t.text, quote_start + 1, quote_end - quote_start) <> quote)
"""
_TRIGGERS = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'correction'"


def mend(copy: sqlite3.Connection) -> None:
    """Make the saved rows a store: every reference holds, numbers follow, texts are marked."""
    triggers = copy.execute(_TRIGGERS).fetchall()
    for name, _ in triggers:
        copy.execute(f"DROP TRIGGER {name}")
    copy.execute(_NO_ARTICLE)
    _mark_texts(copy)
    _name_again(copy)
    _drop_faulty(copy)
    for sql in _LOST_PARENTS:
        copy.execute(sql)
    _cut_references(copy)
    _renumber(copy)
    _cut_references(copy)
    for _, sql in triggers:
        copy.execute(sql)


def _name_again(copy: sqlite3.Connection) -> None:
    """Name reports whose ids lost digits by the hash of what they tell."""
    for name, *told in copy.execute(_NO_HASH).fetchall():
        new = (hash_of(told)[: len(name)], name)
        copy.execute("UPDATE OR IGNORE report SET id = ? WHERE id = ?", new)


def _drop_faulty(copy: sqlite3.Connection) -> None:
    """Delete reports that lost what an event cannot be without: a type, a day, a quote."""
    known = Vocabulary.of(copy)
    for name, text in copy.execute(_REPORTS).fetchall():
        (report,) = load_reports(copy, [name])
        if fault(report, text, known):
            copy.execute("DELETE FROM report WHERE id = ?", (name,))


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


def _cut_references(copy: sqlite3.Connection) -> None:
    """Empty references to lost rows, or delete what cannot be without, until every key holds."""
    tables = [name for (name,) in copy.execute(_REFERRING).fetchall()]
    while any(_cut_references_of(copy, table) for table in tables):
        continue


def _cut_references_of(copy: sqlite3.Connection, table: str) -> bool:
    """Cut the references of a table to lost rows; gives whether there were any."""
    optional = {name for (name,) in copy.execute(_EMPTIED, (table,)).fetchall()}
    keys: dict[int, tuple[str, list[tuple[str, str]]]] = {}
    for number, parent, here, there in copy.execute(_KEYS, (table,)).fetchall():
        keys.setdefault(number, (parent, []))[1].append((here, there))
    cut = 0
    for parent, columns in keys.values():
        match = " AND ".join(f"p.{there} = {table}.{here}" for here, there in columns)
        given = " AND ".join(f"{here} IS NOT NULL" for here, _ in columns)
        lost = f"WHERE {given} AND NOT EXISTS (SELECT 1 FROM {parent} AS p WHERE {match})"
        empty = [here for here, _ in columns if here in optional]
        what = f"UPDATE {table} SET {empty[0]} = NULL" if empty else f"DELETE FROM {table}"
        cut += copy.execute(f"{what} {lost}").rowcount
    return cut > 0


def _mark_texts(copy: sqlite3.Connection) -> None:
    """Mark the articles whose words are others than were added; quotes are taken from the texts."""
    copy.execute(_QUOTES)
    for name, source, headline, text, kept, day in copy.execute(_TEXTS).fetchall():
        whole = digest(text) == kept
        if whole and name in possible_ids(source, headline, text, day):
            continue
        copy.execute("UPDATE article SET digest = ? WHERE id = ?", (digest(text), name))
        what = "headline-changed" if whole else "text-changed"
        lost = _REPLACED in text
        message = Message("characters-lost" if lost else what)
        copy.execute(
            "INSERT INTO problem (article_id, kind, message, told, quote) VALUES (?, ?, ?, ?, '')",
            (name, DAMAGED, english(message), message.line()),
        )
