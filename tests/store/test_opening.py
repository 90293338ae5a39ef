import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from tests.store.papers import linjiang, page
from timeline.errors import DatabaseLocked, UnusableDatabase
from timeline.query import Query
from timeline.store import open_reader, open_store
from timeline.store.base.database import APPLICATION_ID, migration_files
from timeline.store.base.schema import dump, migrate

LATER = f"{len(migration_files()) + 1:04}_add_later"


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "timeline.db"
    with open_store(path) as store:
        store.add(*page(linjiang()))
    return path


def refuse(path):
    """Opening fails both ways with the exit code of an unusable file, and leaves it alone."""
    before = path.read_bytes()
    for opening in (open_store, open_reader):
        with pytest.raises(UnusableDatabase) as caught:
            opening(path).close()
        assert caught.value.exit_code == 5
        assert "\n" not in str(caught.value)
    assert path.read_bytes() == before


def test_file_says_what_it_is(path):
    """A store carries our application id and the number of its last migration."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert connection.execute("PRAGMA user_version").fetchone() == (len(migration_files()),)


def test_foreign_database_is_refused(tmp_path):
    """Somebody else's SQLite file is never touched."""
    with closing(sqlite3.connect(tmp_path / "other.db")) as connection:
        connection.execute("CREATE TABLE notes (a)")
        connection.commit()

    refuse(tmp_path / "other.db")


@pytest.mark.parametrize("content", [b"hello", b"x" * 5000, b"SQLite format 3\0" + b"\xff" * 200])
def test_other_files_are_refused(tmp_path, content):
    """A file that is no database is never touched."""
    file = tmp_path / "notes.txt"
    file.write_bytes(content)

    refuse(file)


def test_newer_store_is_refused(path):
    """A file from a later version is left alone."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 999")

    refuse(path)


def test_cut_off_file_is_refused(path):
    """A file that lost its end is not opened."""
    path.write_bytes(path.read_bytes()[:-20480])

    refuse(path)


def test_damaged_file_is_refused(path):
    """A file whose schema cannot be read is not opened."""
    content = bytearray(path.read_bytes())
    content[100:3000] = b"\xff" * 2900
    path.write_bytes(bytes(content))

    refuse(path)


def test_missing_file(tmp_path):
    """Reading does not make a file; the message says what does."""
    with pytest.raises(UnusableDatabase, match="timeline add"):
        open_reader(tmp_path / "none.db")

    assert list(tmp_path.iterdir()) == []


def test_locked_store(path):
    """A store that stays locked is told as locked, not as broken."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        for opening in (open_store, open_reader):
            with pytest.raises(DatabaseLocked) as caught:
                opening(path, timeout=0.05).close()
            assert caught.value.exit_code == 4


def test_writer_that_cannot_get_the_lock(path):
    """Adding while another process writes is told as locked, and adds nothing."""
    with (
        open_store(path, timeout=0.05) as store,
        closing(sqlite3.connect(path, isolation_level=None)) as other,
    ):
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseLocked):
            store.add(*page(linjiang(source="yunxi")))
        other.execute("ROLLBACK")
        added = store.add(*page(linjiang(source="yunxi")))

    assert added.articles_new == 1


def test_full_disk(path):
    """A full disk is told in one line, and what was there stays."""
    with open_store(path) as store:
        pages = store.connection.execute("PRAGMA page_count").fetchone()[0]
        store.connection.execute(f"PRAGMA max_page_count = {pages}")
        text = "云溪" * 200_000
        with pytest.raises(UnusableDatabase, match="full"):
            store.add(*page(linjiang(source="yunxi", headline=text)))
    with open_reader(path) as reader:
        assert reader.count(Query()) == 3


def test_migration_keeps_a_backup(path, tmp_path):
    """Before a migration the file is copied, and the copy is the file as it was."""
    before = path.read_bytes()
    folder = more_migrations(tmp_path, "CREATE TABLE later (a TEXT) STRICT;")
    with open_store(path) as store:
        migrate(store.connection, path, version=len(migration_files()), folder=folder)
        assert "later" in dump(store.connection)
    backup = path.with_name(f"timeline.db.before-{LATER}")

    with closing(sqlite3.connect(backup)) as copy, closing(sqlite3.connect(":memory:")) as old:
        old.deserialize(before)
        assert list(copy.iterdump()) == list(old.iterdump())


def test_failing_migration_changes_nothing(path, tmp_path):
    """A migration that fails leaves the file as it was."""
    before = path.read_bytes()
    folder = more_migrations(
        tmp_path, "CREATE TABLE later (a TEXT) STRICT;\nINSERT INTO nowhere VALUES (1);"
    )
    with open_store(path) as store, pytest.raises(sqlite3.OperationalError):
        migrate(store.connection, path, version=len(migration_files()), folder=folder)

    assert path.read_bytes() == before


def more_migrations(tmp_path, script):
    """The shipped migrations and one more."""
    folder = tmp_path / "migrations"
    folder.mkdir()
    for file in migration_files():
        (folder / file.name).write_text(file.read_text("utf-8"), "utf-8")
    (folder / f"{LATER}.sql").write_text(script, "utf-8")
    return folder


def test_reading_is_light():
    """Opening a store to read imports nothing heavy."""
    code = (
        "import sys; from timeline.store import open_reader; import timeline.query;"
        "print(sorted({'pydantic', 'sqlite_utils', 'dateparser', 'textual', 'click'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_a_file_with_a_broken_page_is_not_added_to(tmp_path):
    """Before adding, a store whose pages are damaged is refused."""
    path = tmp_path / "timeline.db"
    with open_store(path) as store:
        store.add(*page(linjiang()))
    data = bytearray(path.read_bytes())
    data[-4096 * 40 : -4096 * 20] = bytes(4096 * 20)
    path.write_bytes(data)

    with pytest.raises(UnusableDatabase, match="recover"):
        open_store(path, checked=True)
