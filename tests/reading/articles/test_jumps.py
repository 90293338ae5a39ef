"""Articles that go on on another page."""

from __future__ import annotations

from timeline.reading.articles.jumps import join_jumps
from timeline.reading.articles.section import Section


def test_the_parts_with_one_headline_are_joined():
    """The second part goes under the first, without the two jump lines."""
    first = Section(stack=["新桥通车"], body=["大桥全长两公里,(下转第2版)"])
    second = Section(stack=["新桥通车"], body=["(上接第1版)连接两岸。"])

    joined = join_jumps([first, second])

    assert [section.body for section in joined] == [["大桥全长两公里,连接两岸。"]]


def test_a_part_of_another_article_stays():
    """A second part whose first is not in the document stays as printed."""
    section = Section(stack=["茶山开园"], body=["(上接第1版)采茶正忙。"])

    assert join_jumps([section])[0].body == ["(上接第1版)采茶正忙。"]
