"""Moments as machines write them."""

import pytest

from timeline.reading.newspaper.moment import read_moment


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Wed, 13 Mar 2024 06:00:00 +0800", "2024-03-13"),
        ("Tue, 12 Mar 2024 22:30:00 GMT", "2024-03-13"),
        ("2024-03-13", "2024-03-13"),
        ("2024-03-13 08:00", "2024-03-13"),
        ("2024年3月13日", "2024-03-13"),
        ("1710469226", "2024-03-15"),
        ("20240315", "2024-03-15"),
        ("星期五, 15 三月 2024 00:30:00 +0800", "2024-03-15"),
        ("soon", None),
        ("", None),
        ("Wed, 99 Mar 2024 06:00:00 +0800", None),
    ],
)
def test_day_in_china(text, day):
    """A moment with a zone is turned into the day of China; what is no moment is none."""
    moment = read_moment(text)

    assert (moment and moment.day) == day
