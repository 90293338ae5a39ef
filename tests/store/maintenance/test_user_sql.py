import pytest

from tests.store.papers import event, linjiang, page, reading
from timeline.query import Query
from timeline.store import open_reader, open_store
from timeline.store.maintenance.user_sql import (
    BadSql,
    Limits,
    UnknownQuery,
    ask,
    canned_queries,
    canned_query,
)

VALUES = {"person": "林向东", "one": "林向东", "other": "郑树辉", "source": "yunxi", "year": "2024",
          "type": "meeting", "party": "云溪集团", "days": 0, "unit": None,
          "words": "林向东"}  # fmt: skip


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    path = tmp_path_factory.mktemp("asking") / "timeline.db"
    with open_store(path) as store:
        store.add(*page(linjiang()))
        text = "1月14日，云溪县春耕现场会在白沙镇举行。"
        store.add(*page(reading(text, event(text, text, source="yunxi", day="2024-01-14",
                                            title="春耕现场会"), source="yunxi")))  # fmt: skip
    return path


@pytest.mark.parametrize("query", canned_queries(), ids=lambda query: query.name)
def test_canned_queries_answer(path, query):
    """Every canned query has a line of help and gives rows for values that fit."""
    found = ask(path, query.sql, {name: VALUES[name] for name in query.parameters})

    assert len(query.help) > 20
    assert all(query.about.values())
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
    assert len(ask(path, "PRAGMA table_info(event)").rows) == 16


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


def test_not_reported_while_the_paper_was_there(tmp_path):
    """A paper is asked only for the days of which the store has it, by slug or by name."""
    path = tmp_path / "timeline.db"
    text = "今日天气晴好，气温回升，市民出门赏花。"
    with open_store(path) as store:
        store.add(*page(linjiang()))
        store.connection.execute("INSERT INTO source (id, name) VALUES ('yunxi', '云溪日报')")
        for day in ("2024-01-10", "2024-01-15"):
            store.add(*page(reading(text + day, source="yunxi", published=day)))
        text = "2月5日，云溪县春耕现场会在白沙镇举行。"
        store.add(*page(reading(text, event(text, text, day="2024-02-05", title="春耕现场会"),
                                published="2024-02-06")))  # fmt: skip
    sql = canned_query("not_reported").sql

    found = ask(path, sql, {"source": "yunxi"}).rows
    assert [row[0] for row in found] == ["2024-01-12", "2024-01-12", "2024-01-13"]
    assert ask(path, sql, {"source": "云溪日报"}).rows == found
    assert ask(path, sql, {"source": "yunxi", "year": 2023}).rows == ()
    assert ask(path, sql, {"source": "nowhere"}).rows == ()


def test_who_met_in_one_year(path):
    """A year leaves the meetings of other years out."""
    sql = canned_query("who_met_whom").sql

    assert ask(path, sql, {"year": 2024}).rows == ask(path, sql).rows != ()
    assert ask(path, sql, {"year": 2023}).rows == ask(path, sql, {"year": "2025"}).rows == ()


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


def test_lists_in_json_are_taken_apart(path):
    """json_each and json_tree read what SQL is given; they reach no file."""
    found = ask(path, "SELECT e.value, t.key FROM json_each('[7]') AS e, json_tree('[7]') AS t")

    assert found.rows == ((7, None), (7, 0))
