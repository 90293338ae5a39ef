"""Values as cells that no spreadsheet runs."""

from __future__ import annotations

import re

from timeline.inert import inert

_FORMULA = re.compile("[=+\\-@\t\r\n＝＋－＠]")


def plain_cell(value: object) -> str:
    """Return a value as the text of a cell.

    >>> plain_cell(["林向东", "郭远"]), plain_cell(None)
    ('林向东、郭远', '')
    """
    text = "、".join(value) if isinstance(value, list | tuple) else value
    return "" if text is None else inert(str(text))


def safe_cell(value: object) -> str:
    """Return a value as a cell; an apostrophe keeps text from being read as a formula.

    >>> safe_cell("=1+1")
    "'=1+1"
    """
    shown = plain_cell(value)
    return f"'{shown}" if _FORMULA.match(shown) else shown
