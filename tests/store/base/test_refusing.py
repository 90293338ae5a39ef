"""Files that cannot be used: every command says so in one line, with the right exit status."""

import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from tests.forked import run_forked
from tests.short_run import mostly_slow
from tests.store.papers import linjiang, page
from timeline.query import Query
from timeline.store import open_reader, open_store
from timeline.store.maintenance.doctor import examine

COMMANDS = (
    "list", "export csv", "stats", "doctor", "query signings", "query --sql SELECT+1",
    "backup {folder}/copy.db", "log", "reread", "undo", "confirm x", "add {folder}/page.txt",
)  # fmt: skip


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "timeline.db"
    with open_store(path) as store:
        store.add(*page(linjiang()))
    (tmp_path / "page.txt").write_text(
        "郑树辉到白沙镇调研\n\n1月13日，郑树辉到白沙镇调研春耕生产。\n"
    )
    return path


@pytest.fixture
def run(path, forks):
    """Run the program on the file, as its user does."""

    def told(command, before=""):
        words = [w.replace("+", " ") for w in command.format(folder=path.parent).split()]
        published = ["--published", "2024-01-14"] if words[0] == "add" else []
        return run_forked(forks, [*words, *published, "--db", path], path.parent, before=before)

    return told


def foreign(path):
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript("CREATE TABLE event (a); INSERT INTO event VALUES (1);")


def newer(path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 999")


def no_database(path):
    path.write_text("hello" * 100)


def damaged(path):
    content = bytearray(path.read_bytes())
    for start in range(8192, len(content) - 4096, 8192):
        content[start : start + 4096] = b"\xff" * 4096
    path.write_bytes(bytes(content))


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("spoil", [foreign, newer, no_database, damaged])
def test_unusable_file_is_exit_5(path, run, spoil, command):
    """A foreign, newer or damaged file is told in one line, left alone, and copied by nobody."""
    spoil(path)
    before = path.read_bytes()
    done = run(command)

    assert (done.returncode, done.stderr.count(b"\n")) == (5, 1), done.stderr
    assert path.read_bytes() == before
    assert not [file for file in path.parent.iterdir() if file.name.startswith("copy")]


@pytest.mark.parametrize("command", COMMANDS)
def test_locked_file_is_exit_4(path, run, command):
    """A file that stays locked is told in one line by every command."""
    impatient = (
        "from timeline.store import opening;"
        "opening.open_reader.__kwdefaults__['timeout'] = 0.1;"
        "opening.open_store.__kwdefaults__['timeout'] = 0.1"
    )
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        done = run(command, impatient)

    assert (done.returncode, done.stderr.count(b"\n")) == (4, 1), done.stderr


@pytest.mark.parametrize("command", ["list", "query signings", "backup {folder}/copy.db", "stats"])
def test_write_that_was_cut_off(path, run, command):
    """After a kill -9 within a write, every command that reads sees the state before it."""
    code = (
        "import os, sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "c.execute('PRAGMA cache_size = 1'); c.execute('BEGIN IMMEDIATE');"
        "c.execute('CREATE TABLE half (a)');"
        "c.executemany('INSERT INTO half VALUES (?)', [('x' * 3000,)] * 300);"
        "os.kill(os.getpid(), 9)"
    )
    killed = subprocess.run([sys.executable, "-c", code, str(path)], check=False)
    assert (killed.returncode, path.with_name("timeline.db-journal").exists()) == (-9, True)
    done = run(command)

    assert done.returncode == 0, done.stderr
    assert examine(path) == []


@pytest.mark.parametrize(
    "kilobytes", mostly_slow([400, *range(200, 400, 40), *range(440, 600, 40)])
)
def test_no_room_for_more(path, run, kilobytes):
    """Where a file may not grow further, adding says so in one line, and nothing is there in part."""
    pytest.importorskip("resource")
    size = max(path.stat().st_size, kilobytes << 10)

    limit = (
        "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({size}, {size}))"
    )

    text = "".join(
        f"1月{n % 12 + 1}日，第{n}届云溪县文化节在白沙镇开幕。" + "天气晴好。" * 99
        for n in range(300)
    )
    (path.parent / "page.txt").write_text(f"文化节开幕\n\n{text}\n", "utf-8")
    done = run("add {folder}/page.txt", limit)

    assert (done.returncode, done.stderr.count(b"\n")) in {(5, 1), (0, 0)}, done.stderr
    assert examine(path) == []
    with open_reader(path) as reader:
        articles = len(reader.articles())
        assert (articles, reader.count(Query()) > 3) == (
            (1, False) if done.returncode else (2, True)
        )
