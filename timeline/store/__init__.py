"""The SQLite file: open and migrate, add, find, correct. Parts are imported when asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline.store.base.rows import Key, Row
    from timeline.store.events.results import (
        Added,
        ArticleDetail,
        ArticleRow,
        Correction,
        EventDetail,
        ReportDetail,
        SavedView,
    )
    from timeline.store.opening import open_reader, open_store
    from timeline.store.reader import Reader
    from timeline.store.writing.writer import Store

__all__ = [
    "Added", "ArticleDetail", "ArticleRow", "Correction", "EventDetail", "Key", "Reader",
    "ReportDetail", "Row", "SavedView", "Store", "open_reader", "open_store",
]  # fmt: skip
_ELSEWHERE = {
    "Key": "base.rows", "Row": "base.rows", "Reader": "reader", "Store": "writing.writer",
    "open_reader": "opening", "open_store": "opening",
}  # fmt: skip
"""The modules of the names that do not stand in ``events.results``."""


def __getattr__(name: str) -> Any:
    """Import a name when somebody asks for it."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_ELSEWHERE.get(name, 'events.results')}"), name)
