"""The day that a page tells by nothing but itself."""

from __future__ import annotations

import pytest

from timeline.temporal import latest_past_day


@pytest.mark.parametrize("text", [
    "合作社成立于2009年6月。1月7日,干部到社里调研。",
    "自2008年首次举办以来,客商越来越多。10月18日,茶博会开幕。",
    "1953年、1990年和2010年查过三次家底。10月11日,普查启动。",
    "2019年,首趟班列从这里开出。5月15日,见面会举行。",
    "力争到2025年形成百亿规模。5月15日,见面会举行。",
    "昨日,书展举行。",
])  # fmt: skip
def test_no_day_from_background_years(text: str) -> None:
    """A page whose years are all background tells no day of publication."""
    assert latest_past_day(text) is None


def test_day_of_planned_year() -> None:
    """In its first months a page prints the year in what the year is to bring."""
    assert latest_past_day("2024年要办三件事。1月12日,会议召开。") == "2024-01-12"
