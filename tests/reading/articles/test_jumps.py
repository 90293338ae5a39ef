"""Articles that go on on another page."""

from __future__ import annotations

from timeline.model import Article
from timeline.reading.articles.jumps import join_jumps, join_parts
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


BREAKS = Article("大桥全长两公里,\n(下转第2版)", headline="新桥通车")
OTHER = Article("采茶正忙。(下转第3版)", headline="茶山开园")


def test_parts_that_were_read_apart_are_joined():
    """A part without a headline goes under the only article that breaks off."""
    rest = Article("(上接第1版)\n连接两岸。")

    assert [a.text for a in join_parts([BREAKS, rest])] == ["大桥全长两公里,连接两岸。"]


def test_a_part_that_may_belong_to_two_articles_stays():
    """Where two articles break off, only a part under the same headline is joined."""
    rest = Article("(上接第1版)连接两岸。")

    assert len(join_parts([BREAKS, OTHER, rest])) == 3
    assert len(join_parts([BREAKS, OTHER, Article(rest.text, headline="新桥通车")])) == 2
