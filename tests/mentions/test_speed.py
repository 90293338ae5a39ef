"""Tagging scales with the length of the text."""

from __future__ import annotations

import time

import pytest

from timeline.mentions import dateline_spans, tag_organizations, tag_people, tag_places

HOSTILE = (
    "来到" + "王和" * 300,
    "在" + "和" * 500 + "举行",
    "王和" * 400 + "获",
    "罗小满、和" * 200 + "等专家",
    "罗小满和" * 300 + "任市长",
    "阿" * 500 + "·" + "阿" * 500,
    "市 长 市 长" * 200,
    "市长" * 400,
    "王、" * 400,
    "在" * 800,
    "(记者" * 300,
    "阿·" * 400,
    "罗小满任" * 200,
    "市 " * 400,
    "任命" + "和" * 400,
    "任命王和" * 200,
    "任王、" * 300,
    "（女）、王" * 200,
    "·" * 900,
    "在和、" * 300,
    "教育和" * 300,
    "来到" * 400,
    "“市长" * 300,
    "(" * 900,
    "市" + "\u0301" * 900,
    "（【「" * 300,
    "市委副书记、" * 200,
)


@pytest.mark.parametrize("tag", [tag_people, tag_organizations, tag_places, dateline_spans])
@pytest.mark.parametrize("text", HOSTILE)
def test_doubling(tag, text):
    """Four times the text takes no more than about four times as long."""

    def seconds(piece: str) -> float:
        begin = time.process_time()
        tag(piece)
        return time.process_time() - begin

    tag(text)
    once = min(seconds(text) for _ in range(3))
    longer = min(seconds(text * 4) for _ in range(3))

    assert longer < 12 * once + 0.02
