"""What happens to a store when processes die or meet."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.short_run import SHORT, mostly_slow
from tests.store.writer_process import numbered
from timeline.query import Query
from timeline.store import open_reader, open_store
from timeline.store.maintenance.doctor import examine

ROOT = Path(__file__).parents[3]
MOMENTS = int(os.environ.get("TIMELINE_KILLS", "3" if SHORT else "15"))


def start(path, *numbers):
    command = [sys.executable, "-m", "tests.store.writer_process", str(path), *map(str, numbers)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def titles(path):
    with open_reader(path) as reader:
        return sorted(row.title for row in reader.window(Query(), limit=10_000))


def expected(count):
    return sorted(event.title for number in range(count) for event in numbered(number)[1][0].events)


def test_kill_at_any_moment(tmp_path):
    """Nothing acknowledged is lost, nothing is there twice or in part, after kill -9 at random moments."""
    path = tmp_path / "timeline.db"
    chance = random.Random(1)
    done = 0
    for _ in range(MOMENTS):
        process = start(path, done, 3000, 1)
        acknowledged = [process.stdout.readline()]
        time.sleep(chance.random() * 0.03)
        process.send_signal(signal.SIGKILL)
        acknowledged += process.stdout.readlines()
        process.stdout.close()
        process.wait()
        whole = [int(line) for line in acknowledged if line.endswith("\n")]
        with open_reader(path) as reader:
            articles = len(reader.articles(limit=10_000))
        assert whole[-1] + 1 <= articles <= whole[-1] + 2
        done = articles

    assert titles(path) == expected(done)
    assert examine(path) == []


def test_two_writers(tmp_path):
    """Two processes that add at once both succeed, and the store holds the union."""
    path = tmp_path / "timeline.db"
    processes = [start(path, 0, 60, 2), start(path, 1, 60, 2), start(path, 0, 30, 1)]
    outputs = [process.communicate(timeout=120) for process in processes]

    assert [process.returncode for process in processes] == [0, 0, 0]
    assert [len(out.split()) for out, _ in outputs] == [30, 30, 30]
    assert titles(path) == expected(60)
    assert examine(path) == []


def test_reader_beside_writer(tmp_path):
    """A reader that stays open sees what another process adds, page after page."""
    path = tmp_path / "timeline.db"
    open_store(path).close()
    with open_reader(path) as reader:
        process = start(path, 0, 40, 1)
        counts = []
        while process.poll() is None:
            counts.append(reader.count(Query()))
        process.communicate()

        assert counts == sorted(counts)
        assert reader.count(Query()) == 80


@pytest.mark.parametrize("seed", mostly_slow(range(4)))
def test_order_and_pieces_do_not_matter(tmp_path, seed):
    """Pages added twice, shuffled or in pieces give the same rows, byte for byte."""
    chance = random.Random(seed)
    pages = [
        numbered(number, source)
        for number in range(12)
        for source in ("linjiang", "yunxi", "qingshi")
    ]
    rows = []
    for name, order in (
        ("a", pages),
        ("b", chance.sample(pages, len(pages)) + chance.sample(pages, 9)),
    ):
        with open_store(tmp_path / f"{name}.db") as store:
            for one in order:
                store.add(*one)
        with open_reader(tmp_path / f"{name}.db") as reader:
            rows.append([repr(row) for row in reader.window(Query(), limit=1000)])

    assert rows[0] == rows[1]
    assert len(rows[0]) == 24


def test_what_others_write_meanwhile_is_no_finding(tmp_path):
    """A store that another process adds to is examined in one of its states."""
    path = tmp_path / "timeline.db"
    with start(path, 0, 40, 1) as process:
        process.stdout.readline()
        findings = [found for _ in range(2) for found in examine(path)]
        process.stdout.read()

    assert findings == []
