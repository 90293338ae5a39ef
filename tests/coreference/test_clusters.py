"""Reports are paired one to one, joined, and led by the best supported."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.coreference.reports import OTHER, day, report
from timeline.coreference import clusters, lead_report, pairs
from timeline.model import EventOrganization, Participant


def test_pairs_are_one_to_one():
    """Every report of one article finds at most one partner in another, the best."""
    left = [
        report("a1", article_id="a"),
        report("a2", OTHER, article_id="a", title="推介会签约环节座谈会"),
    ]
    right = [report("b1", article_id="b")]

    assert pairs(left, right) == [("a1", "b1")]


def test_lead_is_best_supported():
    """The date that most reports give is shown, from the fullest of them."""
    wrong = report("a", **day("2024-01-11"))
    one = report("b")
    full = report("c", participants=(Participant("郑树辉", "speak"), Participant("林向东", "host")))

    assert lead_report([wrong, one, full]) == full
    assert lead_report([full, wrong, one]) == full


TEXTS = st.text("临江市会议推介签约调研12", max_size=12)


REPORTS = st.builds(
    report, st.sampled_from("abcd"), TEXTS.filter(bool), title=TEXTS, place=st.sampled_from([None, "会展中心", "白沙镇"]),
    type=st.sampled_from(["meeting", "signing"]), start_day=st.sampled_from([None, "2024-01-12"]),
    organizations=st.sampled_from([(), (EventOrganization("商务局"),)]),
)  # fmt: skip


@given(st.lists(REPORTS, max_size=4), st.lists(REPORTS, max_size=4))
def test_pairs_do_not_depend_on_order(left, right):
    """Pairing gives the same pairs from either side."""
    left = [replace(a, id=f"l{n}", article_id="l") for n, a in enumerate(left)]
    right = [replace(a, id=f"r{n}", article_id="r") for n, a in enumerate(right)]

    assert sorted(pairs(left, right)) == sorted(pairs(right[::-1], left[::-1]))


@given(
    st.permutations("abcdef"),
    st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef"))),
)
def test_clusters_do_not_depend_on_order(ids, links):
    """Clusters are the same in any order of ids and links."""
    assert clusters(ids, links) == clusters(sorted(ids), [(b, a) for a, b in reversed(links)])
