"""What a report says in full of its place and its bodies."""

from tests.coreference.reports import report
from timeline.lexicon.event_types import type_with
from timeline.model import EventOrganization


def test_bodies_are_compared_in_full():
    """市卫健委 in the paper of Linjiang and 临江市卫生健康委 are one body; print keeps its form."""
    short = report("a", home="临江市", organizations=(EventOrganization("市卫健委", "speaker"),))
    whole = report("b", organizations=(EventOrganization("临江市卫生健康委", "speaker"),))

    assert short.bodies == whole.bodies
    assert short.printed_bodies == {"市卫健委"}


def test_a_report_has_the_traits_of_its_type():
    """A report asks the table of event types what its event is."""
    signed = report("a", type=type_with("pact"))

    assert signed.has("pact")
    assert not signed.has("outing")
