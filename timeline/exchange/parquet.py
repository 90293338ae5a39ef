"""Tables of readings as files of Parquet, partitioned by newspaper and year."""

from __future__ import annotations

import hashlib
import os
from collections import defaultdict
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from timeline import __version__
from timeline.errors import MissingExtra, UnreadableInput
from timeline.exchange.readings import readings_of
from timeline.exchange.rows import identity_of, rows_of
from timeline.exchange.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from timeline.exchange.rows import Read, Row, Rows

SCHEMA_VERSION = "1"
SCHEMA_KEY, READER_KEY = b"timeline.schema", b"timeline.reader"
_NO_ROWS = "none.parquet"
"""A file without rows, by which a table is known that has none."""
_NULL = "__HIVE_DEFAULT_PARTITION__"


def write_part(folder: Path, read: Sequence[Read]) -> str:
    """Write some documents with their readings; return the name of their files.

    The same documents are written to the same files.
    """
    pa, pq = _arrow()
    digests = "".join(identity_of(document)[0] for document, _, _ in read)
    name = hashlib.sha256(digests.encode()).hexdigest()[:16]
    rows = rows_of(read)
    for table, columns in TABLES.items():
        files = {
            folder / table / f"source={source}" / f"year={year}" / f"{name}.parquet": some
            for (source, year), some in _partitions(rows[table]).items()
        }
        for path, some in {folder / table / _NO_ROWS: [], **files}.items():
            if some or not path.exists():
                path.parent.mkdir(parents=True, exist_ok=True)
                made = pa.Table.from_pylist(some, schema=_schema(pa, columns))
                unfinished = path.with_suffix(f".{os.getpid()}")
                pq.write_table(made, unfinished, compression="zstd")
                unfinished.replace(path)
    return name


def read_parts(folder: Path) -> Iterator[Read]:
    """Return the documents of a folder of readings, part by part."""
    _, pq = _arrow()
    names = sorted({path.stem for path in (folder / "documents").glob("**/*.parquet")})
    if not names:
        raise UnreadableInput(str(folder), "no-readings")
    for name in names:
        rows: Rows = defaultdict(list)
        for table in TABLES:
            for path in sorted((folder / table).glob(f"**/{name}.parquet")):
                found = pq.ParquetFile(path).read()
                _check(path, found.schema.metadata or {})
                rows[table] += found.to_pylist()
        yield from readings_of(rows)


def _check(path: Path, metadata: dict[bytes, bytes]) -> None:
    version = metadata.get(SCHEMA_KEY, b"").decode()
    if version != SCHEMA_VERSION:
        raise UnreadableInput(
            str(path), "readings-of-other-schema", found=version or "0", known=SCHEMA_VERSION
        )


def _partitions(rows: Sequence[Row]) -> dict[tuple[str, str], list[Row]]:
    parts: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        source = _NULL if row["source"] is None else quote(row["source"], safe="")
        parts[source, row["year"]].append(row)
    return parts


def _schema(pa: Any, columns: dict[str, str]) -> Any:
    kinds = {
        "string": pa.string(), "int32": pa.int32(), "int64": pa.int64(), "boolean": pa.bool_(),
        "strings": pa.list_(pa.string()),
        "people": pa.list_(pa.struct([("name", pa.string()), ("role", pa.string())])),
    }  # fmt: skip
    fields = [(name, kinds[kind]) for name, kind in columns.items()]
    metadata = {SCHEMA_KEY: SCHEMA_VERSION, READER_KEY: __version__}
    return pa.schema(fields, metadata=metadata)


def _arrow() -> tuple[Any, Any]:
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra
        import pyarrow.parquet as pq  # noqa: PLC0415
    except ImportError as err:
        raise MissingExtra("Parquet", "pyarrow") from err
    return pa, pq
