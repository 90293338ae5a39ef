"""A store copied into a schema of PostgreSQL, in one transaction that readers there do not see."""

from __future__ import annotations

from contextlib import contextmanager
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from timeline.errors import MissingExtra, TimelineError
from timeline.resources import shipped
from timeline.store.base.database import snapshot
from timeline.store.sharing.postgres_tables import tables_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from timeline.store.sharing.postgres_tables import Comments, Table

_MARK = "timeline: made by timeline publish-postgres, and made anew by it"
"""Comment of a schema that this module may replace."""
_UNFINISHED = "timeline_unfinished"
_FUNCTIONS = ("bigrams", "folded")


class Refused(TimelineError):
    """What the server, or a schema that is not ours, says against a copy."""


class Copied(NamedTuple):
    """How much stands in the server."""

    tables: int
    rows: int
    events: int


def publish_postgres(
    store: sqlite3.Connection, address: str, schema: str, comments: Comments
) -> Copied:
    """Copy a store into a schema of a server; what this program put there before is replaced.

    Args:
        store: an open store.
        address: where the server is, as libpq understands it.
        schema: where tables and views go.
        comments: what is said of each table to copy (under an empty name) and of its columns.

    Raises:
        Refused: the server refuses, or the schema holds what others made.
    """
    with _connected(address) as server, snapshot(store):
        _take_turns(server, schema)
        server.execute(f"CREATE SCHEMA {_UNFINISHED}")
        server.execute(f"SET LOCAL search_path TO {_UNFINISHED}")
        tables = tables_of(store, comments)
        rows = {table.name: _copy(server, store, table) for table in tables}
        for statement in chain(*(t.tied for t in tables), *(t.references for t in tables)):
            server.execute(statement)
        server.execute((shipped("db") / "postgres.sql").read_text("utf-8"))
        _put_in_place(server, schema)
    return Copied(len(rows), sum(rows.values()), rows["event"])


@contextmanager
def _connected(address: str) -> Iterator[Any]:
    """Connect to a server in one transaction; what the server refuses is told in one line."""
    try:
        import psycopg  # noqa: PLC0415 - an extra
    except ImportError as err:
        raise MissingExtra("timeline publish-postgres", '"gov-timeline[postgres]"') from err
    try:
        with psycopg.connect(address) as server:
            yield server
    except psycopg.Error as err:
        said = [err.diag.message_primary or str(err).strip(), err.diag.message_detail or ""]
        reason = " ".join(" ".join(said).split())
        raise Refused("postgres-refuses", reason=reason) from err


def _take_turns(server: Any, schema: str) -> None:
    """Wait for another copy into the same server, and refuse a schema that is not ours."""
    server.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", (_MARK,))
    found = server.execute(
        "SELECT obj_description(oid, 'pg_namespace') FROM pg_namespace WHERE nspname = %s",
        (schema,),
    ).fetchone()
    if found and found[0] != _MARK:
        raise Refused("postgres-schema-of-others", schema=schema)


def _copy(server: Any, store: sqlite3.Connection, table: Table) -> int:
    """Make a table and copy its rows; return how many."""
    server.execute(table.made)
    columns = ", ".join(f'"{column}"' for column in table.columns)
    count = 0
    with server.cursor().copy(f'COPY "{table.name}" ({columns}) FROM STDIN') as copy:
        for row in store.execute(f'SELECT {columns} FROM "{table.name}"'):
            copy.write_row(row)
            count += 1
    return count


def _put_in_place(server: Any, schema: str) -> None:
    """Rename the new schema; whoever could read the former one can read this one."""
    readers = _readers(server, schema)
    _drop(server, schema)
    name = _quoted(schema)
    server.execute(f"ALTER SCHEMA {_UNFINISHED} RENAME TO {name}")
    server.execute(f"COMMENT ON SCHEMA {name} IS '{_MARK}'")
    for reader in readers:
        server.execute(f"GRANT USAGE ON SCHEMA {name} TO {reader}")
        server.execute(f"GRANT SELECT ON ALL TABLES IN SCHEMA {name} TO {reader}")


def _readers(server: Any, schema: str) -> list[str]:
    rows = server.execute(
        "SELECT DISTINCT grantee FROM information_schema.role_table_grants WHERE table_schema = %s"
        " AND table_name = 'timeline' AND privilege_type = 'SELECT' AND grantee <> current_user",
        (schema,),
    )
    return ["PUBLIC" if name == "PUBLIC" else _quoted(name) for (name,) in rows.fetchall()]


def _drop(server: Any, schema: str) -> None:
    """Drop the former copy; what others made elsewhere upon a view of it is a reason to refuse."""
    name = _quoted(schema)
    server.execute(f"DROP FUNCTION IF EXISTS {name}.search")
    for kind, letter in (("VIEW", "v"), ("TABLE", "r")):
        rows = server.execute(
            "SELECT relname FROM pg_class JOIN pg_namespace AS n ON n.oid = relnamespace"
            " WHERE nspname = %s AND relkind = %s",
            (schema, letter),
        )
        if found := [f"{name}.{_quoted(relation)}" for (relation,) in rows.fetchall()]:
            server.execute(f"DROP {kind} {', '.join(found)}")
    for function in _FUNCTIONS:
        server.execute(f"DROP FUNCTION IF EXISTS {name}.{function}")
    server.execute(f"DROP SCHEMA IF EXISTS {name}")


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
