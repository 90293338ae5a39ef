"""What a line is by itself."""

from __future__ import annotations

import pytest

from timeline.reading.lines.house_style import PLAIN
from timeline.reading.lines.line_kind import block_of
from timeline.reading.lines.text_lines import Line


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("云溪县春耕现场会召开", "header"),
        ("3月14日,云溪县召开春耕现场会,闻笛出席并讲话。", "text"),
        ("本报记者 闻笛 通讯员 米粒", "byline"),
        ("本报记者 闻笛 摄", "credit"),
        ("渡船驶向对岸。 记者/闻笛 摄", "caption"),
        ("■相关新闻", "marker"),
        ("2024年3月15日 星期五 第2版", "folio"),
        ("发布时间:2024-03-15 10:20", "stamp"),
        ("责任编辑:闻笛", "drop"),
        ("遗失声明", "advertisement"),
        ("云溪县水务局 2024年5月9日", "text"),
    ],
)
def test_kind(text, kind):
    """A line shows by itself what it is."""
    assert block_of(Line(text, 1, 0), PLAIN).kind == kind


def test_a_dateline_leads():
    """A line that begins with a dateline leads an article."""
    assert block_of(Line("本报讯 3月14日,新桥通车。", 1, 0), PLAIN).leads


def test_full_width_letters_are_folded_and_the_line_stays():
    """Full-width characters are folded to see what a line is; the line is kept as printed."""
    line = Line("２０２４年３月１５日 星期五", 1, 0)
    block = block_of(line, PLAIN)

    assert (block.kind, block.line) == ("folio", line)
