"""What an event is called on its line: its title, or the headline where that is the better name."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.tui.widgets.cells import cells_of, one_line

if TYPE_CHECKING:
    from timeline.store.base.rows import Row

_SHARED = 0.7
"""Share of the pairs of characters of a headline that the quote has to tell as well."""


def event_name(row: Row, width: int) -> str:
    """Return the title; where it would be cut, the headline if it fits and tells this event."""
    title = one_line(row.title)
    if cells_of(title) <= width or not row.headline:
        return title
    headline = one_line(row.headline)
    return headline if cells_of(headline) <= width and tells(headline, row.quote) else title


def tells(headline: str, quote: str) -> bool:
    """Return whether a headline says what a quote says, in nearly the same words.

    >>> tells("云溪县召开春耕现场会", "1月12日,云溪县春耕现场会在白沙镇召开")
    True
    >>> tells("把实事办好", "1月12日,云溪县春耕现场会在白沙镇召开")
    False
    """
    pairs = [left + right for left, right in pairwise(headline) if left.isalnum()]
    shared = sum(pair in quote for pair in pairs)
    return bool(pairs) and shared >= _SHARED * len(pairs)
