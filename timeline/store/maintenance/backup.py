"""Copies of a store, and the way back from one."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from timeline.errors import UnusableDatabase
from timeline.store.base.copies import back_up, keep_former, need_room, refuse_damage
from timeline.store.base.database import check_file, connect, explained, migration_files
from timeline.store.kept_pages import copy_pages
from timeline.store.opening import open_reader

if TYPE_CHECKING:
    from pathlib import Path


def keep_copy(path: Path, target: Path) -> None:
    """Copy a store that is sound, even while it is in use; the copy is checked."""
    open_reader(path).close()
    with explained(path):
        need_room(path, target)
        back_up(path, target, checked=True)
    copy_pages(path, target)


def restore(backup: Path, path: Path) -> None:
    """Put a backup in the place of a store; what was there is kept beside it first."""
    with explained(backup):
        if check_file(backup, newest=len(migration_files())) == 0:
            raise UnusableDatabase("no-backup", path=backup)
        with closing(connect(backup, write=False, timeout=10)) as source:
            refuse_damage(source, backup)
    if path.exists() and path.stat().st_size:
        with explained(path):
            keep_former(path, "restore")
    with (
        explained(path),
        closing(connect(backup, write=False, timeout=10)) as source,
        closing(sqlite3.connect(path, timeout=10)) as target,
    ):
        source.backup(target)
    copy_pages(backup, path)
