"""What tells the places of two events apart."""

from tests.coreference.reports import report
from timeline.coreference.place_differences import places_differ


def test_home_completes_what_a_paper_leaves_out():
    """市文化馆 of the paper of one town is no hall of another town; its full name is the same."""
    own = report("a", place="市文化馆", home="临江市")
    whole = report("b", place="临江市文化馆", home="云溪县")
    elsewhere = report("c", place="市文化馆", home="南屏市")

    assert own.full_place == "临江市文化馆"
    assert not places_differ(own, whole)
    assert places_differ(own, elsewhere)
