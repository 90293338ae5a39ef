"""Tables give an article for every row."""

from __future__ import annotations

import pytest

from timeline.errors import UnreadableInput
from timeline.model import Document
from timeline.reading import read_page


def read(table: str):
    return read_page(Document("a.csv", table.encode(), "table"))


def test_columns_are_known_by_their_names():
    """Day, headline and text come from the columns that are called so, in any order."""
    page = read('标题,正文,日期\n新桥通车,"5月9日,新桥通车。",2024-05-10\n')

    assert [(a.headline, a.text, a.published) for a in page.articles] == [
        ("新桥通车", "5月9日,新桥通车。", "2024-05-10")
    ]


def test_a_row_without_a_day_is_a_problem():
    """A table with rows that nothing dates says so."""
    assert [p.kind for p in read("title,text\n新桥,通车了。\n").problems] == ["publication-unknown"]


def test_a_table_without_texts_is_refused():
    """A table with no column of texts is refused by its name."""
    with pytest.raises(UnreadableInput, match="table without a column"):
        read("姓名,电话\n闻笛,0000\n")
