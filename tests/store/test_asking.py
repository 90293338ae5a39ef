import pytest

from tests.store.papers import linjiang, page
from timeline.query import Query
from timeline.store import open_reader, open_store
from timeline.store.asking import BadSql, Limits, UnknownQuery, ask, canned_queries, canned_query

VALUES = {"person": "林向东", "one": "林向东", "other": "郑树辉", "source": "yunxi", "year": "2024",
          "type": "meeting", "party": "云溪集团", "days": 0}  # fmt: skip


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    path = tmp_path_factory.mktemp("asking") / "timeline.db"
    with open_store(path) as store:
        store.add(*page(linjiang()))
    return path


@pytest.mark.parametrize("query", canned_queries(), ids=lambda query: query.name)
def test_canned_queries_answer(path, query):
    """Every canned query has a line of help and gives rows for values that fit."""
    found = ask(path, query.sql, {name: VALUES[name] for name in query.parameters})

    assert len(query.help) > 20
    assert found.rows


@pytest.mark.parametrize("query", canned_queries(), ids=lambda query: query.name)
def test_canned_queries_run_without_values(path, query):
    """What is not given is null, and the query still runs."""
    ask(path, query.sql)


def test_names_of_canned_queries():
    """A dash is as good as an underscore; an unknown name is told with the known ones."""
    assert canned_query("two-people").name == "two_people"
    with pytest.raises(UnknownQuery, match="two_people"):
        canned_query("three_people")


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM event", "DROP TABLE event", "UPDATE event SET title = ''", "VACUUM",
        "VACUUM INTO '{folder}/out.db'", "ATTACH '{folder}/out.db' AS other", "BEGIN", "COMMIT",
        "PRAGMA journal_mode = WAL", "PRAGMA query_only = OFF", "PRAGMA writable_schema = ON",
        "CREATE TEMP TABLE t (a)", "CREATE TABLE t (a)", "SELECT load_extension('x')",
        "SELECT 1; SELECT 2", "INSERT INTO event_search (event_search) VALUES ('delete-all')",
        "nonsense", "SELECT * FROM nowhere", "",
    ],
)  # fmt: skip
def test_only_reading_is_allowed(path, sql):
    """Nothing that could change this file or make another one runs."""
    before = path.read_bytes()
    with pytest.raises(BadSql):
        ask(path, sql.format(folder=path.parent))

    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == ["timeline.db"]


def test_reading_is_allowed(path):
    """Views, full-text search, recursion and the schema can be read."""
    sql = "SELECT count(*) FROM event_search WHERE event_search MATCH '\"推介\"'"
    tree = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9) SELECT max(i) FROM n"

    assert ask(path, sql).rows == ((3,),)
    assert ask(path, tree).rows == ((9,),)
    assert ask(path, "SELECT count(*) FROM sqlite_master").rows[0][0] > 10
    assert len(ask(path, "PRAGMA table_info(event)").rows) == 15


def test_endless_statements_are_stopped(path):
    """A statement that runs for ever, or eats memory, is stopped."""
    endless = (
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT sum(i) FROM n"
    )
    greedy = "SELECT zeroblob(2000000000)"

    with pytest.raises(BadSql, match="stopped"):
        ask(path, endless, limits=Limits(seconds=0.3))
    with pytest.raises(BadSql):
        ask(path, greedy)


def test_too_many_rows_are_cut(path):
    """No more rows than the limit come back, and that is said."""
    sql = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 99) SELECT i FROM n"
    found = ask(path, sql, limits=Limits(rows=10))

    assert (len(found.rows), found.cut) == (10, True)


def test_reader_sees_the_same(path):
    """Plain SQL and the reader agree."""
    with open_reader(path) as reader:
        row = reader.window(Query())[0]

    assert ask(path, "SELECT people FROM timeline WHERE id = :id", {"id": row.id}).rows == (
        ("、".join(row.people),),
    )


def test_joined_names_are_one_person(tmp_path):
    """Questions about people know joined names; a rejected event is no meeting."""
    path = tmp_path / "timeline.db"
    with open_store(path) as store:
        store.add(*page(linjiang()))
        met = ask(path, canned_query("who_met_whom").sql).rows
        store.reject(
            store.connection.execute("SELECT id FROM event WHERE type = 'meeting'").fetchone()[0],
            by="me",
        )
        rejected = ask(path, canned_query("who_met_whom").sql).rows
        store.undo(by="me")
        store.merge_people("郑树辉", "林向东", by="me")
        joined = ask(path, canned_query("who_met_whom").sql).rows
        seen = ask(path, canned_query("not_seen").sql, {"days": 0}).rows

    assert [(row[:3], row[3]) for row in met] == [(("林向东", "郑树辉", 1), "2024-01-12")]
    assert (rejected, joined) == ((), ())
    assert [row[0] for row in seen] == ["林向东"]
