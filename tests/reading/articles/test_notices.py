"""Notices and notes of the editors."""

from __future__ import annotations

from timeline.reading.articles.notices import is_signed_off, with_notes, without_salutation
from timeline.reading.articles.section import Section


def test_short_lines_of_a_notice_are_its_text():
    """Under the heading of a notice a short line is its salutation."""
    section = without_salutation(Section(stack=["停水通知", "全县居民"], body=["全天停水。"]))

    assert (section.stack, section.body) == (["停水通知"], ["全县居民", "全天停水。"])


def test_a_note_goes_to_the_article_under_it():
    """A note of the editors stands before the text of the article that follows."""
    note = Section(stack=["编者的话"], body=["编者按:春天来了。"])
    article = Section(stack=["茶山开园"], body=["采茶正忙。"])

    merged = with_notes([note, article])

    assert [section.body for section in merged] == [["编者按:春天来了。", "采茶正忙。"]]


def test_a_date_with_its_year_signs_off():
    """A last line that ends with a date closes a notice."""
    assert is_signed_off(Section(body=["云溪县水务局 2024年3月15日"]))
    assert not is_signed_off(Section(body=["新桥3月15日通车。"]))
