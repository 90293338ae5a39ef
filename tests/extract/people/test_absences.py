"""Whom the text says to be absent."""

from timeline.extract import extract
from timeline.model import Article


def test_an_absence_belongs_to_the_occasion_before_it():
    """3月13日,县委常委会会议召开。3月14日,县政协常委会会议召开。副主席陈立因事请假。"""
    text = test_an_absence_belongs_to_the_occasion_before_it.__doc__ or ""
    events = extract(Article(text, published="2024-03-15")).events

    assert [[a.name for a in event.absent] for event in events] == [[], ["陈立"]]
