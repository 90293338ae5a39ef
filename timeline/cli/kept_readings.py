"""Readings that stand in files, as ``timeline add --readings`` takes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.cli.inputs import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from timeline.cli.options import ReadingOptions
    from timeline.errors import UnreadableInput
    from timeline.exchange.rows import Read


def kept_readings(path: Path, options: ReadingOptions) -> Iterator[Read | UnreadableInput]:
    """Return what stands in a folder of Parquet files, or in a file of records."""
    if path.is_dir():
        from timeline.exchange import read_parts

        return read_parts(path)
    from timeline.record.lines import read_records

    return read_records(lines_of((str(path),)), str(path), options.of_reader["extractor"])
