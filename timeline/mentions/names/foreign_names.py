"""Foreign names without a dot, taken up to the next stop where the text speaks of abroad."""

from __future__ import annotations

from timeline.lexicon.cues import cue
from timeline.lexicon.words import words
from timeline.mentions.names.contexts import STRONG, right_of
from timeline.mentions.names.fluency import is_common_word
from timeline.mentions.names.name_score import opens_with_deed
from timeline.mentions.names.personal_names import Name
from timeline.mentions.names.shapes import ends_a_body, is_word
from timeline.model import Span

_ABROAD, _WHOLE = cue("names", "abroad"), cue("names", "foreign-name")
_JAPANESE = words("surnames.toml", "japanese")
_GIVEN_LAST = frozenset("一二三")
"""Numbers that end a Japanese name: 本田健一."""
_NEAR, _EVERYDAY = 40, 11.0
_LONGEST = 6
STRANGE = STRONG + 3.5
"""The score of a foreign name: nothing but the words around it vouches for it."""


def read_foreign(text: str, start: int, plain: Name | None) -> Name | None:
    """Read all up to the next stop as a foreign name where a plain name would end inside a word.

    >>> text = "会见日本驻华大使金杉宪治。"
    >>> read_foreign(text, 8, None).text
    '金杉宪治'
    """
    match = _WHOLE.match(text, start)
    if plain and plain.score >= STRONG and right_of(text, plain.span.end) >= STRONG:
        last = match is not None and match.end() == plain.span.end + 1
        if not (match and last and has_japanese_surname(match[0]) and match[0][-1] in _GIVEN_LAST):
            return plain
    if not match or (plain and match.end() < plain.span.end):
        return plain
    name = match[0]
    if not (has_japanese_surname(name) or _ABROAD.search(text, max(0, start - _NEAR), start)):
        return plain
    return Name(Span(*match.span()), name, STRANGE) if _is_no_phrase(name) else plain


def has_japanese_surname(name: str) -> bool:
    """Return whether a Japanese family name opens a name of four or five characters."""
    return name[:2] in _JAPANESE and 4 <= len(name) <= _LONGEST - 1


def _is_no_phrase(name: str) -> bool:
    if has_japanese_surname(name):
        return True
    if is_word(name) or ends_a_body(name, surely=True) or opens_with_deed(name):
        return False
    return not any(is_common_word(name[at : at + 2], _EVERYDAY) for at in range(len(name) - 1))
