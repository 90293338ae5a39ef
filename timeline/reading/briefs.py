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
_DATED = re.compile("^(?:\\d{1,2}月\\d{1,2}日|昨[日天]|近日|日前|近期)")
_FEWEST = 2


def split_briefs(sections: Iterable[Section]) -> Iterator[Section]:
    """Give the sections, a column of short items as one section for each."""
    for section in sections:
        if any(_COLUMN.match(line) for line in section.stack) and _itemised(section):
            yield from _items(section)
        else:
            yield section


def _itemised(section: Section) -> bool:
    """Say whether the paragraphs are items: bulleted, or each with a date at its head."""
    starts = sum(_starts(paragraph) for paragraph in section.body)
    bulleted = any(_BULLET.match(paragraph) for paragraph in section.body)
    return starts >= _FEWEST and (bulleted or starts == len(section.body))


def _starts(paragraph: str) -> bool:
    return bool(_BULLET.match(paragraph) or _DATED.match(paragraph))


def _items(section: Section) -> Iterator[Section]:
    """Begin an item at every bullet, or without bullets at every date."""
    bulleted = any(_BULLET.match(paragraph) for paragraph in section.body)
    item = Section(line=section.line, fresh=True)
    for paragraph in section.body:
        begins = _BULLET.match(paragraph) if bulleted else _DATED.match(paragraph)
        if begins and item.body:
            yield item
            item = Section(line=section.line, fresh=True)
        item.body.append(_BULLET.sub("", paragraph))
    yield item
