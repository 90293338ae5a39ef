"""The timeline beside VisiData, Textual's DataTable and Datasette on the same file, in one run.

usage: peers.py [EVENTS]     default 100000; VisiData and Datasette come with the extra ``bench``
"""

from __future__ import annotations

import asyncio
import importlib.util
import shutil
import sys
import time
from pathlib import Path

from pseudo_terminal import Terminal
from terminal import BROWSE, store_of

TABLE = """
import sqlite3, sys
from textual.app import App
from textual.widgets import DataTable
SQL = "SELECT start_day, type, title, place_id, id FROM event ORDER BY key"
class Table(App):
    def compose(self):
        yield DataTable()
    def on_mount(self):
        table = self.query_one(DataTable)
        table.add_columns("day", "type", "title", "place", "id")
        table.add_rows(sqlite3.connect(sys.argv[1]).execute(SQL))
        table.focus()
Table().run()
"""
PAGE_DOWN = b"\x1b[6~"
PAGES = 20


def measured(terminal: Terminal, mark: bytes, page: bytes) -> dict[str, float]:
    """Measure ready, a page further, and memory; wait until everything is loaded in between."""
    ready = terminal.until(mark, patience=280)
    while terminal.processor() != (terminal.quiet(0.5), terminal.processor())[1]:
        pass
    loaded = time.perf_counter() - terminal.began
    pages = sorted(terminal.press(page) for _ in range(PAGES))
    memory = terminal.memory()[0]
    terminal.end()
    return {
        "ready": ready * 1000,
        "loaded": loaded * 1000,
        "page": pages[PAGES // 2],
        "memory": memory,
    }


def datasette(path: str) -> float:
    """Return the median milliseconds of a page of the events, without any network."""
    from datasette.app import Datasette

    async def pages() -> list[float]:
        server = Datasette([path])
        url = f"/{Path(path).stem}/event?_size=100"
        found = []
        for _ in range(7):
            began = time.perf_counter()
            response = await server.client.get(url)
            found.append(1000 * (time.perf_counter() - began))
            response.raise_for_status()
        return sorted(found)

    return asyncio.run(pages())[3]


def row(name: str, found: dict[str, float], ours: dict[str, float]) -> None:
    shown = (f"{found[key]:9.1f} ({found[key] / ours[key]:5.1f}×)" for key in ours)
    print(f"{name:12}", *shown)


def main(events: int) -> None:
    path = str(store_of(events))
    print(f"{events:,} events; ms to the first events, to the last loaded, for a page down; MB")
    ours = measured(Terminal.of_python(BROWSE, path), "●".encode(), PAGE_DOWN)
    row("timeline", ours, ours)
    if events <= 100_000:
        table = Terminal.of_python(TABLE, path)
        row("DataTable", measured(table, b"title", PAGE_DOWN), ours)
    else:
        print("DataTable    left out: minutes and gigabytes at this size")
    program = shutil.which("vd", path=str(Path(sys.executable).parent)) or shutil.which("vd")
    if program:
        sheet = Terminal(program, "-N", "+:event::", path)
        row("VisiData", measured(sheet, b"start_day", b"\x06"), ours)
    else:
        print("VisiData     left out: not installed")
    if importlib.util.find_spec("datasette"):
        page = datasette(path)
        print(f"Datasette    page of 100 rows {page:.1f} ms ({page / ours['page']:.1f}×)")
    else:
        print("Datasette    left out: not installed")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
