"""A column of short items without headlines becomes an article for each item."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.reading.sections import Section

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_COLUMN = re.compile(
    "^(?:.{0,6}(?:简\\s?讯|短\\s?讯|快\\s?讯|简明新闻|一句话新闻|速览|点击|播报)|(?:本地|城市|乡镇|部门)动态)$"
)
_BULLET = re.compile("^[●■◆▲★□○◇△▶►※☆]\\s*")
_FEWEST = 2


def split_briefs(sections: Iterable[Section]) -> Iterator[Section]:
    """Give the sections, a column of short items as one section for each."""
    for section in sections:
        bulleted = sum(bool(_BULLET.match(paragraph)) for paragraph in section.body)
        if bulleted >= _FEWEST and any(_COLUMN.match(line) for line in section.stack):
            yield from _items(section)
        else:
            yield section


def _items(section: Section) -> Iterator[Section]:
    """Begin an item at every bullet; what follows a bullet belongs to it."""
    item = Section(line=section.line, fresh=True)
    for paragraph in section.body:
        if _BULLET.match(paragraph) and item.body:
            yield item
            item = Section(line=section.line, fresh=True)
        item.body.append(_BULLET.sub("", paragraph))
    yield item
