"""A store in PostgreSQL: the same rows in every view, and a search that equals LIKE."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.full_store import make_full_store
from tests.store.sharing.cluster import WITHOUT, running
from timeline.errors import TimelineError
from timeline.model import Document
from timeline.pipeline import read
from timeline.store import open_reader, open_store
from timeline.store.base.schema import view_files
from timeline.store.maintenance.dictionary import described
from timeline.store.sharing import publish_postgres

psycopg = pytest.importorskip("psycopg", reason="psycopg is not installed")
pytestmark = pytest.mark.skipif(WITHOUT is not None, reason=WITHOUT or "")

GOLD = Path(__file__).parents[2] / "eval" / "gold"
PAGES = sorted((*GOLD.glob("articles/*.txt"), *GOLD.glob("pages/*.txt")))
VIEWS = [file.stem for file in view_files() if file.stem != "event_text"]
WORDS = ["县", "调研", "招商引资", "A", "1月", "%", "_", "“", "领导 县", "没有的词"]


def publish(connection, address, schema):
    publish_postgres(connection, address, schema, described(connection))


@pytest.fixture(scope="module")
def server():
    with running() as address:
        yield address


@pytest.fixture(scope="module")
def labelled(server, tmp_path_factory):
    """Both: the labelled articles and pages in a store, and its copy."""
    with open_store(tmp_path_factory.mktemp("postgres") / "timeline.db") as store:
        documents = [Document(path.name, path.read_bytes()) for path in PAGES]
        for document in documents:
            store.add(*read(document, published="2025-03-01"), document)
        publish(store.connection, server, "labelled")
        with psycopg.connect(server, options="-c search_path=labelled") as copy:
            yield store.connection, copy


@pytest.fixture(scope="module")
def full(server, tmp_path_factory):
    """A store in which no table is empty, copied."""
    path = tmp_path_factory.mktemp("full") / "timeline.db"
    make_full_store(path)
    with open_reader(path) as reader:
        publish(reader.connection, server, "full")
        yield reader.connection


def rows(connection, statement):
    return sorted(map(repr, map(tuple, connection.execute(statement).fetchall())))


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_of_the_labelled_sets_has_the_rows_of_the_store(labelled, view):
    """PostgreSQL and SQLite answer alike, column by column."""
    here, there = (rows(each, f"SELECT * FROM {view}") for each in labelled)

    assert here == there
    assert here or view == "absence"


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_of_decided_events_has_the_rows_of_the_store(full, server, view):
    """Corrections, namesakes, merged and rejected events are as in the store."""
    with psycopg.connect(server, options="-c search_path=full") as copy:
        assert rows(full, f"SELECT * FROM {view}") == rows(copy, f"SELECT * FROM {view}")


@pytest.mark.parametrize("words", WORDS)
def test_search_is_equal_to_like(labelled, words):
    """Words of any length are found where LIKE finds them, whatever LIKE makes of % and _."""
    here, there = labelled
    one = "(headline LIKE ? ESCAPE '\\' OR title LIKE ? ESCAPE '\\' OR quote LIKE ? ESCAPE '\\' OR people LIKE ? ESCAPE '\\')"
    asked = ["%" + "".join("\\" * (c in "%_") + c for c in word) + "%" for word in words.split()]
    found = here.execute(
        f"SELECT id FROM event_text JOIN event USING (key) WHERE {' AND '.join([one] * len(asked))} ORDER BY key".replace(
            "title", "event_text.title"
        ),
        [pattern for pattern in asked for _ in range(4)],
    ).fetchall()

    assert there.execute("SELECT id FROM search(%s)", (words,)).fetchall() == found


def test_rows_are_tied_to_each_other(labelled):
    """Every foreign key of the store is one in PostgreSQL, as far as its tables are there."""
    here, there = labelled
    tied = {
        tuple(row)
        for row in there.execute(
            "SELECT conrelid::regclass::text, confrelid::regclass::text FROM pg_constraint"
            " WHERE contype = 'f'"
        )
    }
    names = {table for pair in tied for table in pair}
    keys = here.execute(
        'SELECT m.name, f."table" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f'
        " WHERE m.type = 'table'"
    )

    assert {key for key in keys if key[0] in names} <= tied
    assert ("participation", "report") in tied


def test_a_copy_replaces_the_former_one_and_keeps_its_readers(full, server):
    """Publishing again changes what readers see at once, and takes no right away."""
    publish(full, server, "again")
    with psycopg.connect(server) as owner:
        owner.execute("CREATE ROLE reporter")
        owner.execute("GRANT USAGE ON SCHEMA again TO reporter")
        owner.execute("GRANT SELECT ON again.timeline TO reporter")
    publish(full, server, "again")

    with psycopg.connect(server) as reader:
        reader.execute("SET ROLE reporter")
        (count,) = reader.execute("SELECT count(*) FROM again.timeline").fetchone()
    assert [count] == list(full.execute("SELECT count(*) FROM event").fetchone())


@pytest.mark.parametrize(
    ("made", "said"),
    [
        ("CREATE SCHEMA others", "not made by timeline"),
        ("CREATE VIEW public.mine AS SELECT id FROM others.timeline", "depend"),
    ],
    ids=["schema", "view"],
)
def test_what_others_made_is_left_alone(full, server, made, said):
    """A schema of others is refused, and so is a copy upon which a view of others stands."""
    with psycopg.connect(server) as other:
        other.execute("DROP SCHEMA IF EXISTS others CASCADE")
    if "VIEW" in made:
        publish(full, server, "others")
    with psycopg.connect(server) as other:
        other.execute(made)

    with pytest.raises(TimelineError, match=said):
        publish(full, server, "others")


def test_a_server_that_is_not_there_is_told_in_one_line(full, tmp_path):
    """The reason is PostgreSQL's, without a line break."""
    with pytest.raises(TimelineError, match="PostgreSQL refuses") as refused:
        publish(full, f"host={tmp_path} user=x", "timeline")

    assert "\n" not in str(refused.value)
