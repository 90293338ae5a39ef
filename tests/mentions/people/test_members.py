"""Winners named with their body; every text is invented."""

from __future__ import annotations

from timeline.mentions import tag_people


def people(text: str, **options) -> list[tuple[str, str | None]]:
    return [(person.name, person.title) for person in tag_people(text, **options)]


def test_winners_with_their_body():
    """A winner's body stands for the title where no title is printed."""
    text = "县人民医院食堂 罗小满 、河湾镇中心小学白芷若获二等奖。"

    assert people(text) == [("罗小满", "县人民医院食堂"), ("白芷若", "河湾镇中心小学")]
