"""What speaks for a place."""

import pytest

from timeline.extract.places.place_evidence import rank


@pytest.mark.parametrize(
    ("place", "expected"), [("临江市", 0), ("云溪县", 1), ("白沙镇", 2), ("云溪体育馆", 3)]
)
def test_the_smaller_place_has_the_higher_rank(place, expected):
    """City, county, town, then whatever lies inside."""
    assert rank(place) == expected
