"""The child process of ``user_sql``: reads a task as JSON, answers with rows or an error.

The connection is read-only, an authorizer allows reading and nothing else, and the process
itself may write no file, take little memory and run for a short time.
"""

from __future__ import annotations

import json
import sqlite3
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any

_READING = {
    sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_RECURSIVE,
}  # fmt: skip
_HARMLESS_PRAGMAS = {
    "data_version", "table_info", "table_xinfo", "table_list", "index_list", "index_info",
    "index_xinfo", "foreign_key_list", "compile_options", "function_list",
}  # fmt: skip
_FORBIDDEN_FUNCTIONS = {"load_extension", "fts3_tokenizer"}
_STARTED = ("event_search", "json_each('[]')", "json_tree('[]')")
"""Virtual tables that may be read; the authorizer forbids their start."""
_LONGEST = 50_000_000
_STEPS = 10_000


def allow(action: int, first: str | None, second: str | None, *_: str | None) -> int:
    """Allow reading; refuse everything that could change or reach anything."""
    if action in _READING:
        return sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_FUNCTION and second not in _FORBIDDEN_FUNCTIONS:
        return sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_PRAGMA and first in _HARMLESS_PRAGMAS:
        return sqlite3.SQLITE_OK
    return sqlite3.SQLITE_DENY


def confine(memory: int, seconds: float) -> None:
    """Take from this process the right to write files and to use more than its share."""
    try:
        import resource  # noqa: PLC0415 - not on every platform
    except ImportError:
        return
    limits = {
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CPU: int(seconds) + 2,
        resource.RLIMIT_AS: memory,
        resource.RLIMIT_CORE: 0,
    }
    for kind, limit in limits.items():
        resource.setrlimit(kind, (limit, limit))


def answer(task: dict[str, Any]) -> dict[str, Any]:
    """Run the statement of a task."""
    uri = f"{Path(task['path']).as_uri()}?mode=ro"
    with closing(sqlite3.connect(uri, uri=True, isolation_level=None)) as connection:
        connection.execute("PRAGMA query_only = ON")
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST)
        connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
        for table in _STARTED:
            connection.execute(f"SELECT 1 FROM {table} LIMIT 0")
        end = time.monotonic() + task["seconds"]
        connection.set_progress_handler(lambda: time.monotonic() > end, _STEPS)
        connection.set_authorizer(allow)
        return _rows(connection, task)


def _rows(connection: sqlite3.Connection, task: dict[str, Any]) -> dict[str, Any]:
    values = _Values(task["values"])
    cursor = connection.execute(task["sql"], values)
    if cursor.description is None:
        return {"error": "only SELECT gives rows"}
    rows = cursor.fetchmany(task["rows"] + 1)
    return {
        "columns": [column[0] for column in cursor.description],
        "rows": [[_plain(value) for value in row] for row in rows[: task["rows"]]],
        "cut": len(rows) > task["rows"],
    }


class _Values(dict[str, Any]):
    """Parameters; what was not given is null."""

    def __missing__(self, name: str) -> None:
        return None


def _plain(value: Any) -> Any:
    return value.hex() if isinstance(value, bytes) else value


def main() -> None:
    """Read the task, answer it."""
    task = json.load(sys.stdin)
    confine(task["memory"], task["seconds"])
    try:
        result = answer(task)
    except (sqlite3.Error, sqlite3.Warning, OverflowError, MemoryError) as err:
        result = {"error": str(err) or type(err).__name__}
        result["name"] = getattr(err, "sqlite_errorname", "")
    json.dump(result, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main()
