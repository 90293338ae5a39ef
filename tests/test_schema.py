import sqlite3
from contextlib import closing

import pytest

from timeline.resources import shipped
from timeline.store import open_store
from timeline.store.base.schema import dump, fresh_schema, seed_words, view_files
from timeline.store.maintenance.dictionary import data_dictionary, datasette_config, undocumented

CONTRACT = {
    "timeline": "id starts ends start_day end_day precision basis edtf date_text type title status"
    " place people organizations reports sources headline quote published review part",
    "absence": "event_id person title reason",
    "appearance": "event_id starts ends type person title organization role place event_title",
}


@pytest.fixture
def connection(tmp_path):
    with open_store(tmp_path / "new.db") as store:
        yield store.connection


def test_schema_file_is_the_dump():
    """schema.sql is what the migrations make; make it anew with timeline.store.base.schema.dump."""
    with closing(fresh_schema()) as migrated:
        assert (shipped("db") / "schema.sql").read_text("utf-8") == dump(migrated)


def test_a_new_store_is_what_the_migrations_make(connection):
    """A new store has the schema and the rows of one that all migrations were applied to."""
    with closing(fresh_schema()) as migrated:
        seed_words(migrated)

        assert rows_of(connection) == rows_of(migrated)


def rows_of(connection):
    """Return the statements that make the store again, in any order, but for sums and times."""
    connection.execute("UPDATE _sqlite_migrations SET applied_at = ''")
    connection.execute("DELETE FROM table_sum")
    connection.execute("DELETE FROM sqlite_sequence WHERE seq = 0")
    return sorted(connection.iterdump())


@pytest.mark.parametrize("view", CONTRACT)
def test_contract_views(connection, view):
    """The columns of the contract views never change."""
    columns = [column[0] for column in connection.execute(f"SELECT * FROM {view}").description]

    assert columns == CONTRACT[view].split()


@pytest.mark.parametrize("file", view_files(), ids=lambda file: file.stem)
def test_views_run(connection, file):
    """Every view runs and begins with a line that says what a row is."""
    connection.execute(f"SELECT * FROM {file.stem}").fetchall()

    assert file.read_text("utf-8").startswith("-- One row per ")


def test_tables_are_strict(connection):
    """Every table of ours is STRICT."""
    rows = connection.execute(
        "SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict"
        " AND schema = 'main' AND name NOT LIKE 'sqlite_%' AND name <> '_sqlite_migrations'"
    )

    assert rows.fetchall() == []


def test_dump_makes_the_same_schema(connection):
    """schema.sql can be run by hand, and makes the same schema."""
    with closing(sqlite3.connect(":memory:")) as other:
        other.executescript(dump(connection))

        assert dump(other) == dump(connection)


def test_data_dictionary(connection):
    """db/README.md says what every table, view and column means, and is up to date."""
    assert undocumented(connection) == []
    assert (shipped("db") / "README.md").read_text("utf-8") == data_dictionary(connection)


def test_datasette_config(connection):
    """db/datasette.yaml is up to date."""
    assert (shipped("db") / "datasette.yaml").read_text("utf-8") == datasette_config(connection)
