"""Readings of documents as files: partitioned Parquet out, the same readings back in."""

from timeline.exchange.parquet import READER_KEY, SCHEMA_KEY, SCHEMA_VERSION, read_parts, write_part
from timeline.exchange.rows import KeptDocument

__all__ = [
    "READER_KEY", "SCHEMA_KEY", "SCHEMA_VERSION", "KeptDocument", "read_parts", "write_part",
]  # fmt: skip
