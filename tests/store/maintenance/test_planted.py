"""Whatever is changed in a store behind the program is found."""

import re
import shutil
import sqlite3
from contextlib import closing

import pytest

from tests.store.full_store import make_full_store
from timeline.store.base.table_sums import columns_of, summed_tables
from timeline.store.base.text_bytes import read_through
from timeline.store.maintenance.doctor import examine

_OTHER = {"TEXT": "coalesce({0}, '') || '甲'", "BLOB": "zeroblob(80)"}
_NUMBER = "coalesce({0}, 0) + 9999"
BLOCKS = {"block", "block_bits", "block_names", "block_value"}
"""Tables that only a large store fills."""
_TRIGGERS = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
PLANTED = {
    "decision changed": "UPDATE correction SET new = '别的' WHERE field = 'title'",
    "decision given to somebody else": "UPDATE correction SET by = 'you' WHERE id = 3",
    "decision made later": "UPDATE correction SET at = '2031-01-01T00:00:00Z' WHERE id = 3",
    "decision deleted": "DELETE FROM correction WHERE kind = 'confirm'",
    "last decision deleted": "DELETE FROM correction WHERE kind = 'undo'",
    "log emptied": "DELETE FROM former_reading; DELETE FROM correction; DELETE FROM meta",
    "log emptied and forgotten": "DELETE FROM former_reading; DELETE FROM correction;"
    " DELETE FROM meta; DELETE FROM event_tag; DELETE FROM table_sum",
    "decision written in": "INSERT INTO correction (kind, by, at, command, digest)"
    " VALUES ('note', 'me', '2024-01-01', 99, 'x')",
    "command changed": "UPDATE correction SET command = 1 WHERE id = 3",
    "undo turned": "UPDATE correction SET undoes = 2 WHERE kind = 'undo'",
    "note changed": "UPDATE correction SET new = '未核实' WHERE kind = 'note'",
    "note deleted": "DELETE FROM correction WHERE kind = 'note'",
    "tag deleted": "DELETE FROM event_tag WHERE tag = '重点'",
    "tag renamed": "UPDATE event_tag SET tag = '平常' WHERE tag = '重点'",
    "tag given": "INSERT INTO event_tag SELECT key, '假' FROM event WHERE type = 'meeting'",
    "review set": "UPDATE event SET review = 'confirmed' WHERE review = 'unreviewed'",
    "review taken away": "UPDATE event SET review = 'unreviewed'",
    "event rejected": "UPDATE event SET review = 'rejected' WHERE type = 'survey'",
    "event deleted": "DELETE FROM event WHERE type = 'survey'",
    "event and its reports deleted": "DELETE FROM participation WHERE event_key IN (SELECT key"
    " FROM event WHERE start_day = '2024-01-15'); DELETE FROM event_absence;"
    " DELETE FROM event_organization WHERE event_key IN (SELECT key FROM event WHERE start_day"
    " = '2024-01-15'); DELETE FROM report WHERE start_day = '2024-01-15';"
    " DELETE FROM event WHERE start_day = '2024-01-15'",
    "event of another day": "UPDATE event SET start_day = '2024-01-14', starts = '2024-01-14'"
    " WHERE type = 'survey'",
    "event that ends later": "UPDATE event SET end_day = '2024-03-01', ends = '2024-03-01';"
    " UPDATE report SET end_day = '2024-03-01', ends = '2024-03-01'",
    "event of another type": "UPDATE event SET type = 'visit' WHERE type = 'survey'",
    "event and report retitled": "UPDATE event SET title = '别的' WHERE type = 'survey';"
    " UPDATE report SET title = '别的' WHERE type = 'survey'",
    "event and report planned": "UPDATE event SET status = 'planned';"
    " UPDATE report SET status = 'planned'",
    "event moved to another place": "UPDATE event SET place_id = 2; UPDATE report SET place_id = 2",
    "event's id moved": "UPDATE event SET id = 'zzzzzzzzzzzz' WHERE type = 'survey'",
    "report's id moved": "UPDATE report SET id = 'zzzzzzzzzzzz' WHERE type = 'survey'"
    " AND number = 1; UPDATE event SET id = 'zzzzzzzzzzzz' WHERE type = 'survey'",
    "key moved": "UPDATE event SET key = key + 1 WHERE type = 'survey'",
    "report deleted": "DELETE FROM report WHERE type = 'survey' AND number = 2",
    "report's quote changed": "UPDATE report SET quote = '林向东到白沙镇调研', quote_start = 65"
    " WHERE type = 'survey'",
    "report's reason changed": "UPDATE report SET why = '别的' WHERE type = 'survey'",
    "report by hand": "UPDATE report SET extractor = 'hand' WHERE type = 'survey'",
    "reports exchanged": "UPDATE report SET number = -number WHERE type = 'survey';"
    " UPDATE report SET number = 3 + number WHERE type = 'survey'",
    "participant deleted": "DELETE FROM participation WHERE person_id = 1",
    "participant's role changed": "UPDATE participation SET role = 'sign' WHERE role = 'lead'",
    "participant's office changed": "UPDATE participation SET title_id = 2",
    "participant hidden": "UPDATE participation SET shown = 0 WHERE role = 'lead'",
    "participant shown twice": "UPDATE participation SET shown = 1",
    "somebody else": "UPDATE person SET name = '何人' WHERE name = '陈一航'",
    "people exchanged": "UPDATE person SET name = CASE name WHEN '林向东' THEN '郑树辉' ELSE"
    " '林向东' END WHERE name IN ('林向东', '郑树辉') AND 0; UPDATE participation SET person_id"
    " = 3 - person_id WHERE person_id IN (1, 2)",
    "merged people parted": "UPDATE person SET same_as = NULL",
    "namesakes joined": "UPDATE person SET label = '' WHERE label <> '' AND name <> '陈一航';"
    " DELETE FROM person WHERE label <> ''",
    "office renamed": "UPDATE title SET name = '厅长' WHERE name = '市长'",
    "organization renamed": "UPDATE organization SET name = '别的' WHERE name = '云溪集团'",
    "organization taken out": "DELETE FROM event_organization WHERE role = 'signatory'",
    "place renamed": "UPDATE place SET name = '别处' WHERE name = '白沙镇'",
    "further place taken out": "DELETE FROM event_place",
    "absence taken out": "DELETE FROM event_absence",
    "absence explained otherwise": "UPDATE event_absence SET reason = '病假'",
    "left-out line changed": "UPDATE left_out SET text = '别的'",
    "left-out line deleted": "DELETE FROM left_out",
    "article's text changed": "UPDATE article SET text = replace(text, '春', '青')",
    "article's text and hash changed": "UPDATE article SET text = text || '。', digest = 'x'",
    "article's headline changed": "UPDATE article SET headline = '别的'",
    "article's kicker changed": "UPDATE article SET kicker = '别的'",
    "article's day changed": "UPDATE article SET published = '1999-01-01'",
    "article's time changed": "UPDATE article SET published_time = '09:00'",
    "article's paper changed": "UPDATE article SET source_id = 'yunxi'",
    "article's reader changed": "UPDATE article SET reader = '99'",
    "article said to repeat": "UPDATE article SET same_as = (SELECT min(id) FROM article)"
    " WHERE id > (SELECT min(id) FROM article)",
    "article that repeats nothing": "UPDATE article SET same_as = NULL",
    "article deleted": "DELETE FROM byline; DELETE FROM problem; DELETE FROM article"
    " WHERE headline = '别报'",
    "byline changed": "UPDATE byline SET name = '何人'",
    "problem deleted": "DELETE FROM problem",
    "refusal deleted": "DELETE FROM quarantine",
    "bands emptied": "DELETE FROM article_band",
    "band changed": "UPDATE article_band SET value = value + 1"
    " WHERE value = (SELECT min(value) FROM article_band)",
    "band led astray": "UPDATE article_band SET article = article + 1"
    " WHERE value = (SELECT min(value) FROM article_band)",
    "sketch changed": "UPDATE article SET sketch = zeroblob(80)",
    "document's name changed": "UPDATE document SET name = 'x'",
    "document's url set": "UPDATE document SET url = 'https://example.test/'",
    "newspaper renamed": "UPDATE source SET name = '别报'",
    "newspaper moved": "UPDATE source_home SET home = '青川'",
    "former reading changed": "UPDATE former_reading SET reports = '[]'",
    "former id led astray": "UPDATE report_alias SET report_id = (SELECT min(id) FROM report)",
    "former id forgotten": "DELETE FROM report_alias",
    "saved filter changed": "UPDATE saved_view SET query = 'type:visit'",
    "type relabelled": "UPDATE event_type SET zh = '会' WHERE id = 'meeting'",
    "migration forgotten": "DELETE FROM _sqlite_migrations WHERE name LIKE '0003%'",
    "sum changed": "UPDATE table_sum SET sum = sum + 1 WHERE name = 'event'",
    "sum forgotten": "DELETE FROM table_sum WHERE name = 'event'",
    "next decision's number changed": "UPDATE sqlite_sequence SET seq = 5",
    "next decision's number forgotten": "DELETE FROM sqlite_sequence",
    "month counted otherwise": "UPDATE month_count SET events = events + 1 WHERE facet = 'role'",
    "name counted otherwise": "UPDATE facet_count SET events = events + 1 WHERE facet = 'who'",
    "day counted otherwise": "DELETE FROM day_count",
    "search row deleted": "INSERT INTO event_search (event_search, rowid, headline, title, quote,"
    " people) SELECT 'delete', key, '', '', '', '' FROM event LIMIT 1",
    "search row added": "INSERT INTO event_search (rowid, title) VALUES (7, '多余')",
    "search emptied": "INSERT INTO event_search (event_search) VALUES ('delete-all')",
    "search piece deleted": "DELETE FROM event_search_data WHERE id = (SELECT max(id) FROM"
    " event_search_data)",
    "search directory emptied": "DELETE FROM event_search_idx",
    "trigger dropped": "DROP TRIGGER correction_is_never_changed",
    "trigger made harmless": "DROP TRIGGER correction_is_never_deleted; CREATE TRIGGER"
    " correction_is_never_deleted BEFORE DELETE ON correction BEGIN SELECT 1; END",
    "trigger planted": "CREATE TRIGGER more AFTER INSERT ON article BEGIN SELECT 1; END",
    "index dropped": "DROP INDEX report_by_day",
    "index of other columns": "DROP INDEX report_by_day; CREATE INDEX report_by_day ON report (id)",
    "view dropped": "DROP VIEW signing",
    "view changed": "DROP VIEW absence; CREATE VIEW absence AS SELECT 1 AS event_id",
    "column added": "ALTER TABLE event ADD COLUMN extra TEXT",
    "table dropped": "DROP TABLE saved_view",
}
"""What is changed, and by which statements."""


@pytest.fixture(scope="module")
def full(tmp_path_factory):
    path = tmp_path_factory.mktemp("full") / "timeline.db"
    make_full_store(path)
    return path


@pytest.fixture
def path(full, tmp_path):
    return shutil.copy(full, tmp_path / "timeline.db")


def plant(path, script):
    """Run a script as another program would, the log unlocked for it and locked again."""
    with closing(sqlite3.connect(path)) as connection:
        triggers = connection.execute(_TRIGGERS).fetchall()
        if re.search(r"\bcorrection\b", script) and "TRIGGER" not in script:
            connection.executescript("".join(f"DROP TRIGGER {name};" for name, _ in triggers))
            script += ";" + "".join(f"{sql};" for _, sql in triggers)
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.executescript(script)


def test_a_store_of_everything_is_sound(full):
    """No table is empty, and nothing is found."""
    with closing(sqlite3.connect(full)) as connection:
        counts = {
            name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0]
            for name in summed_tables(connection)
        }

    assert [name for name, count in counts.items() if not count] == sorted(BLOCKS)
    assert examine(full) == []


@pytest.mark.parametrize("change", PLANTED)
def test_what_is_changed_is_found(path, change):
    """A store changed with another program is not sound."""
    plant(path, PLANTED[change])

    assert examine(path) != []


def test_every_column_of_every_table_adds_up(full):
    """A value changed in any column of any table does not add up, nor does a row deleted."""
    missed = []
    with closing(sqlite3.connect(full, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        for name, _ in connection.execute(_TRIGGERS).fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        for table in set(summed_tables(connection)) - BLOCKS:
            one = f"IN (SELECT {_key(connection, table)} FROM {table} LIMIT 1)"
            where = f"WHERE {_key(connection, table)} {one}"
            changes = {
                column: f"UPDATE {table} SET {column} = {_OTHER.get(kind, _NUMBER).format(column)} {where}"
                for column, kind in columns_of(connection, table).items()
            } | {"row": f"DELETE FROM {table} {where}"}
            for column, sql in changes.items():
                connection.execute("BEGIN")
                connection.execute(sql)
                if set(read_through(connection)[1]) != {table}:
                    missed.append(f"{table}.{column}")
                connection.execute("ROLLBACK")

    assert missed == []


def _key(connection, table):
    sql = "SELECT name FROM pragma_table_info(?) WHERE pk = 1"
    return (connection.execute(sql, (table,)).fetchone() or ("rowid",))[0]
