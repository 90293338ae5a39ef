"""Chinese names found by their pinyin, whole (linxiangdong) or by initials (lxd).

The readings of characters come from pypinyin (extra ``pinyin``); without it nothing is found.
"""

from __future__ import annotations

import os
import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Match = Literal["whole", "beginning", ""]
_LATIN = re.compile(r"[a-zü' ]{2,40}", re.IGNORECASE)
_UNFINISHED = "…"
"""What is left of a name whose last character is typed in part."""
_NOT_LETTERS = re.compile(r"[^a-z]")


def typed_pinyin(text: str) -> str:
    """Return what may be pinyin in a typed text, plain; nothing where the text is no pinyin.

    >>> typed_pinyin("Lin Xiangdong"), typed_pinyin("林向东"), typed_pinyin("l")
    ('linxiangdong', '', '')
    """
    return _NOT_LETTERS.sub("", _plain(text.lower())) if _LATIN.fullmatch(text) else ""


@lru_cache(maxsize=65536)
def match_pinyin(typed: str, name: str) -> Match:
    """Return how much of a name plain pinyin or initials stand for, from its beginning.

    >>> [match_pinyin(typed, "林向东") for typed in ("linxiangdong", "lxd", "linx", "dong")]
    ['whole', 'whole', 'beginning', '']
    """
    if not name or not _begins(typed, name[0]):
        return ""
    left = _left_over(typed, name)
    return "" if left is None else "whole" if not left else "beginning"


def named_by_pinyin(text: str, names: Iterable[str]) -> list[str]:
    """Return the names that a typed text stands for: whole names, failing that beginnings."""
    typed = typed_pinyin(text)
    if not typed:
        return []
    found = {name: match_pinyin(typed, name) for name in names}
    whole = [name for name, match in found.items() if match == "whole"]
    return whole or [name for name, match in found.items() if match]


def _begins(typed: str, character: str) -> bool:
    return any(reading[0] == typed[0] for reading in _readings(character))


def _left_over(typed: str, name: str) -> str | None:
    """Return the characters of a name behind what is typed; None where it does not fit."""
    if not typed:
        return name
    if not name:
        return None
    for reading in _readings(name[0]):
        for part in (reading, reading[:1]):
            if typed.startswith(part):
                left = _left_over(typed[len(part) :], name[1:])
                if left is not None:
                    return left
        if reading.startswith(typed):
            return name[1:] or _UNFINISHED
    return None


@cache
def _readings(character: str) -> tuple[str, ...]:
    """Return the readings of a character without tones, the longest first."""
    marked = _table().get(ord(character), "")
    plain = {_NOT_LETTERS.sub("", _plain(reading)) for reading in marked.split(",")}
    return tuple(sorted(filter(None, plain), key=lambda reading: (-len(reading), reading)))


def _plain(text: str) -> str:
    """Take the tones off; ü is written v as it is typed."""
    decomposed = unicodedata.normalize("NFD", text).replace("u\u0308", "v")
    return "".join(c for c in decomposed if not unicodedata.combining(c))


@cache
def _table() -> Mapping[int, str]:
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")  # a table of 30 MB that is not needed
    try:
        from pypinyin.constants import PINYIN_DICT  # noqa: PLC0415 - an extra
    except ImportError:
        return {}
    return PINYIN_DICT
