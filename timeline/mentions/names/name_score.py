"""How likely a stretch of text is a personal name: its shape, its surroundings, its repetition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.lexicon.words import WordSet, words
from timeline.mentions.names.contexts import (
    ADVERBS,
    AFTER,
    LINKS,
    NEVER_LAST,
    SELDOM_LAST,
    SELDOM_PREPOSITIONS,
    STRONG,
    is_stopped,
    right_of,
    speaks,
)
from timeline.mentions.names.fluency import is_common_word, is_noun, is_unlike_words
from timeline.mentions.names.oddities import (
    COMMON,
    NOT_NAMES,
    adverb,
    crosses,
    is_blocked,
    is_counted,
    is_full,
    is_never_last,
    opens_oddly,
    repetition,
)
from timeline.mentions.names.shapes import (
    ends_a_body,
    has_compound_surname,
    has_surname,
    is_vouched,
    known_parts,
    score_shape,
)

if TYPE_CHECKING:
    from timeline.model import Span

_MAY_NAME = words("names.toml", "may_name")
_SOLEMNLY, _VOWS = words("names.toml", "solemnly"), WordSet(words("names.toml", "vows"))
_ALWAYS_A_BODY = words("names.toml", "always_end_a_body")
_NEVER_INSIDE = words("names.toml", "never_inside")
_JOINING = words("names.toml", "never_before_stops")
_WILL, _PARTY = words("names.toml", "never_before_parties"), words("names.toml", "party_follows")
_DONE, _FULL = "了", 3
_TOWNS = words("names.toml", "towns_in_names")
_CLASS_WORDS = words("names.toml", "class_words_in_names")


def score_name(text: str, span: Span, echoes: list[int], *, trusted: bool) -> float | None:
    """Score a stretch as a name; None where it cannot be one.

    ``echoes`` counts how often each beginning of it stands nearby; ``trusted`` says that
    an office stands before it.
    """
    name = span.of(text)
    if name in _SOLEMNLY and _VOWS.at(text, span.end):
        return None
    right = right_of(text, span.end) or _right_of_unknown(name)
    repeated = repetition(echoes, len(name))
    stopped = is_stopped(text, span.end)
    if not stopped and (is_counted(name) or _is_done(text, span)):
        return None
    fits = stopped or right >= STRONG or (len(name) > 2 and has_surname(name))
    stands = trusted and fits and is_unlike_words(name) and name not in NOT_NAMES
    ends = _ends_well(text, span) or (trusted and right >= STRONG and _ends_whole(name))
    if not right or not (
        _has_name_form(name, repeated, ends=ends)
        or (stands and not (ends_a_body(name) or is_never_last(name)))
    ):
        return None
    if text[span.end : span.end + 1] == "的" and not (is_vouched(name) or repeated > 0):
        return None
    noun = trusted and is_noun(name) and name not in NOT_NAMES
    likely = stands or (
        (name in _MAY_NAME or noun) and (stopped or (trusted and right >= STRONG - 1))
    )
    spoken = trusted and repeated > 0 and not is_vouched(name) and speaks(text, span)
    if not (spoken or likely) and is_blocked(name, right, trusted=trusted):
        return None
    doubt = (
        0.0
        if _ends_well(text, span)
        else _doubt(name, _fit_of_end(text, span, right), stopped=stopped)
    )
    doubt += crosses(text, span) * (0.5 if right >= STRONG else 1)
    return right + score_shape(name) + repeated + spoken - doubt


def _is_done(text: str, span: Span) -> bool:
    """Return whether a stretch of two characters is a verb whose deed is over: 配发|了."""
    done = text[span.end] == _DONE and not AFTER.at(text, span.end)
    return done and span.end - span.start < _FULL and not has_surname(span.of(text))


def is_phrase(name: str, *, trusted: bool) -> bool:
    """Return whether an item of a list is no name; behind an office most items are."""
    if ends_a_body(name, surely=trusted) or name[0] == "的" or name[-1] in NEVER_LAST:
        return True
    if name in _MAY_NAME:
        return False
    vouched = is_vouched(name)
    if trusted and len(name) > 3 and not vouched and opens_with_deed(name):
        return True
    block = NOT_NAMES.at(name) or ("" if trusted else AFTER.at(name))
    if trusted and len(block) == 1:
        block = ""
    if block and (not vouched or (len(block) == len(name) and not trusted)):
        return True
    return opens_oddly(name) and (not trusted or name[0] in LINKS)


def opens_with_deed(name: str, *, least: int = 0) -> bool:
    """Return whether a verb opens the stretch, with ``least`` characters or more behind it."""
    after = AFTER.at(name)
    if len(after) < 2 or 0 in known_parts(name):
        return False
    return len(name) - len(after) >= least


def _right_of_unknown(name: str) -> float:
    if not is_vouched(name):
        return 0.0
    return 0.6 if len(name) > 2 else 0.3


def _ends_well(text: str, span: Span) -> bool:
    """Return whether a joining word that nothing can follow is the end of a name: 江敬让,."""
    name, after = span.of(text), AFTER.at(text, span.end)
    if not is_full(name) or text.startswith("“", span.end):
        return False
    stopped = is_stopped(text, span.end)
    joins = name[-1] in _JOINING and (stopped or len(after) > 1)
    return joins or (name[-1] in _WILL and (stopped or after in _PARTY))


def _ends_whole(name: str) -> bool:
    """Return whether a full name ends like a body, but no body ends with its two characters."""
    return (
        is_full(name)
        and name[-1] in _CLASS_WORDS
        and not (is_common_word(name[-2:], COMMON) and name[-1] not in _TOWNS)
        and not is_common_word(name[:2], COMMON)
    )


def _has_name_form(name: str, repeated: float, *, ends: bool = False) -> bool:
    """Return whether a name may have these characters, this first and last one, this length."""
    if name[-1] in _ALWAYS_A_BODY and len(name) > 2:
        return False
    if (ends_a_body(name) or is_never_last(name)) and repeated <= 0 and not ends:
        return False
    if has_compound_surname(name):
        return len(name) > 2 and _NEVER_INSIDE.isdisjoint(name[2:-1])
    return _NEVER_INSIDE.isdisjoint(name[1:-1]) and (len(name) < 5 or is_vouched(name))


def _fit_of_end(text: str, span: Span, right: float) -> float:
    """Return how well the end of a name fits; badly where a word begins with its last: 正在."""
    return 0.0 if len(AFTER.at(text, span.end - 1)) > 1 else right


def _doubt(name: str, right: float, *, stopped: bool) -> float:
    """Return the penalty of a name the characters in it that names seldom hold."""
    doubtful = [i for i in range(1, len(name)) if name[i] in SELDOM_LAST]
    if doubtful:
        known = known_parts(name)
        doubtful = [i for i in doubtful if i not in known]
    if len(name) == 2 or len(name) - 1 not in doubtful:
        return 0.5 * len(doubtful)
    last = name[-1]
    cost = adverb(last, right) if last in ADVERBS else 1.0
    heavy = 2.5 if last in SELDOM_PREPOSITIONS else cost
    return 0.5 * (len(doubtful) - 1) + (0.5 if stopped else heavy)
