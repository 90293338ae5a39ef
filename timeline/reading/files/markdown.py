"""A Markdown note becomes plain text; its front matter says headline, day and author."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.reading.newspaper.moment import read_moment

if TYPE_CHECKING:
    from timeline.reading.newspaper.moment import Moment

_FRONT = re.compile(r"\A---[ \t]*\n((?:[^\n]{0,2000}\n){0,60}?)(?:---|\.\.\.)[ \t]*\n")
_FIELD = re.compile(r"^([A-Za-z_\u4e00-\u9fff]{1,24})\s?[:：]\s?(.{0,400})$", re.MULTILINE)
_IMAGE = re.compile(r"!\[[^\]\n]{0,200}\]\([^)\n]{0,400}\)")
_LINK = re.compile(r"\[([^\]\n]{1,200})\]\([^)\n]{0,400}\)")
_STRONG = re.compile(r"(\*\*|__)(?=\S)([^*_\n]{1,400})\1")
_BEGINNING = re.compile(r"^ {0,3}(?:#{1,6}\s+|>\s?|[-*+]\s+(?=\S))", re.MULTILINE)
_TITLES, _DAYS, _AUTHORS = (
    ("title", "标题"),
    ("date", "日期", "published", "时间"),
    ("author", "作者"),
)


@dataclass(frozen=True, slots=True)
class Note:
    """A note without its marks."""

    text: str
    title: str | None = None
    moment: Moment | None = None
    author: str | None = None


def read_note(markdown: str) -> Note:
    r"""Take the marks out of a note and read its front matter.

    >>> read_note("---\ntitle: 新桥通车\n---\n# 新桥通车\n\n**本报讯** 通车了。\n").text
    '新桥通车\n\n本报讯 通车了。\n'
    """
    front = _FRONT.match(markdown)
    fields = {name.lower(): value.strip(" \"'") for name, value in _fields(front)}
    body = markdown[front.end() :] if front else markdown
    title = _first(fields, _TITLES)
    text = _plain(body).lstrip("\n")
    if title and not text.startswith(title):
        text = f"{title}\n\n{text}"
    return Note(text, title, read_moment(_first(fields, _DAYS) or ""), _first(fields, _AUTHORS))


def _fields(front: re.Match[str] | None) -> list[tuple[str, str]]:
    return _FIELD.findall(front[1]) if front else []


def _first(fields: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((fields[name] for name in names if fields.get(name)), None)


def _plain(body: str) -> str:
    """Remove images and marks; the words of links stay."""
    text = _LINK.sub(r"\1", _IMAGE.sub("", body))
    return _BEGINNING.sub("", _STRONG.sub(r"\2", text))
