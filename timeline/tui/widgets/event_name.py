"""What an event is called on its line: its title, or the headline where that is the better name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.tui.widgets.cells import cells_of, one_line

if TYPE_CHECKING:
    from timeline.store.base.rows import Row

_SHARED = 0.8
"""Share of the characters of a headline that the quote has to tell, in the same order."""
_SHORTEST = 5
"""Characters that name an event."""


def event_name(row: Row, width: int) -> str:
    """Return the title; for a cut or a long-winded one, the headline that tells this event."""
    title = one_line(row.title)
    is_name = cells_of(title) <= width and "," not in title
    if is_name or not row.headline:
        return title
    headline = one_line(row.headline)
    return headline if cells_of(headline) <= width and tells(headline, row.quote) else title


def tells(headline: str, quote: str) -> bool:
    """Return whether a quote says what a headline says, in the same order and nearly as many words.

    >>> tells("市六届人大七次会议闭幕", "锦沱市第六届人民代表大会第七次会议在锦沱大会堂闭幕")
    True
    >>> tells("把实事办好", "1月12日,云溪县春耕现场会在白沙镇召开")
    False
    """
    words = "".join(character for character in headline if character.isalnum())
    return len(words) >= _SHORTEST and _common(words, quote) >= _SHARED * len(words)


def _common(words: str, text: str) -> int:
    """Return how many characters of the words stand in a text in the same order, at most.

    A bit of ``free`` is a character that is not matched (Hyyrö 2004).
    """
    places: dict[str, int] = {}
    for at, character in enumerate(words):
        places[character] = places.get(character, 0) | 1 << at
    free = everything = (1 << len(words)) - 1
    for character in text:
        matched = free & places.get(character, 0)
        free = ((free + matched) | (free - matched)) & everything
    return len(words) - free.bit_count()
