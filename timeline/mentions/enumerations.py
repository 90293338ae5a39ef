"""Lists of names that no title opens: A、B等专家代表 with its label behind, or bare A、B、C."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.mentions.names import Name, is_vouched, is_word, read_name
from timeline.mentions.vocabulary import HAN
from timeline.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.mentions.titles import Title

_CLAUSE = re.compile(f"[{HAN}·、 ]+")
_PLAIN = re.compile(f"[{HAN}][{HAN}· ]{{0,10}}[{HAN}]")
_LABEL = re.compile("等?(?:[一二两三四五六七八九十百]+余?[位名]|多位|多名|几位)?")
_NO_NAME = frozenset(
    "市县区镇乡局委厅部校所站组厂省州盟旗队处科室馆庭店社村院油茶酒菜果花树鱼病路街桥河山湖"
)
_LEAST_BARE = 3


def find_enumerations(
    text: str, titles: tuple[Title, ...]
) -> Iterator[tuple[Title | None, tuple[Name, ...]]]:
    """Find lists of names with the label that follows them, or with none."""
    starts = {title.span.start: title for title in titles}
    for clause in _CLAUSE.finditer(text):
        if "、" in clause[0]:
            for names in _chains(text, Span(*clause.span())):
                label = _LABEL.match(text, names[-1].span.end)
                title = starts.get(label.end()) if label and label[0] else None
                if title or _is_sure(names):
                    yield title, names


def _is_sure(names: tuple[Name, ...]) -> bool:
    whole = [name for name in names if len(name.text) > 2]
    return len(names) >= _LEAST_BARE and len(whole) * 2 >= len(names)


def _chains(text: str, clause: Span) -> Iterator[tuple[Name, ...]]:
    """Cut a clause at its 、 and give the stretches in which every item is a name."""
    chain: list[Name] = []
    at = clause.start
    items = clause.of(text).split("、")
    for index, item in enumerate(items):
        last = index == len(items) - 1
        name = _last_name(text, at) if last else _name(item, at) or (not chain and _tail(item, at))
        if name:
            chain.append(name)
        if not name or last or name.span.end < at + len(item.rstrip()):
            if len(chain) > 1:
                yield tuple(chain)
            chain = []
        at += len(item) + 1


def _name(item: str, at: int) -> Name | None:
    printed = item.strip()
    squeezed = printed.replace(" ", "")
    if not _PLAIN.fullmatch(printed) or not _is_name(squeezed):
        return None
    start = at + len(item) - len(item.lstrip())
    return Name(Span(start, start + len(printed)), squeezed, 5.0)


def _tail(item: str, at: int) -> Name | None:
    """Read a name off the end of the words that lead into a list."""
    for size in (4, 3, 2):
        if len(item) > size and _is_name(item[-size:]) and " " not in item[-size:]:
            return Name(Span(at + len(item) - size, at + len(item)), item[-size:], 4.0)
    return None


def _last_name(text: str, at: int) -> Name | None:
    name = read_name(text, at)
    return name if name and _is_name(name.text) else None


def _is_name(name: str) -> bool:
    return (
        (2 <= len(name) <= 4 or "·" in name)
        and is_vouched(name)
        and not is_word(name)
        and name[-1] not in _NO_NAME
    )
