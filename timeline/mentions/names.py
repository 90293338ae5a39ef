"""Where a personal name ends: names read forward from a position that a title or verb gave."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.mentions.shapes import (
    DOT,
    ends_a_body,
    has_compound_surname,
    has_surname,
    is_vouched,
    is_word,
    known_parts,
    opens_with_function_word,
    weigh_shape,
)
from timeline.mentions.vocabulary import HAN, any_of, words
from timeline.model import Span

_FILE = "names.toml"
_AFTER = re.compile(any_of(words(_FILE, "after")))
_NOT_NAMES = re.compile(any_of(words(_FILE, "not_names")))
_VOICES = re.compile(any_of(words(_FILE, "voices")))
_MAY_NAME = words(_FILE, "may_name")
_NEVER_LAST = frozenset("说称问答等与的被把了吗呢吧这那给让着们第")
_SINGLES = frozenset(word for word in words(_FILE, "after") if len(word) == 1)
_OFTEN = frozenset("".join(words(_FILE, "often")))
_SELDOM = frozenset("".join(words(_FILE, "seldom"))) - _OFTEN - {"\n"}
_SELDOM_LAST = (_SINGLES | _SELDOM) - _NEVER_LAST
_NEVER_FIRST = _NEVER_LAST | (_SELDOM - frozenset("次提"))
_ADVERBS = frozenset("".join(words(_FILE, "adverbs")))
_PREPOSITIONS = frozenset("".join(words(_FILE, "prepositions")))
_VERBS = frozenset("".join(words(_FILE, "verbs")))
_SELDOM_PREPOSITIONS = frozenset("".join(words(_FILE, "seldom_prepositions")))
_NOUNS = words(_FILE, "nouns")
_LINKS = _ADVERBS | _PREPOSITIONS | _VERBS | _NEVER_LAST
_ASPECTS = frozenset("了着过起出")
_OPENING = frozenset("《“")
_NEVER_INSIDE = frozenset("的了着把被等说称吗呢吧这那给们第")
_STOPS = frozenset("、,，。.;；:：!！?？()（）\n\r”“》《【】[]—-…\"'|/")
_RUN = re.compile(f"[{HAN}]{{0,7}}")
_DOTTED = re.compile(f"[{HAN}]{{1,7}}(?:[{DOT}][{HAN}]{{1,6}})+")
_SPACED = tuple(
    re.compile(form.replace("H", f"[{HAN}]").replace("_", "[ \u3000]"))
    for form in ("(H_H_H)(?!H)", "(H_H)", "(H_HH)", "(HH_H)", "(HH_HH)")
)
_NOTE = "(?:[ \u3000]?[(\uff08][^()\uff08\uff09\\n]{1,14}[)\uff09])?"
_ITEM = re.compile(f"([{HAN}](?:[ \u3000]?[{HAN}]){{1,4}}){_NOTE}[ \u3000]?、")
_LISTED = re.compile(
    f"([{HAN}](?:[ \u3000]?[{HAN}]){{1,4}}?){_NOTE}[ \u3000]?"
    f"(?=[、,\uff0c。;\uff1b]|等|{any_of(words(_FILE, 'joining'))})"
)
_NEAR = 1500

STRONG = 3.0
"""How far a stop or a verb of two characters vouches for the end of a name."""


@dataclass(frozen=True, slots=True)
class Name:
    """A personal name at its place, and how sure it is."""

    span: Span
    text: str
    score: float


def read_name(text: str, start: int, *, trusted: bool = False) -> Name | None:
    """Read the name that begins at ``start``, deciding where it ends by what follows it.

    ``trusted`` says that an office stands before it: then a name needs no family name.

    >>> read_name("易露茜介绍情况", 0).text
    '易露茜'
    """
    if (dotted := _DOTTED.match(text, start)) and not _opens_with_verb(dotted[0]):
        return _read_dotted(text, dotted)
    if spaced := _read_spaced(text, start):
        return spaced
    run = _RUN.match(text, start)
    if run is None or len(run[0]) < 2:
        return None
    echoes = _echoes(text, start, run[0])
    sizes = range(2, min(len(run[0]), 5) + 1)
    weighed = (_weigh(text, Span(start, start + n), echoes, trusted) for n in sizes)
    return max((name for name in weighed if name), key=lambda name: name.score, default=None)


def read_item(text: str, start: int, *, trusted: bool = False, listed: bool = False) -> Name | None:
    """Read a name inside a list: all that stands up to the next 、, else as anywhere.

    ``listed`` says that a titled name stands before it in the list.
    """
    if match := (_LISTED if listed else _ITEM).match(text, start):
        name = re.sub(r"\s", "", match[1])
        if not _is_phrase(name, trusted):
            whole = Name(Span(*match.span(1)), name, STRONG + 2)
            if len(name) < 4 or is_vouched(name) or listed:
                return whole
            return read_name(text, start, trusted=trusted) or whole
    return read_name(text, start, trusted=trusted)


def _is_phrase(name: str, trusted: bool) -> bool:
    """Say whether an item of a list is no name; behind an office most items are."""
    if ends_a_body(name, surely=trusted) or name[0] == "的" or name[-1] in _NEVER_LAST:
        return True
    if name in _MAY_NAME:
        return False
    block = _NOT_NAMES.match(name) or (None if trusted else _AFTER.match(name))
    if trusted and len(name) > 3 and not is_vouched(name) and _opens_with_verb(name):
        return True
    if block and (not is_vouched(name) or (len(block[0]) == len(name) and not trusted)):
        return True
    return _opens_oddly(name) and (not trusted or name[0] in _LINKS)


def _opens_oddly(name: str) -> bool:
    return not is_vouched(name) and (opens_with_function_word(name) or name[0] in _NEVER_FIRST)


def right_of(text: str, end: int) -> float:
    """Say how well what stands at ``end`` fits behind a name."""
    if end >= len(text) or text[end] in _STOPS:
        return STRONG
    if text[end].isspace():
        return STRONG - 1
    after = _AFTER.match(text, end)
    if after and (len(after[0]) > 1 or after[0] in "说称等获"):
        return STRONG
    return _right_of_single(text, end) if after or text[end] in _SELDOM else 0.0


def _right_of_single(text: str, at: int) -> float:
    """Weigh one character behind a name by what follows it: 同 fits before nouns, not verbs."""
    after = _AFTER.match(text, at + 1)
    verb = after is not None and len(after[0]) > 1 and after[0] not in _NOUNS
    following = text[at + 1 : at + 2]
    if following in _OPENING:
        return STRONG
    if text[at] in _ADVERBS:
        return 2.5 if after or following in _SELDOM else 2.0
    if text[at] in _PREPOSITIONS:
        return 1.25 if verb or following in _ADVERBS else 2.0
    if text[at] in _VERBS:
        return 2.0
    if following in _ASPECTS:
        return STRONG
    return 0.75 if verb else 1.25


def _weigh(text: str, span: Span, echoes: list[int], trusted: bool) -> Name | None:
    name = span.of(text)
    right = right_of(text, span.end) or (0.6 if is_vouched(name) and len(name) > 2 else 0.0)
    right = right or (0.3 if is_vouched(name) else 0.0)
    stopped = span.end >= len(text) or text[span.end] in _STOPS
    repeated = _repeated(echoes, len(name))
    spoken = not is_vouched(name) and trusted and repeated > 0 and _speaks(text, span)
    if not right or ((ends_a_body(name) or name[-1] in _NEVER_LAST) and repeated <= 0):
        return None
    if not _NEVER_INSIDE.isdisjoint(
        name[2 * has_compound_surname(name) : -1]
    ) or not _is_long_enough(name):
        return None
    likely = name in _MAY_NAME and (stopped or (trusted and right >= STRONG - 1))
    if not spoken and not likely and _is_blocked(name, right, trusted):
        return None
    score = right + weigh_shape(name) - _doubt(name, 0.5 if stopped else None)
    score -= _crosses(text, span) * (0.5 if right >= STRONG else 1.0)
    return Name(span, name, score + repeated + spoken)


def _is_long_enough(name: str) -> bool:
    """Say whether a name is more than a family name, and not too long without any."""
    if has_compound_surname(name):
        return len(name) > 2
    return len(name) < 5 or is_vouched(name)


def _crosses(text: str, span: Span) -> float:
    """Weigh against a name that ends inside a word: 叶子首|先, 宝音达|来."""
    name, after = span.of(text), text[span.start : span.end + 1]
    if len(known_parts(after)) > len(known_parts(name)) + 1 or (
        len(name) in known_parts(after) and len(name) - 1 not in known_parts(name)
    ):
        return 2.0
    words_inside = (_AFTER.match(text, at) for at in range(span.start + 2, span.end))
    return 1.0 * any(word is not None and word.end() > span.end for word in words_inside)


def _is_blocked(name: str, right: float, trusted: bool) -> bool:
    """Say whether an ordinary word stands where the name would."""
    vouched = is_vouched(name)
    if _opens_oddly(name) and (right < STRONG - 0.5 or name[0] in _LINKS):
        return True
    if not (vouched or right >= STRONG or trusted):
        return True
    if len(name) > 2 and is_word(name) and (right < STRONG - 1 or (len(name) > 3 and not vouched)):
        return True
    block = _NOT_NAMES.match(name)
    if block and (len(block[0]) == len(name) or not vouched or right < STRONG):
        return True
    return not known_parts(name) and _opens_with_deed(name, right, vouched)


def _opens_with_deed(name: str, right: float, vouched: bool) -> bool:
    after = _AFTER.match(name)
    if after is None:
        return False
    if len(after[0]) > 1 and not vouched:
        return True
    return right < STRONG and (len(after[0]) > 1 or opens_with_function_word(name))


def voices_follow(text: str, name: Name) -> bool:
    """Say whether a verb of saying or leading follows a name."""
    return _VOICES.match(text, name.span.end) is not None


def _speaks(text: str, span: Span) -> bool:
    """Say whether the same characters begin a clause nearby and say or do something there."""
    name = span.of(text)
    at = text.find(name, max(0, span.start - _NEAR), span.start + _NEAR)
    while at >= 0:
        begins = at == 0 or text[at - 1] in _STOPS
        if at != span.start and begins and _VOICES.match(text, at + len(name)):
            return True
        at = text.find(name, at + 1, span.start + _NEAR)
    return False


def _echoes(text: str, start: int, run: str) -> list[int]:
    """Count how often each beginning of the run stands nearby, by its length."""
    near = text[max(0, start - _NEAR) : start + _NEAR]
    counts = [0, 0]
    for size in range(2, len(run) + 1):
        counts.append(near.count(run[:size]) if counts[-1] != 1 or size == 2 else 1)
    return [*counts, 0]


def _repeated(echoes: list[int], size: int) -> float:
    """Weigh repetition: a name stands elsewhere too, and there other words follow it."""
    if echoes[size] < 2:
        return 0.0
    return 2.0 if echoes[size] > echoes[size + 1] else -1.0


def _doubt(name: str, last: float | None) -> float:
    """Weigh against a name the characters in it that names seldom hold."""
    known = known_parts(name)
    doubtful = [i for i in range(1, len(name)) if name[i] in _SELDOM_LAST and i not in known]
    if len(name) > 2 and len(name) - 1 in doubtful:
        heavy = 2.5 if name[-1] in _SELDOM_PREPOSITIONS else 2.0 if name[-1] in _ADVERBS else 1.0
        return 0.5 * (len(doubtful) - 1) + (heavy if last is None else last)
    return 0.5 * len(doubtful)


def _read_spaced(text: str, start: int) -> Name | None:
    """Read a name that print has widened with blanks: 白 鸽, 欧阳 峰."""
    best = None
    if not any(character in " \u3000" for character in text[start + 1 : start + 3]):
        return None
    for form in _SPACED:
        match = form.match(text, start)
        if not match:
            continue
        name = "".join(match[1].split())
        right = right_of(text, match.end()) or 0.6 * has_surname(name)
        right -= 2 * (name[-1] in _NEVER_LAST | _SELDOM_LAST)
        if _may_be_widened(match[1], name) and right > (best.score - 3 if best else 0):
            best = Name(Span(*match.span()), name, right + 3)
    return best


def _may_be_widened(printed: str, name: str) -> bool:
    if printed[1].isspace() or (has_surname(name) and not has_surname(printed[:2])):
        return True
    two_names = has_surname(printed[:2]) and has_surname(printed[3:])
    return not _AFTER.match(printed, 3) and not two_names


def _read_dotted(text: str, match: re.Match[str]) -> Name:
    """Cut the last part of a dotted name where the sentence goes on."""
    begin = match.start() + max(match[0].rfind(dot) for dot in DOT) + 1
    length = match.end() - begin
    sizes = range(2, min(5, length) + 1)
    best = max(sizes, key=lambda size: _weigh_last_part(text, begin, size), default=length)
    span = Span(match.start(), begin + best)
    return Name(span, span.of(text), STRONG + 3)


def _opens_with_verb(name: str) -> bool:
    after = _AFTER.match(name)
    return after is not None and len(after[0]) > 1 and 0 not in known_parts(name)


def _weigh_last_part(text: str, begin: int, size: int) -> float:
    last = text[begin + size - 1]
    known = size - 1 in known_parts(text[begin : begin + size])
    return right_of(text, begin + size) + (2 if known else -2 * (last in _NEVER_LAST | _SINGLES))
