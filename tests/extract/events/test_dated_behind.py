"""Sentences whose day stands behind them."""

import pytest

from timeline.extract import extract
from timeline.model import Article

TOLD = "青石县委原书记方文海涉嫌严重违纪违法,目前正接受县纪委监委审查调查。"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"{TOLD}(3月8日)", "2024-03-08"),
        (TOLD, "2024-03-15"),
        ("青石县中医院门诊楼建成投用。(3月11日)", "2024-03-11"),
    ],
)
def test_the_day_behind_a_sentence(text, day):
    """A day alone in brackets dates the sentence before; the 目前 of a case is the day printed."""
    (event,) = extract(Article(text, published="2024-03-15")).events

    assert event.timex is not None
    assert event.timex.period.start_day == day


def test_a_signed_bracket_dates_nothing():
    """A bracket that holds more than a day is a sign-off."""
    text = "青石县中医院门诊楼建成投用。(3月11日,县融媒体中心)"

    assert extract(Article(text, published="2024-03-15")).events == ()
