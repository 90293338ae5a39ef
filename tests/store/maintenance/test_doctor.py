import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from tests.store.papers import event, linjiang, page, reading
from timeline.errors import UnusableDatabase
from timeline.query import Query
from timeline.store import open_reader, open_store
from timeline.store.base.copies import back_up
from timeline.store.maintenance.backup import restore
from timeline.store.maintenance.doctor import examine
from timeline.store.maintenance.recovery import recover
from timeline.store.maintenance.repair import repair


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "timeline.db"
    with open_store(path) as store:
        store.add(*page(linjiang()))
        store.add(*page(linjiang(source="yunxi")))
    return path


def rows(path):
    with open_reader(path) as reader:
        return reader.window(Query())


def told(path):
    """The rows without the numbers that hold their order."""
    return [replace(row, key=0) for row in rows(path)]


def test_sound_store(path):
    """A sound store has no findings."""
    assert examine(path) == []


DAMAGE = {
    "UPDATE report SET quote_start = quote_start + 1": "quote",
    "UPDATE article SET text = text || '。'": "hash",
    "UPDATE article SET headline = '改了的标题'": "hash",
    "UPDATE report SET title = '全新标题'; UPDATE event SET title = '全新标题'": "seal",
    "UPDATE participation SET person_id = 999": "key",
    "INSERT INTO report_alias VALUES ('a', 'b')": "alias",
    "INSERT INTO person (name, same_as) VALUES ('甲', 1), ('乙', last_insert_rowid() + 1)":
        "chain of names",
}  # fmt: skip
"""What only a copy or reading again puts right."""
REPAIRABLE = {
    "UPDATE event SET id = 'zz' WHERE type = 'survey'": "event id",
    "UPDATE event SET start_day = '2023-01-01' WHERE type = 'survey'": "order",
    "UPDATE event SET type = 'visit' WHERE type = 'survey'": "order",
    "UPDATE event SET key = key + (1 << 34) WHERE type = 'survey'": "order",
    "UPDATE event SET key = 1 WHERE type = 'survey'": "order",
    "UPDATE event SET title = '全新标题' WHERE type = 'survey'": "shown",
    "PRAGMA foreign_keys = OFF; UPDATE report SET number = 3 WHERE number = 2;"
    "UPDATE participation SET report_number = 3 WHERE report_number = 2;"
    "UPDATE event_place SET report_number = 3 WHERE report_number = 2;"
    "UPDATE event_organization SET report_number = 3 WHERE report_number = 2": "number",
    "UPDATE report SET source_id = NULL": "copy",
    "UPDATE month_count SET events = 7": "count",
    "UPDATE day_count SET ending = ending + 1": "count",
    "DELETE FROM facet_count": "count",
    "INSERT INTO event_search (event_search) VALUES ('delete-all')": "search",
    "INSERT INTO event_search (rowid, quote) SELECT 5, '1月 月1'": "search",
}
"""What can be made anew from the reports."""


def plant(path, script):
    """Change a store behind the back of the program."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)


@pytest.mark.parametrize(("sql", "kind"), (DAMAGE | REPAIRABLE).items())
def test_planted_damage_is_found(path, sql, kind):
    """Every kind of planted damage is named."""
    plant(path, sql)

    assert kind in {finding.kind for finding in examine(path)}


@pytest.mark.parametrize("sql", REPAIRABLE)
def test_what_follows_from_reports_is_repaired(path, sql):
    """Order, numbers, copies, counts and search are made anew; the store as it was is kept."""
    before = told(path)
    plant(path, f"PRAGMA foreign_keys = ON; {sql}")
    damaged = examine(path)
    former = repair(path)

    assert examine(path) == []
    assert examine(former) == damaged
    assert told(path) == before


def test_keys_that_stand_in_the_wrong_order(tmp_path):
    """Two events of one day and type whose keys were exchanged are found and put in order."""
    path = tmp_path / "timeline.db"
    with open_store(path) as store:
        store.add(*page(*(numbered(number) for number in range(9))))
    before = rows(path)
    keys = [row.key for row in before]
    plant(
        path,
        "PRAGMA foreign_keys = ON;"
        f"UPDATE event SET key = -1 WHERE key = {keys[3]};"
        f"UPDATE event SET key = {keys[3]} WHERE key = {keys[5]};"
        f"UPDATE event SET key = {keys[5]} WHERE key = -1;",
    )
    found = {finding.kind for finding in examine(path)}
    repair(path)

    assert {"order", "search"} <= found
    assert (examine(path), rows(path)) == ([], before)


def test_a_repair_keeps_decisions(path):
    """What people decided stands after a repair as before."""
    with open_store(path) as store:
        name = store.correct(rows(path)[0].id, "title", "推介会", by="编辑")
        store.tag(name, "重要", by="编辑")
    before = told(path)
    plant(path, "UPDATE event SET id = 'zz' WHERE type = 'survey'; DELETE FROM facet_count")
    repair(path)

    assert (examine(path), told(path)) == ([], before)


def numbered(number):
    """One of many articles of the same day."""
    text = f"1月12日，第{number}次云溪县春耕现场会在第{number}村举行。"
    return reading(text, event(text, text, title=f"第{number}次现场会"), headline=f"会{number}")


def test_recovery_saves_intact_rows(tmp_path):
    """From a file with destroyed pages, what is intact is copied, and the copy is sound."""
    path = tmp_path / "timeline.db"
    with open_store(path) as store:
        for number in range(300):
            text = (
                f"1月{number % 28 + 1}日，第{number}次云溪县春耕现场会在白沙镇举行。"
                + "天气晴好。" * 40
            )
            quote = text[: text.index("。") + 1]
            one = event(
                quote,
                text,
                title=f"第{number}次现场会",
                day=f"2024-01-{number % 28 + 1:02}",
                place="白沙镇",
            )
            store.add(*page(reading(text, one, headline=f"现场会{number}")))
    content = bytearray(path.read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[middle : middle + 8192] = b"\xff" * 8192
    path.write_bytes(bytes(content))

    saved = recover(path, tmp_path / "saved.db")

    assert examine(path)[0].kind == "damage"
    assert saved > 100
    assert examine(tmp_path / "saved.db") == []
    assert len(rows(tmp_path / "saved.db")) == min(saved, 200)


def test_recovery_of_a_sound_store_loses_nothing(path, tmp_path):
    """Recovering a sound store copies all of it, once; the target is never overwritten."""
    recover(path, tmp_path / "saved.db")

    assert rows(tmp_path / "saved.db") == rows(path)
    with pytest.raises(UnusableDatabase):
        recover(path, tmp_path / "saved.db")


def test_backup_and_restore(path, tmp_path):
    """A backup brings the store back; what it replaces is kept."""
    before = rows(path)
    back_up(path, tmp_path / "copy.db")
    with open_store(path) as store:
        store.reject(before[0].id, by="编辑")
    changed = rows(path)
    restore(tmp_path / "copy.db", path)

    assert rows(path) == before
    assert rows(tmp_path / "timeline.db.before-restore") == changed


def test_only_backups_are_restored(path, tmp_path):
    """A file that is no store, or a broken one, replaces nothing."""
    (tmp_path / "notes.txt").write_text("hello")
    before = rows(path)
    with pytest.raises(UnusableDatabase):
        restore(tmp_path / "notes.txt", path)

    assert rows(path) == before
