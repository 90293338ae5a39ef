"""The program in a real pseudo-terminal: what it writes is its own, and it ends cleanly."""

from __future__ import annotations

import os
import re
import select
import signal
import sys
import time

import pytest

pty = pytest.importorskip("pty")

BROWSE = "import sys; from pathlib import Path; from timeline.tui import run; run(Path(sys.argv[1]), lang='zh')"
ESCAPE = b"\x1b[27u"
"""The key Esc in a form that a byte behind it cannot change."""
PASTED = (
    "云溪县\x9b31m召开\u202e会议\n\n本报讯 1月12日,云溪县春耕\x1b]0;标题\x07现场会在[red]白沙镇\x9b2J召开,"
    "县长郑\u2066树辉主持会议。\n"
)
_ALLOWED = re.compile(
    rb"\x1b\[[0-9;?<>=]*[ -/]*[A-Za-z@-~]"  # CSI
    rb"|\x1b\][0-9]+;[^\x07\x1b]*(?:\x07|\x1b\\)"  # OSC
    rb"|\x1b[()][0AB]|\x1b[=>78]|\x1bP[^\x1b]*\x1b\\|\x1b_G[^\x1b]*\x1b\\"
)


class Terminal:
    """The timeline in a pseudo-terminal of 100 by 30."""

    def __init__(self, path, state):
        self.pid, self.fd = pty.fork()
        if not self.pid:
            os.environ.update(TERM="xterm-256color", COLUMNS="100", LINES="30")
            os.environ["XDG_STATE_HOME"] = str(state)
            os.execv(sys.executable, [sys.executable, "-c", BROWSE, str(path)])
        self.written = b""

    def read(self, seconds):
        """Read until nothing is written for a while; the end of the program is an end too."""
        until = time.monotonic() + 20
        while time.monotonic() < until and select.select([self.fd], [], [], seconds)[0]:
            try:
                more = os.read(self.fd, 1 << 16)
            except OSError:
                return
            if not more:
                return
            self.written += more

    def until(self, mark):
        """Read until a mark is written."""
        until = time.monotonic() + 60
        while mark not in self.written and time.monotonic() < until:
            self.read(0.2)
        assert mark in self.written

    def press(self, *keys):
        for key in keys:
            os.write(self.fd, key)
            self.read(0.15)

    def end(self):
        """Quit and give the exit status; a program that does not end is killed."""
        for key in (ESCAPE, ESCAPE, ESCAPE, b"q"):
            os.write(self.fd, key)
            self.read(0.4)
        self.read(2.0)
        until = time.monotonic() + 20
        while time.monotonic() < until:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                return os.waitstatus_to_exitcode(status)
            self.read(0.1)
        os.kill(self.pid, signal.SIGKILL)
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


def test_no_hostile_byte_reaches_the_terminal(hostile, tmp_path):
    """Outside the sequences that draw the screen, no control byte and no bidi mark is written."""
    terminal = Terminal(hostile, tmp_path / "state")
    terminal.until("王某".encode())
    terminal.press(b"\r", b"\t", ESCAPE, b"f", ESCAPE, b"A", b"\r", b"+", ESCAPE, ESCAPE, b"\x1b")
    terminal.press(b"e", b"4", b"!", b"\r", b"u", b"y", b"w", b"P", ESCAPE, b"?", ESCAPE)
    terminal.press(b"/", b"\x1b[200~" + PASTED.encode() + b"\x1b[201~", ESCAPE)
    terminal.press(b"t", b"\x1b[200~" + PASTED.encode() + b"\x1b[201~", b"\r")
    terminal.press(b"\x10", b"\x1b[200~" + PASTED.encode() + b"\x1b[201~", ESCAPE)
    terminal.press(b"a", b"\x1b[200~" + PASTED.encode() + b"\x1b[201~")
    terminal.until("春耕".encode())
    terminal.press(b"e", ESCAPE, b"d", b"2024-01-14", b"\r", ESCAPE, ESCAPE)
    assert terminal.end() == 0
    left = _ALLOWED.sub(b"", terminal.written)
    shown = left.decode("utf-8", "replace")

    assert not re.search("[\x00-\x07\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)
    assert "标题".encode() in left
    assert b"\x1b[31m,[@click" not in terminal.written
    assert b"\x1b]0;" not in terminal.written.replace(b"\x1b]0;timeline", b"")
