"""The timeline in a pseudo-terminal: ready, keys and memory at several sizes, beside Textual alone.

usage: terminal.py [EVENTS ...]     default 10000 1000000; stores are kept in TIMELINE_BENCH
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from statistics import median

from pseudo_terminal import Picture, Terminal

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
from timeline.cli import main
main(["--lang", "zh", "--db", sys.argv[1]])
"""
STARTS = 7
PAGES = 60
READY, MEGABYTES = 150, 70
"""Milliseconds to the first events beyond what Textual alone takes; memory."""
PAGE_DOWN, KEYSTROKE = {50: 16, 99: 33}, {99: 50}
"""Milliseconds that so many in a hundred may take."""
FILTERS = ("人:陈", "类型:会议 会", "地:云 议")


def store_of(events: int) -> Path:
    """Return a store of so many events; it is made once."""
    sys.path.insert(0, str(HERE))
    from store_data import fill

    from timeline.store import open_store
    from timeline.store.adding.indexing import rebuild_indexes

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


def spread(values: list[float], limits: dict[int, float] | None = None) -> str:
    """Write some shares of the milliseconds, and which of them are over their limit."""
    ordered = sorted(values)
    shares = {n: ordered[min(len(ordered) - 1, len(ordered) * n // 100)] for n in (50, 90, 99)}
    over = [f"p{n} OVER {limit:g}" for n, limit in (limits or {}).items() if shares[n] > limit]
    shown = [f"p{n} {value:6.1f}" for n, value in shares.items()]
    return " ".join([*shown, f"max {ordered[-1]:6.1f} ms", *over])


def show_memory(terminal: Terminal, moment: str) -> None:
    resident, anonymous = terminal.memory()
    over = f"  OVER {MEGABYTES}" if resident > MEGABYTES else ""
    print(f"memory {moment:9} {resident:6.1f} MB resident, {anonymous:.1f} anonymous{over}")


def start(code: str, mark: bytes, *arguments: str) -> tuple[float, float]:
    """Return the milliseconds to the first paint, and those of processor time among them."""
    terminal = Terminal.of_python(code, *arguments)
    moment = terminal.until(mark) * 1000
    used = terminal.processor()
    terminal.end()
    return moment, used


def show_starts(path: str) -> None:
    """Start the timeline and hello-Textual in turn, so that both meet the same machine."""
    hello, ours = [], []
    for _ in range(STARTS):
        hello.append(start(HELLO, b"hello"))
        ours.append(start(BROWSE, "●".encode(), path))
    for name, index in (("ready", 0), ("ready, processor", 1)):
        base, first = (median(times[index] for times in series) for series in (hello, ours))
        over = f"  OVER +{READY}" if first - base > READY else ""
        print(f"{name:16} {first:6.0f} ms (hello-Textual {base:.0f}, +{first - base:.0f}){over}")


def type_filters(path: str, seconds: float) -> list[float]:
    """Return the milliseconds from every key of some filters to the page that it asks for."""
    terminal = Terminal.of_python(BROWSE, path)
    picture = Picture()
    for _moment, data in terminal.quiet(1.0):
        picture.write(data)
    terminal.press(b"/")
    found = []
    for typed in FILTERS * 3:
        found += [terminal.press_for_page(c.encode(), picture, seconds) for c in typed]
        found += [terminal.press_for_page(b"\x7f", picture, seconds) for _ in typed]
    show_memory(terminal, "after")
    terminal.end()
    return [milliseconds for milliseconds in found if milliseconds is not None]


def measure(events: int) -> None:
    path = str(store_of(events))
    print(f"-- {events:,} events, {Path(path).stat().st_size / 2**20:,.0f} MB")
    show_starts(path)
    terminal = Terminal.of_python(BROWSE, path)
    terminal.until("●".encode())
    terminal.quiet(0.4)
    show_memory(terminal, "at start")
    used = terminal.processor()
    print(
        "PgDn             ", spread([terminal.press(b"\x1b[6~") for _ in range(PAGES)], PAGE_DOWN)
    )
    print(f"PgDn, processor  {(terminal.processor() - used) / PAGES:7.1f} ms")
    print("j                ", spread([terminal.press(b"j") for _ in range(PAGES // 2)]))
    print("G and g          ", spread([terminal.press(key) for key in (b"G", b"g") * 10]))
    show_memory(terminal, "after")
    terminal.end()
    for name, seconds in (("keystroke, slow  ", 0.4), ("keystroke, quick ", 0.15)):
        print(name, spread(type_filters(path, seconds), KEYSTROKE))


def main(sizes: list[str]) -> None:
    for events in map(int, sizes or ["10000", "1000000"]):
        measure(events)


if __name__ == "__main__":
    main(sys.argv[1:])
