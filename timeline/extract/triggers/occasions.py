"""Occasion nouns: which one is held in a clause, and what kind of happening it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extract.triggers.trigger_words import trigger_words
from timeline.lexicon.cues import cue
from timeline.lexicon.event_types import type_with, types_with

if TYPE_CHECKING:
    import re

_SITTING = cue("occasion", "sitting")
_SHOW_BEGINS = "开展"
_NAME_REACH = 12
"""An occasion whose own name is the act: “云签约”活动, 表彰…大会."""
_CEREMONIES = ("式", "典礼", "礼")
_BROAD = "活动"
_ACT_REACH = 3
_ACT_JOINTS = "暨及、"
"""Between two acts in the name of one ceremony: 签约暨揭牌仪式."""
_LONGEST_NOUN = 8
_STOP = ",。;:!?\n"
_ASIDE = cue("occasion", "aside")
_AT = cue("occasion", "at")


def kind_of(masked: str, noun: re.Match[str], verb: str) -> str:
    """Read the type of the longest occasion noun that ends here: 集中 + 签约仪式."""
    nouns = trigger_words().type_of_noun
    ends = [masked[noun.end() - size : noun.end()] for size in range(_LONGEST_NOUN, 0, -1)]
    unknown = (
        type_with("fallback")
        if verb.endswith("一场")
        else trigger_words().endings.get(noun.group()[-1], type_with("session"))
    )
    kind = next((nouns[piece] for piece in ends if piece in nouns), unknown)
    if kind in types_with("broad-noun"):
        named = masked[max(0, noun.start() - _NAME_REACH) : noun.end()]
        kind = next((of for pattern, of in trigger_words().named if pattern.search(named)), kind)
    if noun.group().endswith(_CEREMONIES) and (first := _joined_act(masked, noun)):
        kind = first
    if kind in types_with("fallback") and noun.group().endswith(_CEREMONIES):
        kind = _marked_act(masked, noun) or kind
    shows = types_with("show")
    if verb in trigger_words().raising:
        opens = kind in shows or noun.group()[-1] in "节赛会"
        return type_with("opens" if opens else "launches")
    if verb in trigger_words().starting and kind in types_with("outing"):
        return type_with("launches")
    if kind in shows and verb == _SHOW_BEGINS:
        return type_with("opens")
    if verb not in trigger_words().unveiling or _SITTING.search(masked, 0, noun.end()):
        return kind
    return type_with("opens")


def _joined_act(masked: str, noun: re.Match[str]) -> str | None:
    """Read the first of two acts that the name of a ceremony joins: 签约暨揭牌仪式."""
    start = max(0, noun.start() - _NAME_REACH)
    joint = max(masked.rfind(mark, start, noun.end()) for mark in _ACT_JOINTS)
    before = masked[max(0, joint - _ACT_REACH) : joint] if joint > 0 else ""
    return next((of for pattern, of in trigger_words().named if pattern.search(before)), None)


def _marked_act(masked: str, noun: re.Match[str]) -> str | None:
    """Read which act a ceremony marks: 首发式, 授牌典礼."""
    before = masked[max(0, noun.start() - _NAME_REACH) : noun.start() + 1]
    acts = [
        (b, kind)
        for _, b, kind in trigger_words().verbs.matches(before)
        if kind in types_with("ceremony")
    ]
    return next((kind for b, kind in reversed(acts) if len(before) - b <= _ACT_REACH), None)


def object_noun(masked: str, start: int) -> re.Match[str] | None:
    """Return the last occasion noun of what is held: 召开…推进会."""
    found = list(trigger_words().occasion.finditer(masked, start, clause_end(masked, start)))
    return _before_and(masked, found) if found else None


def subject_noun(masked: str, end: int) -> re.Match[str] | None:
    """Return the occasion noun that is held: …对接会在成都举行."""
    start = _clause_start(masked, end)
    nouns = list(trigger_words().occasion.finditer(masked, start, end))
    if (
        not nouns and start and _AT.match(masked[start:end].lstrip())
    ):  # 1月9日,见面会,在…举行: the place stands between commas
        nouns = list(
            trigger_words().occasion.finditer(masked, _clause_start(masked, start - 1), start)
        )
    nouns = [n for n in nouns if not _ASIDE.match(masked, n.end())]
    before_place = [n for n in nouns if _AT.match(masked, n.end())]
    chosen = before_place or nouns
    return _before_and(masked, nouns, chosen[-1]) if chosen else None


def _before_and(
    masked: str, nouns: list[re.Match[str]], last: re.Match[str] | None = None
) -> re.Match[str]:
    """Prefer what stands before 暨, if that says what it is: 启动仪式暨首场招聘会 is a launch."""
    last = last or nouns[-1]
    joined = [
        n
        for n in nouns
        if n.end() < last.end()
        and masked.startswith("暨", n.end())
        and not (n.group().endswith(_BROAD) and last.group().endswith(_CEREMONIES))
    ]
    return joined[0] if joined else last


def named_occasion(masked: str, noun: re.Match[str]) -> str:
    """Return an occasion noun with what stands before it in its clause."""
    start = max(_clause_start(masked, noun.start()), noun.start() - 12)
    return masked[start : noun.end()]


def clause_end(masked: str, start: int) -> int:
    """Return where the clause ends in which an offset lies."""
    ends = [at for mark in _STOP if (at := masked.find(mark, start)) >= 0]
    return min(ends, default=len(masked))


def _clause_start(masked: str, end: int) -> int:
    return max(masked.rfind(mark, 0, end) for mark in _STOP) + 1
