"""The SQLite file: open and migrate, add, find, correct. Writing is imported when it is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.store.base.rows import (
    Added,
    ArticleDetail,
    ArticleRow,
    Correction,
    EventDetail,
    Key,
    ReportDetail,
    Row,
    SavedView,
)
from timeline.store.opening import open_reader, open_store
from timeline.store.reader import Reader

if TYPE_CHECKING:
    from timeline.store.writing.writer import Store

__all__ = [
    "Added", "ArticleDetail", "ArticleRow", "Correction", "EventDetail", "Key", "Reader",
    "ReportDetail", "Row", "SavedView", "Store", "open_reader", "open_store",
]  # fmt: skip


def __getattr__(name: str) -> type[Store]:
    """Import the writing side when somebody asks for it."""
    if name != "Store":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from timeline.store.writing.writer import Store  # noqa: PLC0415

    return Store
