"""The user's path: invented articles read and kept, as JSON Lines and as text pages.

usage: intake.py [ARTICLES ...]     sizes of the store at which the cost is told
       intake.py STORE.db           the cost in a copy of a large store, beside that in a new one
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from pathlib import Path

from pages import articles, as_line, as_page

from timeline.model import Document, FileMark
from timeline.pipeline import read
from timeline.store import open_store
from timeline.store.adding import document, joining

TOGETHER, TURNS = 500, 8
SIZES = [1000, 5000, 10000]
LINES_A_DOCUMENT = 100


class Clock:
    """Processor time by what it was spent on."""

    def __init__(self) -> None:
        self.spent = {"reading": 0.0, "keeping": 0.0, "linking": 0.0}

    def timed(self, name, function):
        def run(*arguments, **named):
            began = time.process_time()
            try:
                return function(*arguments, **named)
            finally:
                self.spent[name] += time.process_time() - began

        return run


def main(sizes: list[int]) -> None:
    for form, documents in (("jsonl", lines), ("text", text_pages)):
        print(
            f"{form:6} {'articles':>9} {'a second':>9} {'of reading':>11} {'linking':>8} {'SQL':>6}"
        )
        measure(form, documents, sorted(sizes))


def measure(form: str, documents, sizes: list[int]) -> None:
    """Tell for each size what an article cost since the size before."""
    clock, done = Clock(), 0
    linked = joining.links_of, document.relate_new
    joining.links_of = clock.timed("linking", linked[0])
    document.relate_new = clock.timed("linking", linked[1])
    rows = articles(max(sizes))
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "bench.db") as store:
        keep = clock.timed("keeping", store.add_all)
        read_it = clock.timed("reading", read)
        for size in sizes:
            clock.spent = dict.fromkeys(clock.spent, 0.0)
            for first in range(done, size, TOGETHER):
                pages = list(documents(rows[first : min(first + TOGETHER, size)]))
                keep([(*read_it(page, media=form, published=days(page)), page) for page in pages])
            tell(form, size, size - done, clock.spent)
            done = size
    joining.links_of, document.relate_new = linked


def beside(large: Path) -> None:
    """Add the same articles to a copy of a large store and to a new one, by turns.

    On a machine that others use, only what is done by turns can be compared.
    """
    print("keeping 500 articles, in ms an article: new store, large store; reading them")
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(large, Path(folder) / "large.db")
        with open_store(Path(folder) / "new.db") as new, open_store(f"{folder}/large.db") as old:
            rows, all_spent = articles(TOGETHER * TURNS), []
            for turn in range(TURNS):
                pages = list(lines(rows[turn * TOGETHER : (turn + 1) * TOGETHER]))
                began = time.process_time()
                kept = [(*read(page, media="jsonl"), page) for page in pages]
                reading = time.process_time() - began
                spent = {}
                for store in (new, old) if turn % 2 else (old, new):
                    began = time.process_time()
                    store.add_all(kept)
                    spent[store is new] = time.process_time() - began
                all_spent.append((spent[True], spent[False], reading))
                told = (f"{1000 * each / TOGETHER:6.2f}" for each in all_spent[-1])
                print(*told, flush=True)
    first, second, reading = map(sum, zip(*all_spent[1:], strict=True))
    print(
        f"reading and keeping, reading alone = 1: {1 + first / reading:.2f} in a new store,"
        f" {1 + second / reading:.2f} in the large one; an article costs"
        f" {(reading + second) / (reading + first):.2f} times as much there"
    )


def tell(form: str, size: int, count: int, spent: dict[str, float]) -> None:
    """Print one line: the whole beside reading alone, and where the time of keeping went."""
    whole = spent["reading"] + spent["keeping"]
    sql = spent["keeping"] - spent["linking"]
    print(
        f"{form:6} {size:9,} {count / whole:9.0f} {whole / spent['reading']:10.2f}×"
        f" {spent['linking'] / whole:8.0%} {sql / whole:6.0%}",
        flush=True,
    )


def days(page: Document) -> str | None:
    """A text page is given its day, as a person would; lines carry their own."""
    return None if page.name.endswith(".jsonl") else page.file.path


def lines(rows):
    for first in range(0, len(rows), LINES_A_DOCUMENT):
        part = rows[first : first + LINES_A_DOCUMENT]
        yield Document(f"{part[0]['id']}.jsonl", b"\n".join(map(as_line, part)))


def text_pages(rows):
    for row in rows:
        yield Document(f"{row['id']}.txt", as_page(row), file=FileMark(row["published"], 0, 0))


if __name__ == "__main__":
    if sys.argv[1:] and sys.argv[1].endswith(".db"):
        beside(Path(sys.argv[1]))
    else:
        main([int(each) for each in sys.argv[1:]] or SIZES)
