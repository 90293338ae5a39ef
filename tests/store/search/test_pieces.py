"""The same articles give the same store, in whatever order and pieces they are added."""

import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from tests.forked import run_forked
from tests.short_run import mostly_slow
from timeline.store import open_reader
from timeline.store.base.database import migration_files

PAGES = {
    "a.txt": "春季招商推介会举行\n\n1月12日，临江市春季招商推介会在临江会展中心举行。市长郑树辉出席并致辞。\n",
    "b.txt": "郑树辉到白沙镇调研\n\n1月13日，郑树辉到白沙镇调研春耕生产。\n",
    "c.txt": "客商齐聚临江\n\n1月12日，临江市春季招商推介会在会展中心举行，市长郑树辉致辞。\n",
}


@pytest.fixture
def run(forks, tmp_path):
    """Run the program in a process of its own."""
    return lambda *arguments, path: run_forked(forks, [*arguments, "--db", path], tmp_path)


@pytest.fixture
def pages(tmp_path):
    for name, text in PAGES.items():
        (tmp_path / name).write_text(text, "utf-8")
    return [str(tmp_path / name) for name in PAGES]


@pytest.fixture
def exported(run):
    """Add in these runs, and give the export."""

    def add(path, *runs):
        for arguments in runs:
            done = run("add", *arguments, "--published", "2024-01-14", path=path)
            assert done.returncode == 0, done.stderr
        return run("export", "jsonl", path=path).stdout

    return add


def test_order_and_pieces_change_nothing(tmp_path, pages, exported):
    """Nobody's title is taken from what happened to be added before."""
    first, *others = (
        exported(tmp_path / f"{number}.db", *runs)
        for number, runs in enumerate([
            (pages,), (pages[::-1],), [[page] for page in pages], (pages[1:], pages[:1], pages),
        ])
    )  # fmt: skip

    assert first.count(b"\n") >= 2
    assert [other == first for other in others] == [True, True, True]


def test_locked_store_is_exit_4(tmp_path, pages, run, exported):
    """A store that another process keeps locked ends the program with 4 and one line."""
    path = tmp_path / "t.db"
    exported(path, pages[:1])
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        done = run("list", path=path)

    assert (done.returncode, done.stdout) == (4, b"")
    assert done.stderr.count(b"\n") == 1


READ_ONLY = """
import os, sys
sys.path.append(sys.argv[2])
from pathlib import Path
from tests.store.papers import linjiang, page
from timeline.errors import UnusableDatabase
from timeline.query import Query
from timeline.store import open_reader, open_store
path = Path(sys.argv[1])
with open_store(path) as store:
    store.add(*page(linjiang()))
path.chmod(0o444)
path.parent.chmod(0o555)
with open_reader(path) as reader:  # nobody may read the folder of the interpreter: load all before
    reader.count(Query())
import timeline.messages.catalogue
if os.geteuid() == 0:
    os.seteuid(65534)
try:
    with open_store(path) as store:
        store.add(*page(linjiang(source="yunxi")))
except UnusableDatabase as err:
    print(err.exit_code, str(err).count(chr(10)), "read-only" in str(err))
with open_reader(path) as reader:
    print(reader.count(Query()))
"""


def test_read_only_store():
    """A file that may not be written is still read; writing says so in one line, exit 5."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        root = str(Path(__file__).parents[3])
        code = [sys.executable, "-c", READ_ONLY, str(Path(folder, "t.db")), root]
        done = subprocess.run(code, capture_output=True, text=True, check=False)
        Path(folder).chmod(0o755)

    assert done.stdout.split() == ["5", "0", "True", "3"], done.stderr


KILLED = """
import os, sys
from timeline.store.base import schema
from timeline.store import open_store
steps = iter(range(int(sys.argv[2]), -1, -1))
whole = schema.statements
def dying(script):
    for statement in whole(script):
        if next(steps, 0) == 0:
            os.kill(os.getpid(), 9)
        yield statement
schema.statements = dying
open_store(sys.argv[1])
"""


@pytest.mark.parametrize("step", mostly_slow([1, 0, 2]))
def test_killed_migration(tmp_path, pages, step, run, exported):
    """A migration killed half-way leaves the old store whole; the next opening finishes it."""
    path = tmp_path / "t.db"
    before = exported(path, pages[:1])
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            "DROP TABLE facet_count; PRAGMA user_version = 1;"
            "DELETE FROM _sqlite_migrations WHERE name LIKE '0002%';"
        )
    code = [sys.executable, "-c", KILLED, str(path), str(step)]
    assert subprocess.run(code, check=False).returncode == -9

    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert run("export", "jsonl", path=path).stdout == before
    with open_reader(path) as reader:
        version = reader.connection.execute("PRAGMA user_version").fetchone()
    assert version == (len(migration_files()),)
