"""The line over the stamp of a web page, where its title names no line that stands there."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from timeline.reading.lines.house_style import PLAIN
from timeline.reading.lines.line_kind import block_of
from timeline.reading.lines.text_lines import Line
from timeline.reading.web.headline import is_channel

if TYPE_CHECKING:
    from collections.abc import Sequence

_SEARCHED = 80
_CHINESE = re.compile("[\u4e00-\u9fff][^\0]{0,12}[\u4e00-\u9fff]{4}")
_NEAR, _BELOW = 6, 4
"""Lines above a stamp that may be the headline, and below it where the text must begin."""


def headline_above_stamp(lines: Sequence[str], headline: str | None) -> str | None:
    """Return the header line over the stamp; None where the headline itself stands near it.

    >>> page = ["云溪县交通局", "当前位置:首页", "青禾至北岭公路通车", "发布日期:2024-05-10"]
    >>> headline_above_stamp([*page, "5月9日,公路建成通车,比计划提前了一个月。"], "云溪县交通局")
    '青禾至北岭公路通车'
    """
    kinds = [block_of(Line(line, 1, 0), PLAIN).kind for line in islice(lines, _SEARCHED)]
    for at in (n for n, kind in enumerate(kinds) if kind == "stamp" and n):
        top = max((n for n in range(at) if kinds[n] == "drop"), default=-1) + 1
        near = ["".join(line.split()) for line in lines[max(top, at - _NEAR) : at + _BELOW]]
        plain = "".join((headline or "").split())
        if plain and any(plain in line or (len(line) > 3 and line in plain) for line in near):
            return None
        above = lines[at - 1]
        heads = kinds[at - 1] == "header" and _CHINESE.search(above) and not is_channel(above)
        if heads and "text" in kinds[at + 1 : at + 1 + _BELOW]:
            return above
    return None
