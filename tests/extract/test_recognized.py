"""What a recognizer proposes is a candidate with a source."""

from __future__ import annotations

from functools import partial

from timeline.extract.recognized import extract_with_recognizer
from timeline.model import Article, Span

TEXT = "1月12日,市长林向东主持召开座谈会,敖登格日乐参加会议。"
ARTICLE = Article(TEXT, published="2024-01-14")


def names(found, *proposed):
    def recognizer(text):
        return [Span(text.index(name), text.index(name) + len(name)) for name in proposed]

    reading = found(ARTICLE, recognizer=recognizer)
    return {p.name: p.read_by for event in reading.events for p in event.participants}


read = partial(extract_with_recognizer, by="lac")


def test_a_name_of_the_rules_stays_theirs():
    """A name that the rules find is theirs, whoever proposes it too."""
    assert names(read, "林向东")["林向东"] == "rules"


def test_a_name_that_only_the_recognizer_finds_is_marked():
    """A person whom the rules alone do not find has the recognizer as source."""
    assert "敖登格日乐" not in names(read)
    assert names(read, "敖登格日乐")["敖登格日乐"] == "lac"


def test_a_proposal_without_office_or_act_is_no_person():
    """A proposed stretch that nothing in the text bears out is nobody."""
    assert "座谈会" not in names(read, "座谈会")
