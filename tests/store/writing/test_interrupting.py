"""A migration that is killed at any point leaves the store as it was, or the new one."""

import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from tests.short_run import mostly_slow
from tests.store.papers import linjiang, page
from timeline.query import Query
from timeline.store import open_reader, open_store
from timeline.store.base.database import journal_of, migration_files
from timeline.store.maintenance.doctor import examine

LATER = f"{len(migration_files()) + 1:04}_add_later"
SCRIPT = """
CREATE TABLE later (id INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT;
INSERT INTO later (words) SELECT hex(randomblob(2000)) FROM report AS a, report AS b, report AS c;
UPDATE report SET why = why || hex(zeroblob(3000));
CREATE INDEX later_words ON later (words);
"""
KILLED = """
import os, signal, sys
from pathlib import Path
from timeline.store.base.database import connect
from timeline.store.base.schema import migrate

path, folder, steps = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
connection = connect(path, write=True, timeout=5)
connection.execute("PRAGMA cache_size = 10")  # the pages reach the file long before the end
left = [steps]

def step():
    left[0] -= 1
    if left[0] == 0:
        os.kill(os.getpid(), signal.SIGKILL)

connection.set_progress_handler(step, 20)
migrate(connection, path, version=int(sys.argv[4]), folder=folder)
"""
KILLED_COPYING = """
import resource, signal, sys
from pathlib import Path
from timeline.store.base.database import connect
from timeline.store.base.schema import migrate

signal.signal(signal.SIGXFSZ, signal.SIG_DFL)  # so that a file that grows too large kills
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), int(sys.argv[3])))
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
path = Path(sys.argv[1])
connection = connect(path, write=True, timeout=5)
migrate(connection, path, version=int(sys.argv[4]), folder=Path(sys.argv[2]))
"""


@pytest.fixture(scope="module")
def old(tmp_path_factory):
    """A store of the schema before the last one, and a folder of migrations."""
    folder = tmp_path_factory.mktemp("old")
    (folder / "migrations").mkdir()
    for file in migration_files():
        shutil.copy(file, folder / "migrations")
    (folder / "migrations" / f"{LATER}.sql").write_text(SCRIPT, "utf-8")
    with open_store(folder / "timeline.db") as store:
        store.add(*page(linjiang()))
        store.add(*page(linjiang(source="yunxi")))
    return folder


def migrated(old, tmp_path, script, limit):
    """Migrate a copy of the store in a process of its own; gives its path and how it ended."""
    path = tmp_path / "timeline.db"
    shutil.copy(old / "timeline.db", path)
    arguments = [str(path), str(old / "migrations"), str(limit), str(len(migration_files()))]
    done = subprocess.run([sys.executable, "-c", script, *arguments], check=False)
    return path, done.returncode


def version(path):
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return connection.execute("PRAGMA user_version").fetchone()[0]


@pytest.mark.parametrize("steps", mostly_slow([200, 1, 5, 25, 60, 100, 150, 260, 330, 400], kept=2))
def test_killed_while_changing(old, tmp_path, steps):
    """Killed after so many steps of SQLite, the store is the old one, whole."""
    path, status = migrated(old, tmp_path, KILLED, steps)

    assert status == -signal.SIGKILL
    assert journal_of(path).exists() or steps < 400
    assert version(path) == len(migration_files())
    assert examine(path) == []
    with open_reader(path) as reader, open_reader(old / "timeline.db") as before:
        assert reader.window(Query()) == before.window(Query())


def test_not_killed(old, tmp_path):
    """With steps enough the same migration gives the new store."""
    path, status = migrated(old, tmp_path, KILLED, 10_000_000)

    assert status == 0
    assert version(path) == len(migration_files()) + 1


@pytest.mark.parametrize("size", mostly_slow([100_000, 10_000, 200_000]))
def test_killed_while_copying(old, tmp_path, size):
    """Killed in the midst of the copy, the store is the old one; the next run copies anew."""
    path, status = migrated(old, tmp_path, KILLED_COPYING, size)

    assert status == -signal.SIGXFSZ
    assert (path.with_name(f"timeline.db.before-{LATER}")).exists() is False
    assert version(path) == len(migration_files())
    again = subprocess.run(
        [sys.executable, "-c", KILLED, path, old / "migrations", "10000000", str(version(path))],
        check=False,
    )
    assert again.returncode == 0
    assert [file.name for file in sorted(tmp_path.iterdir())] == [
        "timeline.db",
        f"timeline.db.before-{LATER}",
    ]
    assert version(path.with_name(f"timeline.db.before-{LATER}")) == len(migration_files())
