"""The words that report happenings."""

import pytest

from timeline.extract.triggers.trigger_words import trigger_words


@pytest.mark.parametrize("text", ["集中交办会", "火把节", "拜师礼"])
def test_an_ending_makes_an_occasion(text):
    """A phrase that no list holds is an occasion by its last character."""
    assert trigger_words().occasion.search(text)


@pytest.mark.parametrize("text", ["茶叶协会", "第二个环节", "新的方式"])
def test_another_word_with_that_ending_is_none(text):
    """协会 is a body, 环节 a part, 方式 a way."""
    assert not trigger_words().occasion.search(text)
