"""The timeline in a pseudo-terminal: ready, keys and memory at several sizes, beside Textual alone.

usage: terminal.py [EVENTS ...]     default 10000 1000000; stores are kept in TIMELINE_BENCH
"""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).parent
HELLO = """
from textual.app import App
from textual.widgets import Static
class Hello(App):
    def compose(self):
        yield Static("hello")
Hello().run()
"""
BROWSE = """
import sys
from pathlib import Path
from timeline.tui import run
run(Path(sys.argv[1]), lang="zh")
"""
QUIET = 0.12
PAGES = 60


class Terminal:
    """A program in a pseudo-terminal of 120 by 40."""

    def __init__(self, code: str, *arguments: str) -> None:
        self.began = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if not self.pid:
            os.environ.update(
                TERM="xterm-256color", COLORTERM="truecolor", COLUMNS="120", LINES="40"
            )
            os.environ["XDG_STATE_HOME"] = tempfile.mkdtemp()
            os.execv(sys.executable, [sys.executable, "-c", code, *arguments])

    def until(self, mark: bytes, patience: float = 30.0) -> float:
        """Read until a mark is written; give the seconds since the start."""
        seen = b""
        while mark not in seen:
            if not select.select([self.fd], [], [], patience)[0]:
                raise TimeoutError(f"{mark!r} was never written: {seen[-300:]!r}")
            seen += os.read(self.fd, 1 << 16)
        return time.perf_counter() - self.began

    def quiet(self, seconds: float = QUIET) -> tuple[float | None, bytes]:
        """Read until nothing comes for a while; give the moment of the last byte."""
        last, seen = None, b""
        while select.select([self.fd], [], [], seconds)[0]:
            try:
                seen += os.read(self.fd, 1 << 16)
            except OSError:
                break
            last = time.perf_counter()
        return last, seen

    def press(self, key: bytes) -> float:
        """Press a key; give the milliseconds to the last byte that it caused."""
        began = time.perf_counter()
        os.write(self.fd, key)
        last, _ = self.quiet()
        return ((last or began) - began) * 1000

    def cpu(self) -> float:
        """Give the milliseconds of processor that the program has used."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")

    def memory(self) -> tuple[float, float]:
        """Give resident and anonymous megabytes."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        found = {k: int(v) / 1024 for k, v in re.findall(r"(\w+):\s+(\d+) kB", status)}
        return found["VmRSS"], found["RssAnon"]

    def end(self) -> None:
        os.kill(self.pid, signal.SIGTERM)
        os.waitpid(self.pid, 0)
        os.close(self.fd)


def store_of(events: int) -> Path:
    """Give a store of so many events; it is made once."""
    sys.path.insert(0, str(HERE))
    from store_data import fill

    from timeline.store import open_store
    from timeline.store.indexing import rebuild_indexes

    folder = Path(os.environ.get("TIMELINE_BENCH", tempfile.gettempdir()))
    path = folder / f"timeline-{events}.db"
    if not path.exists():
        half = path.with_suffix(".half")
        half.unlink(missing_ok=True)
        with open_store(half) as store:
            fill(
                store.connection, events=events, articles=max(1, events // 3), people=20_000, seed=1
            )
            store.connection.execute("BEGIN")
            rebuild_indexes(store.connection)
            store.connection.execute("COMMIT")
        half.rename(path)
    return path


def spread(values: list[float]) -> str:
    ordered = sorted(values)
    return (
        " ".join(
            f"p{share} {ordered[min(len(ordered) - 1, len(ordered) * share // 100)]:6.1f}"
            for share in (50, 90, 99)
        )
        + f" max {ordered[-1]:6.1f} ms"
    )


def ready(code: str, mark: bytes, *arguments: str) -> float:
    """Give the median of the seconds from start to the first paint."""
    found = []
    for _ in range(5):
        terminal = Terminal(code, *arguments)
        found.append(terminal.until(mark))
        terminal.end()
    return sorted(found)[2] * 1000


def measure(events: int, hello: float) -> None:
    path = str(store_of(events))
    print(f"-- {events:,} events, {Path(path).stat().st_size / 2**20:,.0f} MB")
    first = ready(BROWSE, "●".encode(), path)
    print(f"ready            {first:6.0f} ms (hello-Textual {hello:.0f}, +{first - hello:.0f})")
    terminal = Terminal(BROWSE, path)
    terminal.until("●".encode())
    terminal.quiet(0.4)
    print("memory at start  {:6.1f} MB resident, {:.1f} anonymous".format(*terminal.memory()))
    used = terminal.cpu()
    print("PgDn             ", spread([terminal.press(b"\x1b[6~") for _ in range(PAGES)]))
    print(f"PgDn, processor  {(terminal.cpu() - used) / PAGES:7.1f} ms")
    print("j                ", spread([terminal.press(b"j") for _ in range(PAGES // 2)]))
    print("G and g          ", spread([terminal.press(key) for key in (b"G", b"g") * 10]))
    terminal.press(b"/")
    typed = "人:陈 类型:会议 会".encode().decode()
    strokes = []
    for _ in range(4):
        strokes += [terminal.press(character.encode()) for character in typed]
        for _ in range(4):
            terminal.press(b"\x7f")
        terminal.quiet(0.3)
    print("filter keystroke ", spread(strokes))
    print("memory after     {:6.1f} MB resident, {:.1f} anonymous".format(*terminal.memory()))
    terminal.end()


def main(sizes: list[str]) -> None:
    hello = ready(HELLO, b"hello")
    for events in map(int, sizes or ["10000", "1000000"]):
        measure(events, hello)


if __name__ == "__main__":
    main(sys.argv[1:])
