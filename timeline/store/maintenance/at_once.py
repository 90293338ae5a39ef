"""Tasks that read a store, two at a time: SQLite works in one thread while Python does in another.

Every task has a connection of its own, with a small cache: what is read once need not be kept.
"""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from typing import TYPE_CHECKING, Any

from timeline.store.base.database import connect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    Task = Callable[[sqlite3.Connection], Any]

_AT_ONCE = 2
_CACHE = "PRAGMA cache_size = -16384"
_TEMPORARY = "PRAGMA query_only = OFF"
"""Tasks may make temporary tables; the file itself is opened for reading."""


def at_once(path: Path, tasks: Sequence[Task]) -> list[Any]:
    """Return what the tasks give, in their order; an error of a task ends all of them."""
    connections: list[sqlite3.Connection] = []

    def run(task: Task) -> Any:
        with closing(connect(path, write=False, timeout=10)) as connection:
            connections.append(connection)
            connection.execute(_CACHE)
            connection.execute(_TEMPORARY)
            return task(connection)

    with ThreadPoolExecutor(_AT_ONCE) as pool:
        running = [pool.submit(run, task) for task in tasks]
        try:
            return [each.result() for each in running]
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            _interrupt(connections)
            raise


def _interrupt(connections: Iterable[sqlite3.Connection]) -> None:
    for connection in connections:
        with suppress(sqlite3.ProgrammingError):  # closed meanwhile
            connection.interrupt()
