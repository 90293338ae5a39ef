"""A program in a pseudo-terminal of 120 by 40: keys in, pictures of the screen out."""

from __future__ import annotations

import codecs
import os
import pty
import re
import select
import signal
import sys
import tempfile
import time
from pathlib import Path

from rich.cells import get_character_cell_size

COLUMNS, LINES = 120, 40
QUIET = 0.12
PATIENCE = 5.0
"""Seconds after which even a blinking cursor is quiet."""
BESIDE = 26
"""Cells that the facets take."""
_TOKEN = re.compile(
    r"\x1b\[(?P<numbers>[0-9;]*)(?P<final>[Hf])"
    r"|\x1b(?:\[[0-9;?<>=]*[ -/]*[A-Za-z@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\))"
    r"|\x1b(?:P[^\x1b]*\x1b\\|[()].|[=>78])"
    r"|(?P<text>[^\x1b\r\n]+)|(?P<break>[\r\n]+)|\x1b"
)
_CUT_OFF = re.compile(r"\x1b(?:\[[0-9;?<>=]*|\][^\x07\x1b]*|P[^\x1b]*)?$")


class Picture:
    """What a terminal shows that only moves its cursor and prints, as Textual asks it to."""

    def __init__(self) -> None:
        self.lines = [[" "] * COLUMNS for _ in range(LINES)]
        self._x = self._y = 0
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self._begun = ""

    def write(self, data: bytes) -> None:
        text = self._begun + self._decode(data)
        whole = _CUT_OFF.sub("", text)
        self._begun = text[len(whole) :]
        for token in _TOKEN.finditer(whole):
            if token["final"]:
                row, column = ([*token["numbers"].split(";"), "1", "1"])[:2]
                self._y, self._x = int(row or 1) - 1, int(column or 1) - 1
            elif token["break"]:
                self._y, self._x = self._y + token["break"].count("\n"), 0
            elif token["text"]:
                self._print(token["text"])

    def _print(self, text: str) -> None:
        for character in text:
            cells = get_character_cell_size(character)
            if self._y < LINES and cells and self._x + cells <= COLUMNS:
                self.lines[self._y][self._x : self._x + cells] = [character] + [""] * (cells - 1)
            self._x += cells

    def text(self) -> list[str]:
        return ["".join(line) for line in self.lines]

    def events(self) -> list[str]:
        """Return the lines of events, without headings and the facets beside them."""
        lines = ("".join(line[BESIDE:]) for line in self.lines)
        return [line for line in lines if re.search("[●○◐]", line)]


class Terminal:
    def __init__(self, *command: str) -> None:
        self.began = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if not self.pid:
            os.environ.update(
                TERM="xterm-256color", COLORTERM="truecolor",
                COLUMNS=str(COLUMNS), LINES=str(LINES), LANG="C.UTF-8",
                XDG_STATE_HOME=tempfile.mkdtemp(), XDG_CONFIG_HOME=tempfile.mkdtemp(),
            )  # fmt: skip
            os.execvp(command[0], command)

    @classmethod
    def of_python(cls, code: str, *arguments: str) -> Terminal:
        return cls(sys.executable, "-c", code, *arguments)

    def until(self, mark: bytes, patience: float = 20.0) -> float:
        """Read until a mark is written; give the seconds since the start."""
        seen = b""
        while mark not in seen:
            if not select.select([self.fd], [], [], patience)[0]:
                raise TimeoutError(f"{mark!r} was never written: {seen[-300:]!r}")
            seen += os.read(self.fd, 1 << 16)
        return time.perf_counter() - self.began

    def quiet(self, seconds: float = QUIET) -> list[tuple[float, bytes]]:
        """Read until nothing comes for a while; give every piece with its moment."""
        pieces = []
        until = time.perf_counter() + PATIENCE
        while time.perf_counter() < until and select.select([self.fd], [], [], seconds)[0]:
            try:
                pieces.append((time.perf_counter(), os.read(self.fd, 1 << 16)))
            except OSError:
                break
            pieces[-1] = (time.perf_counter(), pieces[-1][1])
        return pieces

    def press(self, key: bytes) -> float:
        """Press a key; give the milliseconds to the last byte that it caused."""
        began = time.perf_counter()
        os.write(self.fd, key)
        pieces = self.quiet()
        return (pieces[-1][0] - began) * 1000 if pieces else 0.0

    def press_for_page(self, key: bytes, picture: Picture, seconds: float = 0.4) -> float | None:
        """Press a key; give the milliseconds to the events that stay; None: they do not change.

        What comes in so many seconds is looked at, so the next key is pressed no sooner.
        """
        before = picture.events()
        began = time.perf_counter()
        os.write(self.fd, key)
        seen = []
        for moment, data in self.quiet(seconds):
            picture.write(data)
            seen.append((moment, picture.events()))
        if not seen or seen[-1][1] == before:
            return None
        first = next(moment for moment, events in seen if events == seen[-1][1])
        return (first - began) * 1000

    def processor(self) -> float:
        """Return the milliseconds of processor that the program has used."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")

    def memory(self) -> tuple[float, float]:
        """Return resident and anonymous megabytes."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        found = {k: int(v) / 1024 for k, v in re.findall(r"(\w+):\s+(\d+) kB", status)}
        return found["VmRSS"], found["RssAnon"]

    def end(self) -> None:
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.fd)
