"""A column of short items without headlines is one article, and holds no intertitles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue

if TYPE_CHECKING:
    from timeline.reading.articles.section import Section

_COLUMN = cue("page", "column-of-briefs")
_BULLET = re.compile("^[●■◆▲★□○◇△▶►※☆]\\s*")
_FEWEST = 2


def is_column(section: Section) -> bool:
    """Return whether a section is a column of short items under one heading."""
    return is_column_head(section) or _is_listed(section)


def is_column_head(section: Section) -> bool:
    """Return whether a header line of the section heads a column of short items."""
    return any(_COLUMN.match(line) for line in section.stack)


def _is_listed(section: Section) -> bool:
    """Return whether every paragraph under the heading is an item with a bullet."""
    return (
        bool(section.stack)
        and len(section.body) >= _FEWEST
        and all(_BULLET.match(paragraph) for paragraph in section.body)
    )
