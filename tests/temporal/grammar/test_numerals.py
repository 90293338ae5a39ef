"""Chinese numerals against cn2an."""

from __future__ import annotations

import cn2an
import pytest

from timeline.temporal.grammar.numerals import read_number


@pytest.mark.parametrize("number", [*range(100), 110, 200, 365, 999, 1000, 2004, 2024])
def test_numerals_match_cn2an(number: int) -> None:
    """What cn2an writes is read back, in words and in single characters."""
    assert number == read_number(cn2an.an2cn(number))
    assert number == read_number(cn2an.an2cn(number, "direct"))


@pytest.mark.parametrize(("text", "number"), [
    ("廿三", 23), ("卅", 30), ("两千", 2000), ("二○二四".replace("○", "〇"), 2024), ("元", 1),
    ("十", 10), ("12", 12), ("天", None), ("²", None),
])  # fmt: skip
def test_numerals_of_the_calendar(text: str, number: int | None) -> None:
    """廿, 卅, 两 and 元 count; what is no numeral gives none."""
    assert number == read_number(text)
