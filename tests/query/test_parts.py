"""One part of a typed filter as a condition."""

import datetime as dt

import pytest

from timeline.errors import BadFilter
from timeline.query.conditions import Condition
from timeline.query.parts import read_part

TODAY = dt.date(2024, 1, 14)


@pytest.mark.parametrize(("text", "condition", "end"), [
    ("who:林向东 会", Condition("who", ("林向东",)), 7),
    ("-type:签约)", Condition("type", ("signing",), negated=True), 8),
    ("org:云溪(集团)公司)", Condition("org", ("云溪(集团)公司",)), 12),
    ("place:无", Condition("place", ("none",)), 7),
    ('"or" x', Condition("text", ("or",)), 4),
])  # fmt: skip
def test_part(text, condition, end):
    """A part ends at a blank or at a parenthesis that is not its own."""
    assert read_part(text, 0, today=TODAY) == (condition, end)


def test_date_of_several_words():
    """A date goes on over blanks as far as it makes a date."""
    condition, end = read_part("since:last monday or who:a", 0, today=TODAY)

    assert (condition.values, end) == (("last monday",), len("since:last monday"))


def test_unclosed_quote():
    """A quote that stays open is told with its place."""
    with pytest.raises(BadFilter, match="character 3"):
        read_part('a "b', 2, today=TODAY)
