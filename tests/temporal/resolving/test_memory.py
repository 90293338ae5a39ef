"""What an expression leaves behind for the words after it."""

from __future__ import annotations

import pytest

from timeline.temporal import tag_dates


@pytest.mark.parametrize(("text", "expression", "day"), [
    ("2022年9月开工,10月5日封顶。", "10月5日", "2022-10-05"),
    ("去年3月立项,5月6日动工。", "5月6日", "2023-05-06"),
    ("比去年增长,12月5日结账。", "12月5日", "2023-12-05"),
    ("截至1月10日共收件九份,1月8日开标,当天公示。", "当天", "2024-01-08"),
])  # fmt: skip
def test_later_date(text: str, expression: str, day: str) -> None:
    """A year named in a sentence is that of its later months; a limit is no day to refer to."""
    found = {t.text: t.period.starts for t in tag_dates(text, "2024-01-14")}

    assert found[expression] == day


def test_stretch_is_repeated() -> None:
    """同期 repeats the stretch told before in another year."""
    found = tag_dates("1月至11月,产值增长,高于去年同期。", "2024-01-14")

    assert (found[-1].period.starts, found[-1].period.ends) == ("2022-01-01", "2022-11-30")
