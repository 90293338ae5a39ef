"""Names that stand before their office: 市教育局|吴萍|局长."""

from __future__ import annotations

from timeline.lexicon.cues import cue
from timeline.lexicon.words import WordSet, words
from timeline.mentions.names.contexts import NEVER_LAST, PREPOSITIONS, is_stopped
from timeline.mentions.names.fluency import is_common_word
from timeline.mentions.names.shapes import ends_a_body, has_surname, opens_with_function_word
from timeline.model import Span

_RAREST, _EVERYDAY = 14.0, 11.0
_SIZES = (4, 3, 2)
_PLAIN = words("surnames.toml", "plain")
_NO_NAME = cue("names", "body-character")
_WORDS = WordSet(words("names.toml", "words", "not_names"))
_BODIES = tuple(words("organizations.toml", "suffixes") | words("names.toml", "places_of_holders"))
_LONG_BODIES = tuple(body for body in _BODIES if len(body) > 1)
_NUMERALS = words("titles.toml", "cut_from")
_SURNAMES_TOO = words("names.toml", "joining_surnames")
_OPENING = words("names.toml", "before_holders")


def name_before(
    text: str, end: int, edge: int, *, office: bool = True, post: bool = True
) -> Span | None:
    """Return the full name that ends where a title begins, if it stands alone there.

    A name stands alone behind a stop, a joint, or ``edge``, where the words before a title end;
    before an ``office`` also behind a body. A ``post`` is held by one at a time: behind it stands
    a verb, before another title a preposition may.

    >>> name_before("市教育局吴萍局长", 6, 0).of("市教育局吴萍局长")
    '吴萍'
    """
    for size in _SIZES:
        start = end - size
        name = text[start:end] if start >= 0 else ""
        if not name or not _is_full_name(name) or not (post or name[-1] not in PREPOSITIONS):
            continue
        if opens_with_function_word(name) and not text.endswith(_LONG_BODIES, 0, start):
            continue
        if start == edge or (office and _is_begun(text, start)):
            return Span(start, end)
        if office and text.endswith(_BODIES, 0, start) and _is_no_body(name):
            return Span(start, end)
    return None


def _is_begun(text: str, start: int) -> bool:
    return is_stopped(text, start - 1) or text[start - 1].isspace() or text[start - 1] in _OPENING


def _is_full_name(name: str) -> bool:
    return (
        name.isalpha()
        and has_surname(name)
        and name[-1] not in NEVER_LAST
        and not (opens_with_function_word(name) and name[0] not in _SURNAMES_TOO)
        and not _NO_NAME.search(name, 1)
        and not _NUMERALS.issuperset(name[1:])
        and not _WORDS.at(name)
        and not is_common_word(name, _RAREST)
    )


def _is_no_body(name: str) -> bool:
    """Return whether no everyday word opens or ends a name, and no body ends there: 农|办."""
    plain = name[0] in _PLAIN
    words_in = len(name) > 2 and (
        is_common_word(name[:2], _EVERYDAY) or (is_common_word(name[-2:], _EVERYDAY) and not plain)
    )
    return not words_in and not name.endswith(_LONG_BODIES) and not ends_a_body(name, surely=True)
