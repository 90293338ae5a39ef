"""Names that a recognizer from outside proposes."""

from timeline.mentions import tag_people
from timeline.model import Span


def spans_of(*names: str):
    """Propose each of the names wherever it stands first."""
    return lambda text: tuple(Span(at := text.find(n), at + len(n)) for n in names if n in text)


def test_a_proposed_name_gets_the_title_before_it() -> None:
    """A name that only the recognizer sees has the title printed right before it."""
    text = "友城市长佩斯科夫5日到访。"

    assert tag_people(text) == ()
    found = tag_people(text, recognizer=spans_of("佩斯科夫"))
    assert [(p.name, p.title) for p in found] == [("佩斯科夫", "友城市长")]


def test_a_proposed_name_needs_a_title_or_a_verb() -> None:
    """A place or a word that the recognizer takes for a name stays out."""
    assert tag_people("雾里开来一列车。", recognizer=spans_of("雾里")) == ()


def test_rules_stand_where_both_see_a_name() -> None:
    """The stretch that the rules read is not read again."""
    found = tag_people("市长郑树辉到会。", recognizer=spans_of("郑树"))

    assert [p.name for p in found] == ["郑树辉"]
