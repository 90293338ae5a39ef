"""A text past all measure costs no more than a long article."""

import time

import pytest

from timeline.extract import LONGEST_TEXT, extract
from timeline.model import Article


@pytest.mark.slow
def test_only_the_first_part_is_searched():
    """Events behind the limit are left out, and a problem says so."""
    text = "云溪县2024年3月12日召开会议。" + "路" * LONGEST_TEXT + "云溪县2024年3月13日召开会议。"
    reading = extract(Article(text=text, published="2024-03-14"))

    assert [problem.kind for problem in reading.problems] == ["too-long"]
    assert all(event.quote_span.end < LONGEST_TEXT for event in reading.events)


def test_endless_line_is_read_at_once():
    """Millions of characters take no more time than the limit's worth."""
    article = Article(text="云溪县召开会议。2024年3月12日，" * 100_000, published="2024-03-14")
    start = time.process_time()
    extract(article)

    assert time.process_time() - start < 10
