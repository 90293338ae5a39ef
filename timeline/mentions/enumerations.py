"""Lists of names that no title opens: A、B等专家代表 with its label behind, or bare A、B、C."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.mentions.names import Name, read_name
from timeline.mentions.shapes import DOT, has_dot, is_vouched, is_word
from timeline.mentions.vocabulary import HAN
from timeline.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from timeline.mentions.titles import Title

_NOTE = "[(\uff08][^()\uff08\uff09\\n]{1,14}[)\uff09]"
_CLAUSE = re.compile(f"(?:[{HAN}{DOT}、 ]|{_NOTE}(?=[、等]))+")
_BRACKET = re.compile(_NOTE)
_PLAIN = re.compile(f"[{HAN}][{HAN}{DOT} ]{{0,10}}[{HAN}]")
_LABEL = re.compile(
    "等(?:来自[^。,，、]{1,14}的)?(?:[一二两三四五六七八九十百\\d]+[余多]?[位名个]|多位|多名|几位|一批|一众)?"
)
_BEFORE_LABEL = re.compile(f" ?([{HAN}](?: ?[{HAN}]){{1,3}}?)等")
_NO_NAME = frozenset(
    "市县区镇乡局委厅部校所站组厂省州盟旗队处科室馆庭店社村院油茶酒菜果花树鱼病路街桥河山湖"
)
_LEAST_BARE, _LEAP = 3, 4


def find_enumerations(
    text: str, titles: tuple[Title, ...]
) -> Iterator[tuple[Title | None, tuple[Name, ...]]]:
    """Find lists of names with the label that follows them, or with none."""
    starts = {title.span.start: title for title in titles}
    for clause in _CLAUSE.finditer(text):
        if "、" not in clause[0]:
            continue
        span = Span(*clause.span())
        label = _label(text, span, starts)
        for names in _chains(text, span, _may_be_name if label else _is_name):
            if label and 2 * sum(map(_is_name, names)) > len(names):
                yield label, names
            elif not label and _is_sure(names):
                yield None, names


def _label(text: str, clause: Span, starts: Mapping[int, Title]) -> Title | None:
    """Find the title that follows the 等 of the last item, at most a few characters on."""
    last = text.rfind("、", clause.start, clause.end)
    match = _LABEL.search(text, last + 2, clause.end)
    places = range(match.end(), match.end() + _LEAP) if match else ()
    return next((starts[at] for at in places if at in starts), None)


def _is_sure(names: tuple[Name, ...]) -> bool:
    whole = [name for name in names if len(name.text) > 2]
    return len(names) >= _LEAST_BARE and len(whole) * 2 >= len(names)


def _chains(text: str, clause: Span, accept: Callable[[Name], bool]) -> Iterator[tuple[Name, ...]]:
    """Cut a clause at its 、 and give the stretches in which every item is a name."""
    chain: list[Name] = []
    at = clause.start
    items = clause.of(text).split("、")
    for index, item in enumerate(items):
        last = index == len(items) - 1
        name = _whole(item, at) if not last else _last(text, at) if chain else None
        if name is None or not accept(name):
            name = None if chain or last else _tail(item, at)
        if name:
            chain.append(name)
        if last or not name:
            if len(chain) > 1:
                yield tuple(chain)
            chain = []
        at += len(item) + 1


def _last(text: str, at: int) -> Name | None:
    """Read the last name of a list: up to its 等, else as anywhere."""
    if match := _BEFORE_LABEL.match(text, at):
        return Name(Span(*match.span(1)), "".join(match[1].split()), 5.0)
    return read_name(text, at)


def _whole(item: str, at: int) -> Name | None:
    """Read all of an item as one name."""
    printed = _BRACKET.sub("", item).strip()
    if not _PLAIN.fullmatch(printed):
        return None
    start = at + len(item) - len(item.lstrip())
    return Name(Span(start, start + len(printed)), "".join(printed.split()), 5.0)


def _tail(item: str, at: int) -> Name | None:
    """Read a name off the end of the words that lead into a list."""
    end = at + len(item)
    for size in (4, 3, 2):
        name = Name(Span(end - size, end), item[-size:], 4.0)
        if len(item) > size and " " not in name.text and _is_name(name):
            return name
    return None


def _is_name(name: Name) -> bool:
    return _may_be_name(name) and is_vouched(name.text) and not is_word(name.text)


def _may_be_name(name: Name) -> bool:
    return (2 <= len(name.text) <= 4 or has_dot(name.text)) and name.text[-1] not in _NO_NAME
