"""Lines that only a notice has."""

from __future__ import annotations

import pytest

from timeline.reading.lines.notice_lines import is_notice_head, is_signature


@pytest.mark.parametrize("head", ["公 告", "云溪县水务局停水通知", "关于新桥通车的公告"])
def test_heading_of_a_notice(head):
    """The first header line heads a notice."""
    assert is_notice_head([head, "云溪县水务局"])


def test_a_report_about_a_notice_is_none():
    """A headline that tells of a notice heads a report; no header line heads nothing."""
    assert not is_notice_head(["云溪县印发通知"])
    assert not is_notice_head([])


def test_a_long_line_signs_nothing():
    """A body that signs stands on a short line."""
    assert not is_signature("茶" * 40 + "局")
