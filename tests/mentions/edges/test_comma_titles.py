"""Offices of one person on both sides of a comma."""

from __future__ import annotations

import pytest

from timeline.mentions import tag_people


def titles(text: str) -> dict[str, str | None]:
    """Return the title of each person of a text."""
    return {person.name: person.title for person in tag_people(text)}


def test_joined_offices_before_a_comma_belong_to_the_name_behind_the_next() -> None:
    """Several offices that open a clause and have no holder go on behind their comma."""
    found = titles("会上,市应急局党委书记、局长,市安委办主任郑树辉通报情况。")
    assert found == {"郑树辉": "市应急局党委书记、局长,市安委办主任"}


@pytest.mark.parametrize(
    "text",
    [
        "林晓东,市委常委、宣传部部长,副市长郑树辉到会。",
        "他看望了市委副书记、市长,副市长郑树辉陪同。",
        "市长,副市长郑树辉到会。",
    ],
)
def test_offices_of_somebody_else_stay_apart(text: str) -> None:
    """Offices behind their holder, behind a verb, or a single one are not the next person's."""
    assert titles(text)["郑树辉"] == "副市长"
