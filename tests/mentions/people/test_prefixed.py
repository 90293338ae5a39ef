"""Names printed before their title; every text is invented."""

from __future__ import annotations

from timeline.mentions import tag_people


def people(text: str, **options) -> list[tuple[str, str | None]]:
    return [(person.name, person.title) for person in tag_people(text, **options)]


def test_name_before_title():
    """A full name may stand before its title."""
    assert people("郑树辉局长当场答复。")[0] == ("郑树辉", "局长")


def test_family_name_with_title():
    """A family name with a title stands for the person named before."""
    mentions = tag_people("副市长郑树辉到会。郑市长说,抓紧办。")

    assert mentions[1].person == "郑树辉"
    assert (mentions[1].name, mentions[1].title) == ("郑", "市长")
