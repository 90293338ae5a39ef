"""Personal names read forward from a position that a title or a verb gave."""

from __future__ import annotations

import re
from typing import NamedTuple

from timeline.lexicon.cues import cue
from timeline.lexicon.words import HAN, LETTER, any_of, words
from timeline.mentions.names.contexts import (
    AFTER,
    NEVER_LAST,
    PREPOSITIONS,
    SELDOM_LAST,
    SINGLES,
    STRONG,
    acts_follow,
    count_echoes,
    is_stopped,
    right_of,
)
from timeline.mentions.names.fluency import (
    cost_of_name,
    costs_of_words,
    is_common_word,
    opens_with_word,
)
from timeline.mentions.names.name_score import is_phrase, opens_with_deed, score_name
from timeline.mentions.names.shapes import (
    DOT,
    has_compound_surname,
    has_dot,
    has_surname,
    is_vouched,
    known_parts,
)
from timeline.model import Span
from timeline.patterns import late_pattern

_RUN = re.compile(f"[{HAN}]{{0,7}}")
_DOTTED = late_pattern(f"[{HAN}]{{1,7}}(?:[{DOT}][{HAN}]{{1,6}}){{1,4}}")
_SPACED = tuple(
    late_pattern(form.replace("H", LETTER).replace("_", "[ \u3000]"))
    for form in ("(H_H_H)(?!H)", "(H_H)", "(H_HH)", "(HH_H)", "(HH_HH)")
)
_NOTE = "(?:[ \u3000]?[(\uff08][^()\uff08\uff09\\n]{1,14}[)\uff09])?"
_ABSENT = cue("presence", "absence-begins")
_ITEM = late_pattern(f"({LETTER}(?:[ \u3000]?{LETTER}){{1,4}}){_NOTE}[ \u3000]?、")
_LISTED = late_pattern(
    f"({LETTER}(?:[ \u3000]?{LETTER}){{1,4}}?){_NOTE}[ \u3000]?"
    f"(?=[、,\uff0c。;\uff1b]|{any_of(words('names.toml', 'joining', 'and_others'))})"
)
_JOINTS = words("titles.toml", "joints")
"""Between two names, the second a dotted one: 水清浅和米洛什·佩特科."""
_LONGEST, _DOT_BY = 5, 8
_HORIZON, _BEYOND = 10, 3
_JOINT = 3.0
_WEIGHT, _MOST = 0.4, 3.0


class Name(NamedTuple):
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
    if dotted := _match_dotted(text, start):
        return _read_dotted(text, dotted)
    if spaced := _read_spaced(text, start):
        return spaced
    run = _RUN.match(text, start)
    if run is None or len(run[0]) < 2:
        return None
    echoes = count_echoes(text, start, run[0])
    ends = list(range(start + 2, min(run.end(), start + _LONGEST) + 1))
    ends += [start + at + 1 for at in sorted(known_parts(run[0])) if at >= _LONGEST]
    losses = _losses(text, start, ends)
    best = None
    for end in ends:
        span = Span(start, end)
        score = score_name(text, span, echoes, trusted=trusted)
        if score is not None and (best is None or score - losses[end] > best.score):
            best = Name(span, span.of(text), score - losses[end])
    return best


def _match_dotted(text: str, start: int) -> re.Match[str] | None:
    dotted = _DOTTED.match(text, start) if has_dot(text[start : start + _DOT_BY]) else None
    first = re.split(f"[{DOT}]", dotted[0])[0] if dotted else ""
    opens_oddly = opens_with_deed(first, least=2) or not _JOINTS.isdisjoint(first[2:-1])
    return None if opens_oddly else dotted


def _losses(text: str, start: int, ends: list[int]) -> dict[int, float]:
    """Return what each end of a name costs: how badly all up to the next stop reads then."""
    stop = start
    while stop < min(len(text), start + _HORIZON) and not is_stopped(text, stop):
        stop += 1
    words_cost = costs_of_words(text[start : stop + _BEYOND], stop - start)
    costs = {
        end: cost_of_name(text[start:end])
        + (words_cost[end - start] if end < stop else 0.0)
        + _JOINT * (text[end - 1] in PREPOSITIONS and end < stop and not acts_follow(text, end))
        for end in ends
    }
    least = min(costs.values(), default=0.0)
    return {end: min(_MOST, _WEIGHT * (cost - least)) for end, cost in costs.items()}


def read_item(text: str, start: int, *, trusted: bool = False, listed: bool = False) -> Name | None:
    """Read a name inside a list: all that stands up to the next 、, else as anywhere.

    ``listed`` says that a titled name stands before it in the list.
    """
    if match := (_LISTED if listed else _ITEM).match(text, start):
        name = re.sub(r"\s", "", match[1])
        if not is_phrase(name, trusted=trusted) and not _ABSENT.search(name):
            whole = Name(Span(*match.span(1)), name, STRONG + 2)
            if _runs_into_deed(name):
                return read_name(text, start, trusted=trusted)
            if len(name) < 4 or is_vouched(name) or listed:
                return whole
            return read_name(text, start, trusted=trusted) or whole
    return read_name(text, start, trusted=trusted)


def _runs_into_deed(name: str) -> bool:
    """Return whether a verb of two characters ends a full name with its deed: 文若兰|颁奖."""
    least = 3 if has_compound_surname(name) else 2
    return len(name) - 2 >= least and has_surname(name[:-2]) and name[-2:] in AFTER


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
        if len(name) - 1 not in known_parts(name):
            right -= 2 * (name[-1] in NEVER_LAST | SELDOM_LAST)
        if _may_be_widened(match[1], name) and right > (best.score - 3 if best else 0):
            best = Name(Span(*match.span()), name, right + 3)
    return best


def _may_be_widened(printed: str, name: str) -> bool:
    if printed[1].isspace() or (has_surname(name) and not has_surname(printed[:2])):
        return True
    if len(known_parts(name)) == len(name):
        return True
    two_names = has_surname(printed[:2]) and has_surname(printed[3:])
    return not AFTER.at(printed, 3) and not two_names


def _read_dotted(text: str, match: re.Match[str]) -> Name:
    """Cut the last part of a dotted name where the sentence goes on."""
    begin = match.start() + max(match[0].rfind(dot) for dot in DOT) + 1
    length = match.end() - begin
    sizes = range(2, min(5, length) + 1)
    best = max(sizes, key=lambda size: _score_last_part(text, begin, size), default=length)
    span = Span(match.start(), begin + best)
    return Name(span, span.of(text), STRONG + 3)


def _score_last_part(text: str, begin: int, size: int) -> float:
    last = text[begin + size - 1]
    known = size - 1 in known_parts(text[begin : begin + size])
    return (
        right_of(text, begin + size)
        + (2 if known else -2 * (last in NEVER_LAST | SINGLES))
        - _crossing(text, begin, size)
        - 3 * (not known and not PREPOSITIONS.isdisjoint(text[begin + 1 : begin + size]))
        - 3
        * (size > 2 and not known and is_common_word(text[begin + size - 2 : begin + size], 11.0))
    )


def _crossing(text: str, begin: int, size: int) -> float:
    """Return the penalty of a last part that goes on behind its known parts: 阿山|作部署."""
    known = known_parts(text[begin : begin + size])
    behind = begin + max(known, default=0) + 1
    joins = text[behind] in SINGLES or opens_with_word(text[behind : begin + size])
    return 3.0 * (bool(known) and size - 1 not in known and joins)
