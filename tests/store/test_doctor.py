import sqlite3
from contextlib import closing

import pytest

from tests.store.papers import event, linjiang, page, reading
from timeline.errors import UnusableDatabase
from timeline.query import Query
from timeline.store import open_reader, open_store
from timeline.store.backup import back_up, restore
from timeline.store.doctor import examine, recover


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


def test_sound_store(path):
    """A sound store has no findings."""
    assert examine(path) == []


@pytest.mark.parametrize(
    ("sql", "kind"),
    [
        ("UPDATE report SET quote_start = quote_start + 1", "quote"),
        ("UPDATE article SET text = text || '。'", "hash"),
        ("UPDATE participation SET person_id = 999", "key"),
        ("UPDATE event SET id = 'zz' WHERE type = 'survey'", "event id"),
        ("UPDATE event SET start_day = '2023-01-01' WHERE type = 'survey'", "order"),
        ("UPDATE month_count SET events = 7", "count"),
        ("UPDATE day_count SET ending = ending + 1", "count"),
        ("UPDATE event SET title = '全新标题' WHERE type = 'survey'", "search"),
        ("INSERT INTO report_alias VALUES ('a', 'b')", "alias"),
    ],
)
def test_planted_damage_is_found(path, sql, kind):
    """Every kind of planted damage is named."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(sql)
        connection.commit()

    assert kind in {finding.kind for finding in examine(path)}


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
