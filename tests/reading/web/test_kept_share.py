"""A page of whose prose little was kept has a problem."""

from __future__ import annotations

from timeline.messages import english
from timeline.model import LeftOut
from timeline.reading.web.kept_share import partly_kept

LINE = "两岸群众往来方便了,大家都到新桥上看热闹。"


def test_comments_and_short_lines_count_for_nothing():
    """What readers wrote and what is no sentence may be left out."""
    lost = [LeftOut(n, "text", LINE) for n in range(20)]
    links = [
        LeftOut(n, "navigation", "白石滩新桥今日通车两岸群众往来方便大家看热闹") for n in range(20)
    ]

    assert partly_kept(LINE * 5, lost, {LINE}) == ()
    assert partly_kept(LINE * 5, links) == ()


def test_the_share_is_told():
    """The problem says how much of the prose was kept."""
    (problem,) = partly_kept(LINE * 10, [LeftOut(n, "text", LINE) for n in range(10)])

    assert english(problem.message) == "the article holds 50% of the prose of its page"
