"""What tells two events apart that look alike."""

from dataclasses import replace

import pytest

from tests.coreference.reports import day, report, signing, survey
from timeline.coreference.differences import (
    actors_differ,
    dates_agree,
    numbers_differ,
    parties_differ,
    quoted_names_differ,
)
from timeline.model import Participant


def test_days_of_reports_must_meet():
    """Two exact days must be one; a vague span must reach the other."""
    vague = report("b", start_day="2024-01-01", end_day="2024-01-14", precision="approx")

    assert dates_agree(report("a"), vague)
    assert not dates_agree(report("a"), report("b", **day("2024-01-13")))
    assert not dates_agree(report("a", **day("2024-01-20")), vague)


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("第5次会议", "第6次会议", True),
        ("第5次会议", "会议", False),
        ("第三届书展", "第三届书展开幕", False),
    ],
)
def test_numbers_tell_occasions_apart(one, other, differ):
    """Two numbers are two occasions; a number that only one prints says nothing."""
    assert numbers_differ(one, other) == differ


def test_names_in_quotation_marks_tell_occasions_apart():
    """Two names in quotation marks are two occasions, unless one holds the other."""
    spring = report("a", title="“春满临江”书画展")

    assert quoted_names_differ(spring, report("b", title="“秋水长天”书画展"))
    assert not quoted_names_differ(spring, report("b", title="“春满临江”展"))
    assert not quoted_names_differ(spring, report("b", title="书画展"))


def test_signings_of_other_parties_are_two():
    """Two signings are two where each has a party that the other has not."""
    one = signing("a", "签约", "双方签约。", "临江市商务局", "云溪集团")
    other = signing("b", "签约", "双方签约。", "临江市商务局", "远帆集团")
    longer = signing("b", "签约", "三方签约。", "临江市商务局", "云溪集团", "远帆集团")

    assert parties_differ(one, other)
    assert not parties_differ(one, longer)


def test_surveys_of_other_people_are_two():
    """A survey is known by who makes it, a meeting is not."""
    told = {
        "participants": (Participant("郑树辉", "lead"),),
        "quote": "1月13日，市长郑树辉到白沙镇调研。",
    }
    one = survey("a", "调研")

    assert actors_differ(one, replace(survey("b", "调研"), **told))
    assert not actors_differ(one, survey("b", "调研"))
    assert not actors_differ(report("a"), replace(report("b"), **told))
