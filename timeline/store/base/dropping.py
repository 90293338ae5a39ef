"""Taking away the kept sets of events in which something changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.store.base.key import BLOCK_SHIFT

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable


def drop_blocks(connection: sqlite3.Connection, keys: Iterable[int]) -> None:
    """Take away the blocks of events that change."""
    blocks = {(key >> BLOCK_SHIFT,) for key in keys}
    connection.executemany("DELETE FROM block WHERE id = ?", blocks)
