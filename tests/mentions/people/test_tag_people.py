"""People: names, titles and who is who inside an article; every text is invented."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.mentions import tag_people
from timeline.model import Span, Tenure


def people(text: str, **options) -> list[tuple[str, str | None]]:
    return [(person.name, person.title) for person in tag_people(text, **options)]


def test_later_mentions():
    """A later mention by name alone has no title."""
    text = "市长罗小满主持会议。罗小满强调,要快。会后罗小满到水厂。"

    assert people(text) == [("罗小满", "市长"), ("罗小满", None), ("罗小满", None)]


def test_headline_run_together():
    """Names that the text knows are told apart where print runs them together."""
    text = "秦守仁欧阳雪白鸽参加\n市领导秦守仁、欧阳雪、白鸽参加。"

    assert people(text)[:3] == [("秦守仁", None), ("欧阳雪", None), ("白鸽", None)]


NOBODY = (
    "让广大客商进得来、留得住、发展好。",
    "推动全县政协委员知责、履责、尽责。",
    "市委书记工作会议昨日召开。",
    "各位局长任务艰巨,方面军集结。",
    "二十名志愿者代表庄严宣誓,党员代表郑重承诺。",
    "最后一任船工要第一个走过去,第三任厂长、每一任校长都来了。",
    "企业高质量发展,何时见效,白发老人说不准。",
    "局长负责制写进章程,市长热线接到来电。",
    "方案指出,要提高效率。全会强调团结。",
    "临江日报讯(全媒体记者/罗小满 通讯员/秦守仁) 天气转冷。",
    "(编辑:罗小满 值班主任:秦守仁)",
    "来源:云溪网 作者:罗小满",
    "□记者 罗小满 报道",
    "安全、和平、文明是主题。",
)


@pytest.mark.parametrize("text", NOBODY)
def test_nobody(text):
    """Words that only look like names, and those who report, are no people of the news."""
    assert people(text) == []


def test_roster_names():
    """A name that the roster holds is found without any title."""
    roster = (Tenure("蔚蓝海", "市长", None, "2024-01-01", "2024-02-01"),)

    assert people("随后蔚蓝海去了码头。", roster=roster) == [("蔚蓝海", None)]


def test_skipped_stretches():
    """Nobody is found inside a stretch to skip."""
    text = "市长罗小满讲话。"

    assert people(text, skip=(Span(0, len(text)),)) == []


def test_organization_of_title():
    """The body in a title is given apart."""
    mention = tag_people("省卫健委副主任佟立夏讲话。")[0]

    assert (mention.organization, mention.title_span) == ("省卫健委", Span(0, 7))


@given(st.text(alphabet="市县长书记局、和与王李阿·的说 (),。\n12日在任命为等位名“”", max_size=60))
def test_spans_hold_what_they_say(text):
    """Every mention's span covers its printed name, its title span the title; nothing raises."""
    for mention in tag_people(text):
        assert "".join(mention.span.of(text).split()) == mention.name
        assert mention.title is None or mention.title_span.of(text) == mention.title


def test_every_broadcast_is_read():
    """All items of the shared corpus pass, and no two people overlap."""
    corpus = Path(__file__).parents[4] / "shared" / "corpus" / "broadcast.jsonl"
    if not corpus.exists():
        pytest.skip("no shared corpus beside the repository")
    for line in corpus.read_text("utf-8").splitlines()[::40]:
        ends = 0
        for mention in tag_people(json.loads(line)["text"]):
            assert mention.span.start >= ends
            ends = mention.span.end
