"""``timeline publish-postgres``: the store in a PostgreSQL that a newsroom shares."""

from __future__ import annotations

import click

from timeline.cli.output import say
from timeline.cli.settings import Settings, examples, pass_settings, settings_options
from timeline.messages import translate as _


@click.command(
    "publish-postgres",
    epilog=examples(
        "timeline publish-postgres service=newsroom",
        "timeline publish-postgres postgresql://archive.example/news --schema yunxi",
    ),
)
@click.argument("dsn")
@click.option("--schema", default="timeline", show_default=True, help="Where tables and views go.")
@settings_options
@pass_settings
def publish_postgres_command(settings: Settings, dsn: str, schema: str) -> int:
    """Copy the database into the PostgreSQL server at DSN.

    Tables, foreign keys and views are as here, and search('WORDS') finds events there.
    What an earlier copy put into the schema is replaced in one transaction.
    """
    from timeline.store import open_reader
    from timeline.store.maintenance.dictionary import described
    from timeline.store.sharing import publish_postgres

    with open_reader(settings.database, tell=say) as reader:
        comments = described(reader.connection)
        done = publish_postgres(reader.connection, dsn, schema, comments)
    say(
        _(
            "{events} events in schema {schema}: {rows} rows in {tables} tables",
            schema=schema,
            **done._asdict(),
        )
    )
    return 0
