import pytest

from tests.store.papers import event, linjiang, page, reading
from timeline.cli.program import run
from timeline.model import Tenure
from timeline.query import Query
from timeline.store import open_reader, open_store
from timeline.store.events.typed import BadCorrection


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "timeline.db"
    with open_store(path) as store:
        store.add(*page(linjiang()))
    return path


def quiet(name):
    """An article in which one person does something alone."""
    text = f"1月5日，{name}走访山口村。"
    return reading(text, event(text, text, kind="visit", day="2024-01-05", people=(name,)))


def found(path, name):
    with open_reader(path) as reader:
        return len(reader.window(Query().plus("who", name)))


def test_roster(path):
    """Who holds which title is what was printed, with the first and the last day."""
    with open_store(path) as store:
        assert store.roster() == (
            Tenure("林向东", "副市长", None, "2024-01-12", "2024-01-12"),
            Tenure("郑树辉", "市长", "临江市政府", "2024-01-12", "2024-01-12"),
        )


def test_roster_stays_while_open(path):
    """What is added in one run does not change how the rest of the run is read."""
    with open_store(path) as store:
        before = store.roster()
        store.add(*page(linjiang(source="yunxi", headline="另一篇")))

        assert store.roster() == before


def test_two_names_of_one_person(path):
    """Joined names are found by either; undo parts them."""
    with open_store(path) as store:
        store.merge_people("郑树辉", "林向东", by="me")
        joined = found(path, "郑树辉"), found(path, "林向东")
        store.undo(by="me")

    assert joined == (2, 2)
    assert (found(path, "郑树辉"), found(path, "林向东")) == (1, 2)


def test_namesakes(path):
    """A namesake is kept apart by a part of the office, also in what is added later."""
    sql = "SELECT label, count(DISTINCT event_key) FROM participation AS a JOIN person AS n ON n.id = a.person_id WHERE n.name = '林向东' GROUP BY label ORDER BY label"
    with open_store(path) as store:
        store.split_person("林向东", "副市长", by="me")
        store.add(*page(linjiang(source="yunxi")))
        apart = store.connection.execute(sql).fetchall()
        with pytest.raises(BadCorrection):
            store.split_person("林向东", "副市长", by="me")
        store.undo(by="me")
        together = store.connection.execute(sql).fetchall()

    assert apart == [("", 1), ("副市长", 1)]
    assert together == [("", 2)]


def test_undo_leaves_earlier_joins(path):
    """Taking back that a name stands for a third leaves what was joined to it before."""
    with open_store(path) as store:
        store.add(*page(quiet("秦观海")))
        store.merge_people("秦观海", "林向东", by="me")
        store.merge_people("林向东", "郑树辉", by="me")
        with pytest.raises(BadCorrection, match="already"):
            store.merge_people("郑树辉", "秦观海", by="me")
        joined = found(path, "秦观海")
        store.undo(by="me")

    assert joined == 3
    assert (found(path, "秦观海"), found(path, "林向东"), found(path, "郑树辉")) == (3, 3, 1)


def test_people_at_the_command_line(path):
    """People are joined and told apart by the same commands as events, and undone alike."""
    where = ["--db", str(path)]
    counts = []
    for command in (
        ["merge", "--people", "郑树辉", "林向东"], ["undo"],
        ["split", "--people", "林向东", "副市长"], ["undo"],
    ):  # fmt: skip
        run([*command, *where], debug=True)
        with open_reader(path) as reader:
            people = reader.connection.execute("SELECT count(*) FROM person").fetchone()[0]
        counts.append((found(path, "郑树辉"), people))

    assert counts == [(2, 2), (1, 2), (1, 3), (1, 2)]
