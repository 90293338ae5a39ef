"""Names that leave out the paper's own town."""

import pytest

from timeline.home import complete_home


@pytest.mark.parametrize(
    ("name", "home", "whole"),
    [("我市", "临江市", "临江市"), ("县文化馆", "云溪县", "云溪县文化馆")],
)
def test_the_town_is_spelled_out(name, home, whole) -> None:
    """A name that leaves out the town is written with it."""
    assert complete_home(name, home) == whole


@pytest.mark.parametrize("name", ["县委", "临江市委", "白石镇"])
def test_other_names_stay(name) -> None:
    """A name of another rank, or one that is whole, stays as it is."""
    assert complete_home(name, "临江市") == name
