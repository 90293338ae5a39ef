"""What an event is called on its line."""

from __future__ import annotations

from timeline.query import Query
from timeline.store import open_reader
from timeline.tui.widgets.event_name import event_name

from ..stores import Printed, Told, fill

QUOTE = "1月12日,全县春耕生产工作现场推进会在白沙镇召开,县长郑树辉主持会议"
TITLE = "全县春耕生产工作现场推进会在白沙镇召开,县长郑树辉主持会议"


def row_under(tmp_path, headline, title=TITLE):
    told = Told(QUOTE, "meeting", title, "2024-01-12")
    with open_reader(fill(tmp_path / "one.db", (Printed(headline, (told,)),))) as reader:
        return reader.window(Query())[0]


def test_a_title_that_fits_is_shown(tmp_path):
    """The title stands where the line has room for it."""
    row = row_under(tmp_path, "春耕生产工作现场推进会召开", title="全县春耕生产工作现场推进会召开")

    assert event_name(row, 80) == "全县春耕生产工作现场推进会召开"


def test_a_title_of_several_clauses_gives_way(tmp_path):
    """A headline that tells the event stands for a piece of sentence, though that has room."""
    row = row_under(tmp_path, "春耕生产工作现场推进会召开")

    assert event_name(row, 80) == "春耕生产工作现场推进会召开"


def test_a_shortened_headline_is_known(tmp_path):
    """A headline that leaves words of the quote out tells the same event."""
    row = row_under(tmp_path, "全县春耕推进会在白沙召开")

    assert event_name(row, 30) == "全县春耕推进会在白沙召开"


def test_a_headline_names_the_event_better_than_a_cut_title(tmp_path):
    """A headline that the quote bears out takes the place of a title that would be cut."""
    row = row_under(tmp_path, "春耕生产工作现场推进会召开")

    assert event_name(row, 30) == "春耕生产工作现场推进会召开"


def test_a_headline_about_something_else_names_nothing(tmp_path):
    """A headline in other words leaves the title, cut or not."""
    row = row_under(tmp_path, "把实事办到心坎上")

    assert event_name(row, 30) == TITLE
