"""Where newspapers are at home, as the store keeps it."""

from dataclasses import replace

from timeline.model import Newspaper
from timeline.store import open_store

from .papers import event, page, reading

TEXT = "1月12日,全市教育工作会议在市文化馆召开。"
QUOTE = "1月12日,全市教育工作会议在市文化馆召开"


def told(source, home):
    found = reading(TEXT, event(QUOTE, TEXT, source=source, place="市文化馆"), source=source)
    paper = Newspaper(source, home)
    found = replace(found, article=replace(found.article, newspaper=paper))
    made, readings, document = page(found)
    return replace(made, newspaper=paper), readings, document


def test_home_is_kept_with_the_newspaper(tmp_path):
    """What 市 stands for in a newspaper can be asked for in plain SQL."""
    with open_store(tmp_path / "timeline.db") as store:
        store.add(*told("linjiang", "临江市"))

        rows = store.connection.execute("SELECT source_id, home FROM source_home").fetchall()

    assert rows == [("linjiang", "临江市")]
