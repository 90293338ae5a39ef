"""``timeline add`` of a digital edition: twenty GBK articles on four pages, from one address."""

from __future__ import annotations

import os
import pty
import select
import signal
import sqlite3
import sys
import threading
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.fetching.newspaper import DAY, SITE, serving

if TYPE_CHECKING:
    from pathlib import Path

ARTICLES = 20
_HALF = 9
_PATIENCE, _LOOK = 60.0, 0.05
_PAUSE = 0.1
"""Seconds that a slow server takes for an article."""


def dump(database: Path) -> list[str]:
    """Return what a database says of articles and events, without the times of adding."""
    with closing(sqlite3.connect(database)) as connection:
        rows = connection.execute(
            "SELECT id, headline, text, published, published_basis, source_id, url FROM article"
            " UNION ALL SELECT id, title, quote, starts, type, people, sources FROM timeline"
            " ORDER BY 1"
        )
        return [repr(row) for row in rows]


@pytest.fixture
def edition():
    with serving(SITE) as server:
        yield server


def late(answer, *, seconds):
    """Return an answer of the site as a slow server gives it."""
    status, media, body = answer

    def handle(handler):
        threading.Event().wait(seconds)
        handler.send_response(status)
        handler.send_header("Content-Type", media)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    return 200, "", handle


def complaints(done):
    """Return what a run tells besides the day, the paper and the file."""
    told = done.stderr.decode().splitlines()
    return [line for line in told if not line.startswith(("published ", "saved in "))]


def test_one_command_adds_the_whole_issue(timeline, edition, tmp_path):
    """Index, four pages and twenty articles in GBK become twenty dated articles."""
    done = timeline("add", edition.url, "--allow-private")

    assert (done.returncode, complaints(done)) == (0, [])
    with closing(sqlite3.connect(tmp_path / "timeline.db")) as connection:
        rows = connection.execute("SELECT headline, published, text FROM article").fetchall()
        events = connection.execute("SELECT count(*) FROM timeline").fetchone()[0]
    assert sorted(row[0] for row in rows) == sorted(
        f"云溪县召开第{n}次例会" for n in range(1, ARTICLES + 1)
    )
    assert {row[1] for row in rows} == {"2024-03-14"}
    assert all("县长陈望主持会议并讲话" in row[2] for row in rows)
    assert events == ARTICLES


def on_a_terminal(*arguments: str, database: Path, enough: int, edition) -> tuple[int, bytes]:
    """Run a command on a terminal and kill it without warning after so many articles."""
    child, terminal = pty.fork()
    if child == 0:
        os.environ["TIMELINE_DB"] = str(database)
        os.execv(sys.executable, [sys.executable, "-m", "timeline", *arguments])
    shown, patience = b"", _PATIENCE
    while patience > 0:
        asked = sum("content_" in path for path in edition.asked)
        if asked > enough:
            os.kill(child, signal.SIGKILL)
        if not select.select([terminal], [], [], _LOOK)[0]:
            patience -= _LOOK
            continue
        try:
            piece = os.read(terminal, 4096)
        except OSError:
            break
        if not piece:
            break
        shown += piece
    _, status = os.waitpid(child, 0)
    os.close(terminal)
    return os.waitstatus_to_exitcode(status), shown


def test_a_bar_shows_how_far_it_is(edition, tmp_path):
    """On a terminal a bar counts the articles, and is gone at the end."""
    third = f"/{DAY}/content_3.htm"
    edition.site = {**SITE, third: late(SITE[third], seconds=0.7)}
    status, shown = on_a_terminal(
        "add", edition.url, "--allow-private",
        database=tmp_path / "t.db", enough=ARTICLES + 1, edition=edition,
    )  # fmt: skip

    assert status == 0
    assert "█".encode() in shown
    assert f"/{ARTICLES}".encode() in shown
    assert any(b"20 articles, 20 events" in line for line in shown.splitlines()[-3:])


def test_killed_halfway_and_run_again_ends_the_same(timeline, edition, tmp_path):
    """A run that is killed without warning leaves whole articles; the next one adds the rest."""
    timeline("add", edition.url, "--allow-private", TIMELINE_DB=str(tmp_path / "whole.db"))
    edition.asked.clear()
    edition.site = {
        path: late(answer, seconds=_PAUSE) if "content_" in path else answer
        for path, answer in SITE.items()
    }

    status, _ = on_a_terminal(
        "add", edition.url, "--allow-private",
        database=tmp_path / "halves.db", enough=_HALF, edition=edition,
    )  # fmt: skip
    before = len(dump(tmp_path / "halves.db"))
    edition.site = SITE
    edition.asked.clear()
    again = timeline("add", edition.url, "--allow-private", TIMELINE_DB=str(tmp_path / "halves.db"))
    asked = sum("content_" in path for path in edition.asked)

    assert status == -signal.SIGKILL
    assert 0 < before < 2 * ARTICLES
    assert (again.returncode, complaints(again)) == (0, [])
    assert asked < ARTICLES
    assert dump(tmp_path / "halves.db") == dump(tmp_path / "whole.db")
