"""Codes of places by GB/T 2260."""

from __future__ import annotations

from timeline.offices import offices_of
from timeline.offices.divisions import code_of


def test_a_county_needs_its_province():
    """A county's name alone gives no code: it repeats, or is invented."""
    assert code_of("临江市") is None
    assert code_of("临江市", "220000") == "220681"


def test_a_county_level_city():
    """A city whose code is a county's is of the level county, and its province the next above."""
    (office,) = offices_of("义乌市副市长", "浙江省")
    (above,) = offices_of("省长", "浙江省义乌市")

    assert (office.unit_code, office.level) == ("330782", "county")
    assert (above.unit, above.unit_code) == ("浙江省", "330000")


def test_a_municipality_is_a_province():
    """北京市 is a city of the level province."""
    (office,) = offices_of("市长", "北京市")

    assert (office.unit, office.unit_code, office.level) == ("北京市", "110000", "province")


def test_invented_places_have_no_code():
    """A place that no table knows has a level by its last word and no code."""
    (office,) = offices_of("云溪县县长")

    assert (office.unit, office.unit_code, office.level) == ("云溪县", None, "county")
