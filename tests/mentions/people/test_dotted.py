"""Dotted names that nothing announces."""

import pytest

from timeline.mentions.people.dotted import find_dotted


def test_a_dotted_name_of_known_parts() -> None:
    """A name with a dot is found without any title."""
    assert [name.text for name in find_dotted("展台前,阿依努尔·艾力拿起一只碗。")] == [
        "阿依努尔·艾力"
    ]


@pytest.mark.parametrize("text", ["潞江·琼湾恳谈会开幕。", "他朗诵了《青山·绿水》。"])
def test_a_dot_that_joins_other_words(text) -> None:
    """Two places in the name of an occasion and the name of a work are no people."""
    assert list(find_dotted(text)) == []
