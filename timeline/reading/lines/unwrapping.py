"""Text broken at a fixed width becomes whole paragraphs again."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_INDENT = re.compile("^(?:\u3000| {2,}|\t)")
_STOP = re.compile("[。！？!?…”’）)：:]$")
_NARROWEST = 14
_FEWEST = 8
_SHARE = 0.5
_LONGER = 0.12


def unwrap(lines: Sequence[str]) -> list[str]:
    """Join the lines of each paragraph where a text is broken at a fixed width.

    >>> page = ["云溪县开会"] + ["　　" + "茶" * 18, "茶" * 20, "园。"] * 4
    >>> [len(line) for line in unwrap(page)]
    [5, 42, 42, 42, 42]
    """
    width = _width(lines)
    if width is None:
        return list(lines)
    joined: list[str] = []
    last = ""
    for line in lines:
        if joined and _goes_on(last, line, width):
            joined[-1] += line.strip()
        else:
            joined.append(line)
        last = line
    return joined


def _width(lines: Sequence[str]) -> int | None:
    """Find the width at which most lines end; None where there is no such width."""
    lengths = [len(line.rstrip()) for line in lines if line.strip()]
    if len(lengths) < _FEWEST or not any(_INDENT.match(line) for line in lines):
        return None
    width, _ = max(Counter(lengths).items(), key=lambda item: (item[1], item[0]))
    full = sum(width - 1 <= length <= width for length in lengths)
    longer = sum(length > width + 1 for length in lengths)
    broken = width >= _NARROWEST and full >= _SHARE * len(lengths)
    return width if broken and longer <= _LONGER * len(lengths) else None


def _goes_on(last: str, line: str, width: int) -> bool:
    """Return whether a line continues the full one above it."""
    if not width - 1 <= len(last.rstrip()) <= width or not line.strip() or _INDENT.match(line):
        return False
    heads = _STOP.search(last.rstrip()) and not _STOP.search(line) and len(line) < width - 1
    return not heads
