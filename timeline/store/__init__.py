"""The SQLite file: open and migrate, add, find, correct."""

from timeline.store.opening import open_reader, open_store
from timeline.store.reader import Reader
from timeline.store.rows import (
    Added,
    ArticleDetail,
    ArticleRow,
    Correction,
    EventDetail,
    Key,
    Report,
    Row,
)
from timeline.store.writer import Store

__all__ = [
    "Added", "ArticleDetail", "ArticleRow", "Correction", "EventDetail", "Key", "Reader", "Report",
    "Row", "Store", "open_reader", "open_store",
]  # fmt: skip
