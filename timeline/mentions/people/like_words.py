"""Names that read like ordinary words, where what stands behind them leaves no other reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue
from timeline.lexicon.words import HAN, WordSet, words
from timeline.mentions.edges.titles import Title, is_post
from timeline.mentions.names.contexts import AFTER
from timeline.mentions.names.fluency import is_common_word
from timeline.mentions.names.personal_names import Name
from timeline.mentions.names.shapes import has_surname, opens_with_function_word
from timeline.model import Span
from timeline.patterns import late_pattern

if TYPE_CHECKING:
    import re

_ACCUSED, _EXCUSED = cue("names", "accused"), cue("names", "excused")
_STOPPED = late_pattern(f"[{HAN}]{{2,3}}(?=[、,\uff0c。;\uff1b])")
_DEEDS = WordSet(words("names.toml", "speech", "joining", "winning", "telling"))
_NO_LAST = words("names.toml", "no_last_of_words")
_COMMON, _WHOLE, _LONG_TITLE = 11.0, 5.0, 3


def read_accused(text: str, title: Title, start: int) -> Name | None:
    """Read the name behind a post that an accusation or an excuse follows.

    >>> text = "县委原书记连环涉嫌受贿。"
    >>> read_accused(text, Title(Span(0, 5), Span(3, 5)), 5).text
    '连环'
    """
    for pattern in (_ACCUSED, _EXCUSED) if is_post(title.head.of(text)) else ():
        match = pattern.match(text, start)
        if match and _is_no_deed(match["name"]) and _may_name(match["name"]):
            return _name(match, "name")
    return None


def read_before_stop(text: str, title: Title, start: int) -> Name | None:
    """Read the word that stands between a post and a stop, where a family name opens it.

    >>> text = "镇党委书记尤其,镇长"
    >>> read_before_stop(text, Title(Span(0, 5), Span(3, 5)), 5).text
    '尤其'
    """
    if not is_post(title.head.of(text)) or title.span.end - title.span.start < _LONG_TITLE:
        return None
    match = _STOPPED.match(text, start)
    if match and has_surname(match[0]) and _is_no_deed(match[0]) and _is_short_or_rare(match[0]):
        return _name(match, 0)
    return None


def _name(match: re.Match[str], group: str | int) -> Name:
    return Name(Span(*match.span(group)), match[group], _WHOLE)


def _is_no_deed(word: str) -> bool:
    """Return whether a word tells neither what somebody does nor when or whose."""
    whole = len(word)
    return len(AFTER.at(word)) < whole and not _DEEDS.at(word) and _NO_LAST.isdisjoint(word[1:])


def _may_name(word: str) -> bool:
    return has_surname(word) or not (
        is_common_word(word, _COMMON) or opens_with_function_word(word)
    )


def _is_short_or_rare(word: str) -> bool:
    return len(word) == 2 or not is_common_word(word[1:], _COMMON)
