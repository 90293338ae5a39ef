"""Headlines and datelines that stand inside a line."""

from __future__ import annotations

from timeline.reading.lines.run_together import part


def test_the_paper_is_called_what_it_is_called_where_lines_begin():
    """Characters of the headline are not taken for the name of the paper."""
    lines = [
        "云溪日报讯(记者 米粒) 5月9日,新桥通车。",
        "首批三十名支教老师到岗云溪日报讯(记者 闻笛) 5月8日,老师们到岗。",
    ]

    assert list(part(lines))[1:] == [
        "首批三十名支教老师到岗",
        "云溪日报讯(记者 闻笛) 5月8日,老师们到岗。",
    ]


def test_a_line_with_one_dateline_at_its_beginning_stays_whole():
    """Nothing stands before the dateline that could be a headline."""
    line = "云溪日报讯(记者 米粒) 5月9日,新桥通车。"

    assert list(part([line])) == [line]
