"""Documents that hold more than is read of one."""

from timeline.messages import english
from timeline.model import Document
from timeline.reading import read_page


def test_a_table_of_too_many_rows_says_so():
    """The rows beyond the limit are counted in a problem."""
    data = "标题,正文,日期\n" + "例会,云溪县开会。,2024-01-12\n" * 50_000
    page = read_page(Document("table.csv", data.rstrip().encode(), media="table"))

    assert [english(p.message) for p in page.problems if p.kind == "limit"] == [
        "only the first 49999 of 50000 rows were read; split the file"
    ]
