"""Captions: a credit at the end or 图为 at the start."""

from __future__ import annotations

import pytest

from timeline.reading.lines.captions import is_caption


@pytest.mark.parametrize(
    "line",
    [
        "渡船驶向对岸。 记者/闻笛 摄",
        "渡船驶向对岸。闻笛 摄",
        "图为渡船驶向对岸。",
        "▲新桥通车",
        "渡船 全媒体记者/闻笛 米粒 摄",
    ],
)
def test_caption(line: str):
    """A line with a photographer or a pointer to a picture is a caption."""
    assert is_caption(line)


@pytest.mark.parametrize(
    "line", ["渡船驶向对岸。", "他在江边拍摄。", "画家画了一幅地图", "图书馆开馆。"]
)
def test_no_caption(line: str):
    """Sentences about pictures are text."""
    assert not is_caption(line)
