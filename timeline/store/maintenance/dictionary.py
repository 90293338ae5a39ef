"""The data dictionary ``db/README.md`` and the Datasette metadata, written from the schema."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.store.maintenance.user_sql import canned_queries

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from timeline.store.maintenance.user_sql import CannedQuery

_COLUMN = re.compile(r"^ {4}([a-z_]+) (?:TEXT|INTEGER|BLOB)[^\n]*?(?:-- ([^\n]+))?$", re.MULTILINE)
_BROKEN_LINE = r"^ {4}([a-z_]+) (?:TEXT|INTEGER)[^,]*?\n[^\n]*-- ([^\n]+)$"
_CONSTRAINED = re.compile(_BROKEN_LINE, re.MULTILINE)
_FIRST_COMMENT = re.compile(r"^-- ([^\n]+)$", re.MULTILINE)
_TABLES = {
    "event_type": "Types of events.", "role": "What people and organizations do in events.",
    "source": "Newspapers.",
    "source_home": "Where newspapers are at home, as their profiles say.",
    "document": "Files and addresses that were read.",
    "known_input": "Files that were added whole and need not be read again.",
    "visit": "Web addresses that were read, with what their server said to know changes by.",
    "article": "Articles, whole.", "article_band": "Leads from sketches to repeated articles.",
    "byline": "Reporters and correspondents of articles; never participants.",
    "title_office": "Offices that titles name; query the view office instead.",
    "person": "People named in events.", "title": "Offices as printed.",
    "organization": "Bodies that act in events or stand in titles.", "place": "Places of events.",
    "event": "What happened; query the view timeline instead.",
    "report": "What one article says of an event, with its evidence.",
    "event_absence": "Who was absent; query the view absence instead.",
    "left_out": "Lines of pages that are in no article.",
    "former_reading": "What was read of articles before they were read again.",
    "report_alias": "Ids that reports had before their article was read again.",
    "participation": "Who took part; query the view appearance instead.",
    "event_organization": "Which bodies acted in an event.",
    "event_place": "Further places of an event.", "event_tag": "Tags that people gave.",
    "correction": "Decisions of people; append-only.",
    "problem": "What a person should look at.", "quarantine": "What was not taken in, and why.",
    "saved_view": "Filters kept under a name.", "meta": "Facts about this file.",
    "month_count": "Kept counts of events by month.", "day_count": "Kept counts of events by day.",
    "facet_count": "Kept counts of events by name: people, bodies, places, types.",
    "table_sum": "What the rows of the tables add up to, by which changed rows are found.",
    "block": "Stretches of 128 days in which sets of events are kept as bits; can be made again.",
    "block_bits": "Which events of a block have a value; can be made again.",
    "block_names": "Who and what is named in the events of a block; can be made again.",
    "block_value": "Frequent names, offices and words, of which bits are kept.",
    "event_search": "Full-text index over headline, title, quote and people.",
}  # fmt: skip
HELPERS = re.compile(
    "block|.*_count$|article_band|known_input|visit$|table_sum|report_alias|former_reading|meta$"
)
"""Tables that the program keeps for itself; each can be made again or says nothing of events."""
_NAMED = {"person", "organization", "place", "title", "source"}
_USUAL = {
    "event_key": "the event", "article_id": "the article", "document_id": "the document",
    "source_id": "the newspaper", "person_id": "the person", "organization_id": "the body",
    "title_id": "the office", "place_id": "the place", "role": "what was done: table role",
    "name": "the name", "tag": "the tag", "id": "number of the row", "type": "table event_type",
    "shown": "0: another report or a person says it better", "kind": "what it is",
    "by_hand": "1: put there by a correction", "report_number": "report.number of the report",
    "text": "the text", "message": "one line that says what is wrong",
    "told": "kind of the message, with its values as JSON where it has some", "value": "the value",
    "event_id": "timeline.id", "person": "name of the person", "place": "name of the place",
    "people": "names of the people shown, joined by 、", "month": "YYYY-MM",
    "organizations": "names of the bodies shown, joined by 、", "event_title": "title of the event",
    "reports": "how many articles tell of it", "sources": "newspapers that tell of it",
    "organization": "body part of the title", "label": "what tells namesakes apart",
    "first_seen": "first day", "last_seen": "last day", "events": "how many events",
    "articles": "how many articles", "parties": "who signed, as bodies, joined by 、",
    "signers": "who signed, as people, joined by 、", "basis": "where the date comes from",
    "missing": "1: nothing of it, though the paper has issues on most such days of the week",
    "status": "occurred, ongoing or planned",
    "precision": "how fine the date is: year … minute, approx, unknown",
    "headline": "headline of the article shown", "quote": "verbatim evidence",
    "published": "day of publication of the article shown", "title": "office, or what happened",
    "starts": "first moment, inclusive", "ends": "last moment, inclusive",
    "start_day": "day of starts", "end_day": "day of ends", "edtf": "the same days in ISO 8601-2",
    "date_text": "the date as printed", "key": "event.key", "source": "the newspaper",
    "part": "part of the day that is printed", "reason": "why",
    "review": "unreviewed, confirmed, rejected or corrected",
    "unit": "lowest place named that holds the office", "level": "national … village",
    "unit_code": "code of the unit by GB/T 2260, where the place is known",
    "body": "the body without the name of its unit", "post": "what the person is there",
    "digest": "hash", "added_at": "when, UTC", "read_by": "rules, llm, lac or hand",
}  # fmt: skip


_OWN = {
    "article.published_time": "clock time of publication, where the page tells it",
    "article.sketch": "20 hashes of 32 bits, of which articles that say nearly the same share two",
    "article.reader": "version of the program that read the events",
    "article.seal": "hash of day, header and sketch; doctor compares it",
    "timeline.title": "what happened, in a few words",
    "signing.title": "what was signed, in a few words",
    "event_text.title": "what happened, in a few words",
    "report.title": "what happened, in a few words",
    "appearance.title": "office as printed",
    "tenure.title": "office as printed last",
    "office.title": "office as printed",
    "office.former": "1: held before (原)",
    "coverage.published": "a day from the first to the last day of publication",
    "coverage.articles": "how many articles of that day; 0 where nothing is there",
    "source.name": "name in print",
    "correction.salt": "what the hash of the words begins with; empty where they are erased",
    "correction.words": "hash of salt, quote, old and new",
    "reader.report_id": "report.id",
    "reader.field": "event (its title), type, status, date, place, person, absent or organization",
    "reader.value": "the value; a date as printed, or as a person corrected it",
    "report.seal": "hash of what the report tells; doctor compares it",
}


def data_dictionary(connection: sqlite3.Connection) -> str:
    """Write every view, table and column of a fresh store as Markdown."""
    parts = ["# The database\n", _INTRODUCTION, "## Views\n"]
    parts += [_section(connection, name, sql) for name, sql in _objects(connection, "view")]
    parts.append("## Tables\n")
    parts += [_section(connection, name, sql) for name, sql in _objects(connection, "table")]
    parts.append("## Questions\n")
    for query in canned_queries():
        keys = "".join(f" {name}=…" for name in query.parameters)
        parts.append(f"- `timeline query {query.name}{keys}`: {query.help}")
        parts += [f"  - `{name}`: {words}" for name, words in query.about.items()]
    return "\n".join(parts) + "\n"


_INTRODUCTION = """\
One SQLite file, made for being read by hand: begin with the view `timeline`.

    sqlite3 timeline.db "select starts, type, title, people from timeline order by starts"

Days and moments are ISO 8601 text, inclusive on both sides; null is open or unknown.
Tables named `block*`, `*_count`, `article_band` and `table_sum` are helpers of the program.
Full text is found with the question `search`, as `event_search` holds pairs of characters:

    sqlite-utils query timeline.db "$(cat db/queries/search.sql)" -p words 县政府
"""


def undocumented(connection: sqlite3.Connection) -> list[str]:
    """List the tables and columns that nothing is said of."""
    return [
        f"{name}.{column}" if column else name
        for kind in ("view", "table")
        for name, sql in _objects(connection, kind)
        for column, words in [("", _summary(name, sql)), *_columns(connection, name, sql)]
        if not words
    ]


def datasette_config(connection: sqlite3.Connection, database: str = "timeline") -> str:
    """Write descriptions, labels, hidden tables and canned queries for Datasette as YAML."""
    lines = ["title: timeline", "databases:", f"  {_quoted(database)}:", "    tables:"]
    for kind in ("view", "table"):
        for name, sql in _objects(connection, kind):
            if not name.startswith("event_search"):
                lines += [f"      {name}:", f"        description: {_quoted(_summary(name, sql))}"]
                lines += ["        hidden: true"] * bool(HELPERS.match(name))
                lines += ["        label_column: name"] * (name in _NAMED)
    lines += ["    queries:"]
    for query in canned_queries():
        lines += [
            f"      {query.name}:",
            f"        title: {_quoted(query.help)}",
            f"        description: {_quoted(_in_one_line(query))}",
            "        sql: |-",
        ]
        lines += [f"          {line}" for line in query.sql.rstrip().rstrip(";").splitlines()]
    return "\n".join(lines) + "\n"


def _in_one_line(query: CannedQuery) -> str:
    """Return what to give for every parameter of a question."""
    return "; ".join(f"{name}: {words}" for name, words in query.about.items())


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _objects(connection: sqlite3.Connection, kind: str) -> list[tuple[str, str]]:
    rows = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = ? AND sql IS NOT NULL AND"
        " name NOT LIKE 'event\\_search\\_%' ESCAPE '\\' AND name NOT LIKE '%sqlite%'"
        " ORDER BY name <> 'timeline', name <> 'appearance', name <> 'event', name",
        (kind,),
    )
    return rows.fetchall()


def _section(connection: sqlite3.Connection, name: str, sql: str) -> str:
    rows = [f"| `{column}` | {words} |" for column, words in _columns(connection, name, sql)]
    table = "\n".join(["| column | meaning |", "|---|---|", *rows])
    return f"### {name}\n\n{_summary(name, sql)}\n\n{table}\n"


def described(connection: sqlite3.Connection) -> dict[str, list[tuple[str, str]]]:
    """Return what is said of tables, under an empty name, and of columns; helpers stay out."""
    return {
        name: [("", _summary(name, sql)), *_columns(connection, name, sql)]
        for name, sql in _objects(connection, "table")
        if not HELPERS.match(name) and name != "event_search"
    }


def _summary(name: str, sql: str) -> str:
    first = _FIRST_COMMENT.search(sql)
    return first[1] if first else _TABLES.get(name, "")


def _columns(connection: sqlite3.Connection, name: str, sql: str) -> Iterator[tuple[str, str]]:
    said = {column: words for column, words in _COLUMN.findall(sql) if words}
    said = dict(_CONSTRAINED.findall(sql)) | said
    for row in connection.execute("SELECT name FROM pragma_table_info(?)", (name,)):
        column = row[0]
        yield column, said.get(column) or _OWN.get(f"{name}.{column}") or _USUAL.get(column, "")
