"""Taking a decision back in the terminal."""

from __future__ import annotations

from timeline.extract import extract
from timeline.model import Document
from timeline.pipeline import read
from timeline.store import open_store
from timeline.tui.decisions.decision_calls import take_back

TEXT = "要闻\n\n昨日,全市教育工作会议在市文化馆召开,市长林向东出席并讲话。\n"


def days(store):
    rows = store.connection.execute("SELECT start_day FROM timeline")
    return [day for (day,) in rows.fetchall()]


def test_the_day_of_printing_is_taken_back_with_the_dates_that_hang_on_it(tmp_path):
    """u after a corrected day of printing reads the article by its former day again."""
    document = Document("page.txt", TEXT.encode())
    with open_store(tmp_path / "timeline.db") as store:
        store.add(*read(document, published="2024-01-14"), document)
        (article,) = store.connection.execute("SELECT id FROM article").fetchone()
        store.correct_article(article, "2024-02-20", by="me", reread=extract)
        corrected = days(store)

        take_back(store)

        assert corrected == ["2024-02-19"]
        assert days(store) == ["2024-01-13"]
