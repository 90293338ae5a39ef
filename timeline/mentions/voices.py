"""Names that a verb of saying or doing vouches for, without a title: 易楚蓉表示."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.mentions.fluency import costs_of_words, is_common_word
from timeline.mentions.names import Name, read_name
from timeline.mentions.shapes import has_surname
from timeline.mentions.vocabulary import HAN, any_of, words
from timeline.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.mentions.titles import Title

_VOICE = any_of(words("names.toml", "voices"))
_SPEAKER = re.compile(
    f"(?:(?<=[。,\uff0c;\uff1b:\uff1a!?\uff01\uff1f”“\\n\\s的由据])|^)(?=([{HAN}]{{2,4}}?)(?:{_VOICE}))"
)
_WINNER = re.compile(f"(?<=[的由与和])(?=([{HAN}]{{2,4}}?)(?:获|荣获|夺得|摘得))")
_CHEAP, _RAREST = 6.5, 14.0
_WORDS = re.compile(any_of(words("names.toml", "words")))
_NO_NAME_CHARACTER = re.compile(
    "[市县区镇乡局委厅部院校所站厂省会者员们们们人方家上中下等各该本此其这那的]"
)


def _is_plain(name: str) -> bool:
    """Say whether a stretch reads as everyday words: 但都, 应到, 一上午."""
    cheap = costs_of_words(name, len(name))[0] < _CHEAP * len(name)
    return is_common_word(name, _RAREST) or name[0] == "一" or cheap


def find_voices(text: str, titles: tuple[Title, ...]) -> Iterator[Name]:
    """Find the untitled speakers and winners of a text by family name and verb."""
    heads = {at for title in titles for at in range(title.head.start, title.head.end)}
    for pattern in (_SPEAKER, _WINNER):
        for match in pattern.finditer(text):
            name = match[1]
            if match.end(1) - 1 in heads:
                continue
            if (
                has_surname(name)
                and not _WORDS.match(name)
                and (pattern is _WINNER or not _is_plain(name))
                and not _NO_NAME_CHARACTER.search(name[1:])
            ):
                read = read_name(text, match.start(1))
                if read and read.text == name:
                    yield Name(Span(*match.span(1)), name, read.score)
