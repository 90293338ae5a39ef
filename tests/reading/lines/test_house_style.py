"""A newspaper's own patterns for its lines."""

from __future__ import annotations

import re

from timeline.reading.lines.house_style import PLAIN, HouseStyle

STYLE = HouseStyle(
    mastheads=(re.compile("^云溪要闻$"),),
    datelines=(re.compile("云溪台消息"),),
    bylines=(re.compile("采写/(?P<names>.{2,8})$"),),
    boilerplate=(re.compile("^云溪在线$"),),
)


def test_every_kind_of_line_has_its_patterns():
    """A line is what a pattern of the newspaper says."""
    assert STYLE.is_masthead("云溪要闻")
    assert STYLE.is_dateline("云溪台消息:新桥通车")
    assert STYLE.is_boilerplate("云溪在线")
    assert STYLE.names("采写/闻笛") == "闻笛"


def test_a_plain_style_says_nothing():
    """Without patterns of its own a newspaper's lines are read by the general ones."""
    assert not PLAIN.is_masthead("云溪要闻")
    assert PLAIN.names("采写/闻笛") is None
