"""One text under two printed days: two articles where the dates hang on the day."""

from dataclasses import replace

import pytest

from tests.store.papers import event, page, reading
from timeline.model import LeftOut
from timeline.query import Query
from timeline.store import open_reader, open_store
from timeline.store.maintenance.doctor import examine

TEXT = "昨日，云溪县召开全县安全生产工作例会。"


def edition(published, day, basis="masthead"):
    """The same words, printed on a day, and what 昨日 is then."""
    read = reading(TEXT, event(TEXT, TEXT, source="yunxi", day=day), source="yunxi",
                   published=published)  # fmt: skip
    read = replace(read, article=replace(read.article, published_basis=basis))
    whole, readings, document = page(read)
    return whole, readings, replace(document, data=f"{published} {TEXT}".encode())


def days(path):
    with open_reader(path) as reader:
        return [row.start_day for row in reader.window(Query())]


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "timeline.db"
    with open_store(path) as store:
        store.add(*edition("2024-01-13", "2024-01-12"))
    return path


def test_another_printed_day_is_another_article(path):
    """Where dates are relative, the meetings of both days are kept, and adding again adds none."""
    with open_store(path) as store:
        for _ in range(2):
            store.add(*edition("2024-02-13", "2024-02-12"))

    assert days(path) == ["2024-01-12", "2024-02-12"]
    assert examine(path) == []


def test_a_given_day_makes_no_other_article(path):
    """A day that is only given changes nothing."""
    with open_store(path) as store:
        store.add(*edition("2024-02-13", "2024-02-12", "given"))

    assert days(path) == ["2024-01-12"]


def test_dates_of_their_own_make_no_other_article(path):
    """Where the dates are the same on both days, the text is one article."""
    with open_store(path) as store:
        store.add(*edition("2024-02-13", "2024-01-12"))

    assert days(path) == ["2024-01-12"]


def test_lines_in_no_article_are_kept(tmp_path):
    """What a page prints beside its articles stands in the table left_out."""
    path = tmp_path / "timeline.db"
    whole, readings, document = edition("2024-01-13", "2024-01-12")
    with open_store(path) as store:
        store.add(
            replace(whole, left_out=(LeftOut(3, "caption", "图为会场。"),)), readings, document
        )
    with open_reader(path) as reader:
        rows = reader.connection.execute("SELECT line, kind, text FROM left_out").fetchall()

    assert rows == [(3, "caption", "图为会场。")]
