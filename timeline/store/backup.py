"""Copies of a store, and the way back from one."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from timeline.errors import UnusableDatabase
from timeline.store.database import check_file, connect, explained
from timeline.store.schema import back_up, migration_files

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["back_up", "restore"]


def restore(backup: Path, path: Path) -> None:
    """Put a backup in the place of a store; what was there is kept beside it first."""
    with explained(backup):
        if check_file(backup, newest=len(migration_files())) == 0:
            raise UnusableDatabase(f"{backup} is no backup of a timeline database")
        with closing(connect(backup, write=False, timeout=10)) as source:
            state = source.execute("PRAGMA quick_check(1)").fetchone()[0]
            if state != "ok":
                raise UnusableDatabase(f"{backup} is damaged: {state}")
    if path.exists() and path.stat().st_size:
        back_up(path, path.with_name(f"{path.name}.before-restore"))
    with (
        explained(path),
        closing(connect(backup, write=False, timeout=10)) as source,
        closing(sqlite3.connect(path, timeout=10)) as target,
    ):
        source.backup(target)
