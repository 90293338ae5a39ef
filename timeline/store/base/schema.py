"""From the .sql files of ``db/`` to a schema: migrations forward only, views when they change."""

from __future__ import annotations

import datetime as dt
import sqlite3
from typing import TYPE_CHECKING

from timeline.lexicon.event_types import load_event_types
from timeline.lexicon.roles import load_organization_roles, load_roles
from timeline.resources import shipped
from timeline.store.base.copies import keep_former, silent
from timeline.store.base.database import APPLICATION_ID, migration_files, transaction
from timeline.store.base.table_sums import sum_again, watch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    import sqlite_utils

    from timeline.store.base.copies import Telling

_APPLIED = (
    "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('timeline', ?, ?)"
)


def view_files() -> list[Path]:
    """List the views."""
    return sorted((shipped("db") / "views").glob("*.sql"))


def migrate(
    connection: sqlite3.Connection, path: Path, *, version: int, folder: Path | None = None,
    tell: Telling = silent, renew: Callable[[sqlite3.Connection], None] | None = None,
) -> None:  # fmt: skip
    """Bring a file to the newest schema in one transaction, after a copy of what was there.

    ``renew`` makes what follows from the tables anew, where the tables are changed.
    """
    files = migration_files(folder)
    if version == len(files) and not _stale_views(connection) and not _missing_words(connection):
        return
    with transaction(connection):
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        if 0 < version < len(files):
            keep_former(path, files[version].stem, tell)
        if not version and folder is None:
            _create(connection, files)
        elif version < len(files):
            _apply(connection, files)
        else:
            watch(connection)
        _renew_views(connection)
        if version and renew:
            renew(connection)
        seed_words(connection)
        if version < len(files):
            sum_again(connection)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(files)}")


def statements(script: str) -> Iterator[str]:
    """Cut a script into its statements; a trigger is one."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement.strip()
            statement = ""


def _create(connection: sqlite3.Connection, files: list[Path]) -> None:
    """Make the newest schema in an empty file at one go, as all migrations would leave it."""
    for statement in statements((shipped("db") / "schema.sql").read_text("utf-8")):
        connection.execute(statement)
    connection.executemany(_APPLIED, [(file.stem, str(dt.datetime.now(dt.UTC))) for file in files])


def _apply(connection: sqlite3.Connection, files: list[Path]) -> None:
    import sqlite_utils  # noqa: PLC0415 - heavy, only needed when there is something to do
    from sqlite_utils.migrations import Migrations  # noqa: PLC0415

    migrations = Migrations("timeline")
    for file in files:

        def run(db: sqlite_utils.Database, script: str = file.read_text("utf-8")) -> None:
            for statement in statements(script):
                db.conn.execute(statement)

        migrations(name=file.stem)(run)
    migrations.apply(sqlite_utils.Database(connection, execute_plugins=False))


def make_schema(connection: sqlite3.Connection, version: int) -> None:
    """Make the empty tables of some version; the views come with the newest."""
    with transaction(connection):
        _apply(connection, migration_files()[:version])
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {version}")


def fresh_schema() -> sqlite3.Connection:
    """Make an empty store in memory, as this version makes one."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    with transaction(connection):
        _apply(connection, migration_files())
        _renew_views(connection)
    return connection


def _view_sql(file: Path) -> str:
    return f"CREATE VIEW {file.stem} AS\n{file.read_text('utf-8').strip()}"


def _stale_views(connection: sqlite3.Connection) -> list[Path]:
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'view'")
    stored = dict(rows.fetchall())
    return [file for file in view_files() if stored.get(file.stem) != _view_sql(file)]


def _renew_views(connection: sqlite3.Connection) -> None:
    for file in _stale_views(connection):
        connection.execute(f"DROP VIEW IF EXISTS {file.stem}")
        connection.execute(_view_sql(file))


def _words() -> tuple[list[tuple[str, str, str]], list[tuple[str, str, str]]]:
    types = [(kind.id, kind.zh, kind.en) for kind in load_event_types()]
    bodies = {row.id: (row.id, row.zh, row.en) for row in load_organization_roles()}
    roles = bodies | {row.id: (row.id, row.zh, row.en) for row in load_roles()}
    return types, list(roles.values())


def _missing_words(connection: sqlite3.Connection) -> bool:
    types, roles = _words()
    return bool(
        set(types) - set(connection.execute("SELECT id, zh, en FROM event_type").fetchall())
        or set(roles) - set(connection.execute("SELECT id, zh, en FROM role").fetchall())
    )


def seed_words(connection: sqlite3.Connection) -> None:
    """Name the event types and roles that this version knows."""
    renew = "(?, ?, ?) ON CONFLICT (id) DO UPDATE SET zh = excluded.zh, en = excluded.en"
    types, roles = _words()
    connection.executemany(f"INSERT INTO event_type (id, zh, en) VALUES {renew}", types)
    connection.executemany(f"INSERT INTO role (id, zh, en) VALUES {renew}", roles)


def dump(connection: sqlite3.Connection) -> str:
    """Write the schema of a database as one script, our own tables only."""
    rows = connection.execute(
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'event_search_%'"
        " AND name NOT LIKE 'sqlite_%' ORDER BY type = 'view', type = 'trigger', rowid"
    )
    return "".join(f"{sql};\n\n" for (sql,) in rows)
