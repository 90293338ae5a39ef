"""Scripts: traditional characters written as simplified ones, and texts that are not Chinese."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from timeline.lexicon.words import words

if TYPE_CHECKING:
    from collections.abc import Callable

_LEAST_SEEN = 2
_NEAR_ALL = 0.1
_LEAST_LETTERS = 40
_LETTERS = re.compile(r"[^\W\d_]+")
_KANA = re.compile("[\u3040-\u30ff]+")
_HANGUL = re.compile("[\uac00-\ud7a3]+")
_HAN = re.compile("[\u3400-\u9fff]+")
_OTHERS = re.compile("[\u3040-\u30ff\uac00-\ud7a3]")


def is_traditional(text: str) -> bool:
    """Return whether a text holds characters that only traditional Chinese has.

    >>> is_traditional("縣長到會"), is_traditional("县长到会")
    (True, False)
    """
    traditional = _traditional()
    if traditional.isdisjoint(text):
        return False
    seen = 0
    for character in set(text) & traditional:
        seen += text.count(character)
        if seen >= _LEAST_SEEN or len(text) <= _LEAST_SEEN * 2:
            return True
    return False


@cache
def _traditional() -> frozenset[str]:
    return words("script.toml", "traditional") - {"\n"}


def simplified(text: str) -> str:
    """Write traditional characters as simplified ones; every character keeps its place.

    >>> simplified("縣長鄭樹輝")
    '县长郑树辉'
    """
    whole = _convert()(text)
    return whole if len(whole) == len(text) else "".join(map(_one, text))


def script_forms(word: str) -> tuple[str, ...]:
    """Return a word as typed and, where it is traditional, in simplified characters.

    >>> script_forms("長孫毅"), script_forms("长孙毅")
    (('長孫毅', '长孙毅'), ('长孙毅',))
    """
    return (word, simplified(word)) if is_traditional(word) else (word,)


def _one(character: str) -> str:
    written = _convert()(character)
    return written if len(written) == 1 else character


@cache
def _convert() -> Callable[[str], str]:
    from opencc import OpenCC  # noqa: PLC0415 - only where traditional characters stand

    convert: Callable[[str], str] = OpenCC("t2s").convert
    return convert


def foreign_script(text: str) -> str | None:
    """Return the script of a text that is not Chinese: kana, hangul or other; None of Chinese.

    >>> foreign_script("The mayor opened the new bridge on Tuesday in front of a crowd.")
    'other'
    """
    han = _count(_HAN, text)
    if han > max(_LEAST_LETTERS, 2 * _NEAR_ALL * len(text)) and not _OTHERS.search(text):
        return None
    letters = _count(_LETTERS, text)
    if letters < _LEAST_LETTERS:
        return None
    kana, hangul = (_count(script, text) / letters for script in (_KANA, _HANGUL))
    if kana > _NEAR_ALL:
        return "kana"
    if hangul > _NEAR_ALL:
        return "hangul"
    return None if han > 2 * _NEAR_ALL * letters else "other"


def _count(script: re.Pattern[str], text: str) -> int:
    """Return how many characters of a text belong to a script."""
    return sum(map(len, script.findall(text)))
