"""What stands behind a title and is no name."""

import pytest

from timeline.mentions import tag_people

NOBODY = (
    "经专家终评,展品揭晓。",
    "企业给联络员打星。",
    "老支书张口就来。",
    "志愿者边走边唱。",
    "组织委员宪法宣誓。",
    "林业站请客商远道而来。",
)


@pytest.mark.parametrize("text", NOBODY)
def test_everyday_words_are_no_names(text) -> None:
    """A word or a phrase behind a title is nobody's name."""
    assert tag_people(text) == ()


def test_who_speaks_for_others() -> None:
    """代表 behind a name is what somebody does, and those spoken for are no name."""
    text = "副总经理江帆同志代表施工方发言。副校长江帆和许安代表校地双方签字。"

    assert {person.name for person in tag_people(text)} == {"江帆", "许安"}
