"""Trigger words: which happening a sentence reports, and with what right."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from timeline.event_types import load_event_types
from timeline.extract.wordlists import WordList, compile_words, longest_first
from timeline.model import Span
from timeline.resources import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

_ENDINGS = {
    "会": "meeting", "节": "other", "展": "exhibition", "课": "lecture", "讲": "lecture",
    "式": "other", "礼": "other", "宴": "reception", "跑": "other",
}  # fmt: skip
"""What any other word is that ends a phrase so: 集中交办会, 火把节, 武器展, 拜师礼."""
_NO_ENDING = "社机协工商学员方形模正公样格程发开进扩拓环细情季时章上下功合敬送演宣主开"
"""Before such an ending these make another word: 协会, 环节, 发展, 下课, 方式."""
_ANY_OTHER = (
    rf"(?<=[\u4e00-\u9fff)”]{{2}})(?<![{_NO_ENDING}])[{''.join(_ENDINGS)}]"
    r"(?:(?![\u4e00-\u9fff])|(?=[在于将拉正如]))"
    r"|(?<=[\u4e00-\u9fff]{3})会(?=上(?:,|$))"
)
_PASSED = re.compile(r"[之以]?[后前]|时|期间")
_SITTING = re.compile(r"代表大会|人代会|党代会|政协|全会|会议|两会")
"""What opens with a 开幕 and is still a meeting."""
_PLAIN = frozenset({"meeting", "other"})
_SHOW_BEGINS = "开展"
_NAME_REACH = 12
_NAMED = tuple(
    (re.compile(f"(?:{words})[”」]?[^,。;:的“”]{{0,8}}$"), kind)
    for words, kind in (
        ("表彰|颁奖|授奖", "award"), ("签约|签字", "signing"), ("启动|开工|奠基|出征", "launch"),
        ("揭牌|揭幕|开馆|通车|落成", "opening"),
    )
)  # fmt: skip
"""An occasion whose own name is the act: “云签约”活动, 表彰…大会."""
_CEREMONIES = ("式", "典礼", "礼")
_MARKED = frozenset({"award", "signing", "launch", "opening"})
_ACT_REACH = 3
_LONGEST_NOUN = 8
_STOP = ",。;:!?\n"
_AT = re.compile(r"[将拟定]?[在于]")
_COMPOUND = "团组员队局处科室办者率费卡表证区线站费"
_NOUN_TAIL = r"(?!中心|大厅|[的团组员队局处科室部者代精])"


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word or phrase in one sentence that says what kind of happening is reported."""

    type: str
    span: Span
    """Offsets in the sentence."""
    strength: int
    """3 held occasion · 2 verb or attended occasion · 1 weak word."""
    occasion: str | None = None
    """The occasion noun with what stands before it, for telling occasions apart."""
    verb: int | None = None
    """Offset of the verb, where the span begins with the occasion noun."""

    @property
    def act(self) -> int:
        """Where the verb stands."""
        return self.span.start if self.verb is None else self.verb


@dataclass(frozen=True, slots=True)
class _Lexicon:
    holding: re.Pattern[str]
    occasion: re.Pattern[str]
    verbs: WordList
    follows: WordList
    weak: WordList
    type_of_noun: dict[str, str]
    bare: dict[str, str]
    unveiling: frozenset[str]
    raising: frozenset[str]


@cache
def _lexicon() -> _Lexicon:
    types = load_event_types()
    table = tomllib.loads(lexicon("holding.toml").read_text("utf-8"))
    nouns = {noun: kind.id for kind in reversed(types) for noun in kind.occasions}
    holding, attending = longest_first(table["holding"]), longest_first(table["attending"])
    return _Lexicon(
        re.compile(f"({holding})|({attending})"),
        re.compile(f"(?:{longest_first(nouns)}){_NOUN_TAIL}|{_ANY_OTHER}"),
        compile_words(((t.id, t.verbs) for t in types), barred=_COMPOUND),
        compile_words(((t.id, t.follows) for t in types), barred=_COMPOUND),
        compile_words((t.id, t.weak) for t in types),
        nouns,
        table["bare"],
        frozenset(table["unveiling"]),
        frozenset(table["raising"]),
    )


@lru_cache(maxsize=64)
def find_triggers(masked: str) -> tuple[Trigger, ...]:
    """Find what a masked sentence reports, strongest evidence of each place, in order."""
    held = _held(masked)
    verbs = _matches(_lexicon().verbs, masked, 2)
    weak = _matches(_lexicon().weak, masked, 1)
    found = [*held, *(v for v in (*verbs, *weak) if not any(h.span.overlaps(v.span) for h in held))]
    found += [b for b in _bare(masked) if not any(_same_clause(masked, b, t) for t in found)]
    return tuple(sorted(found, key=lambda t: (t.span.start, -t.strength)))


@lru_cache(maxsize=64)
def find_follow_ups(masked: str) -> tuple[Trigger, ...]:
    """Find the patterns that make a second event of a sentence without a date."""
    return tuple(_matches(_lexicon().follows, masked, 2))


def _matches(words: WordList, masked: str, strength: int) -> list[Trigger]:
    return [Trigger(kind, Span(a, b), strength) for a, b, kind in words.matches(masked)]


def _held(masked: str) -> list[Trigger]:
    """Occasion nouns beside a verb of holding or attending."""
    found = []
    for match in _lexicon().holding.finditer(masked):
        strength = 3 if match.group(1) else 2
        noun = _object_noun(masked, match.end()) or (
            _subject_noun(masked, match.start()) if strength == 3 else None
        )
        if noun and not _PASSED.match(masked, match.end()):
            kind = _kind(masked, noun, match.group())
            start = min(match.start(), _whole(masked, noun.start()))
            span = Span(start, max(match.end(), noun.end()))
            found.append(Trigger(kind, span, strength, _occasion(masked, noun), match.start()))
    return found


def _bare(masked: str) -> Iterator[Trigger]:
    """Verbs that hold something of no known kind."""
    kinds = _lexicon().bare
    for match in _lexicon().holding.finditer(masked):
        if match.group() in kinds and match.end() < len(masked):
            yield Trigger(kinds[match.group()], Span(*match.span()), 2)


def _same_clause(masked: str, bare: Trigger, other: Trigger) -> bool:
    """Say whether the clause of a bare verb has a better trigger: 举行会谈."""
    if other.span.overlaps(bare.span):
        return True
    return bare.span.end <= other.span.start <= _clause_end(masked, bare.span.end)


def _whole(masked: str, start: int) -> int:
    """Give the start of the noun with the verb that belongs to it: 调研 + 座谈会."""
    offset = max(0, start - 6)
    before = _lexicon().verbs.matches(masked[offset : start + 1])
    return min((offset + a for a, b, _ in before if offset + b == start), default=start)


def _kind(masked: str, noun: re.Match[str], verb: str) -> str:
    """Read the type of the longest occasion noun that ends here: 集中 + 签约仪式."""
    nouns = _lexicon().type_of_noun
    ends = [masked[noun.end() - size : noun.end()] for size in range(_LONGEST_NOUN, 0, -1)]
    unknown = "other" if verb.endswith("一场") else _ENDINGS.get(noun.group()[-1], "meeting")
    kind = next((nouns[piece] for piece in ends if piece in nouns), unknown)
    if kind in _PLAIN:
        named = masked[max(0, noun.start() - _NAME_REACH) : noun.end()]
        kind = next((of for pattern, of in _NAMED if pattern.search(named)), kind)
    if kind == "other" and noun.group().endswith(_CEREMONIES):
        kind = _marked_act(masked, noun) or kind
    if verb in _lexicon().raising:
        return "opening" if kind == "exhibition" or noun.group()[-1] in "节赛会" else "launch"
    if kind == "exhibition" and verb == _SHOW_BEGINS:
        return "opening"
    if verb not in _lexicon().unveiling or _SITTING.search(masked, 0, noun.end()):
        return kind
    return "opening"


def _marked_act(masked: str, noun: re.Match[str]) -> str | None:
    """Read which act a ceremony marks: 首发式, 授牌典礼."""
    before = masked[max(0, noun.start() - _NAME_REACH) : noun.start() + 1]
    acts = [(b, kind) for _, b, kind in _lexicon().verbs.matches(before) if kind in _MARKED]
    return next((kind for b, kind in reversed(acts) if len(before) - b <= _ACT_REACH), None)


def _clause_end(masked: str, start: int) -> int:
    ends = [at for mark in _STOP if (at := masked.find(mark, start)) >= 0]
    return min(ends, default=len(masked))


def _clause_start(masked: str, end: int) -> int:
    return max(masked.rfind(mark, 0, end) for mark in _STOP) + 1


def _object_noun(masked: str, start: int) -> re.Match[str] | None:
    """Give the last occasion noun of what is held: 召开…推进会."""
    found = list(_lexicon().occasion.finditer(masked, start, _clause_end(masked, start)))
    return _before_and(masked, found) if found else None


def _subject_noun(masked: str, end: int) -> re.Match[str] | None:
    """Give the occasion noun that is held: …对接会在成都举行."""
    start = _clause_start(masked, end)
    nouns = list(_lexicon().occasion.finditer(masked, start, end))
    if (
        not nouns and start and _AT.match(masked[start:end].lstrip())
    ):  # 1月9日,见面会,在…举行: the place stands between commas
        nouns = list(_lexicon().occasion.finditer(masked, _clause_start(masked, start - 1), start))
    before_place = [n for n in nouns if _AT.match(masked, n.end())]
    chosen = before_place or nouns
    return _before_and(masked, nouns, chosen[-1]) if chosen else None


def _before_and(
    masked: str, nouns: list[re.Match[str]], last: re.Match[str] | None = None
) -> re.Match[str]:
    """Prefer what stands before 暨: 启动仪式暨首场招聘会 is a launch."""
    last = last or nouns[-1]
    joined = [n for n in nouns if n.end() < last.end() and masked.startswith("暨", n.end())]
    return joined[0] if joined else last


def _occasion(masked: str, noun: re.Match[str]) -> str:
    start = max(_clause_start(masked, noun.start()), noun.start() - 12)
    return masked[start : noun.end()]
