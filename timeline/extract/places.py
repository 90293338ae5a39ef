"""Where an event took place: the most specific named place, and the further stops."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.extract.scene import FILL
from timeline.mentions.vocabulary import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.extract.draft import Draft
    from timeline.extract.scene import Scene, Sentence
    from timeline.model import Mention

_INTO = re.compile(
    r"(?:在|于|来到|走进|深入|前往|抵达|抵|到达|转到|赶到|走到|赴|先后到|分别到|先到|再到|又到|到|去|至|进驻|察看了?|查看了?|参观了?|考察了?|走访了?|调研了?|慰问了?|看望了?|视察了?|检查了?|巡查了?|位于|搬到|搬进|走访慰问|来)$"
)
_AT = re.compile(r"(?<![现正存所])[在于](?!线|即|接下来|此|建|全[国省市县])")
_ADVERB = re.compile(
    r"(?:正式|隆重|顺利|联合|共同|热烈|圆满|先后|亲切|分别|同步|集中|成功|盛大|如期|再次|全面|精彩|火热|拉开|主持|组织|宣布|同时|陆续|公开|率先|举行的|召开的|举办的|将|已|也|还|也将|首次|鸣枪|开幕并|一起|胜利)+$"
)
_DOING = re.compile(
    r"作了|作题为|作专题|为党员|为群众|签字|全线|交付|宣讲|举办|举行|召开|开展|进行|接受|参加|出席|看望|慰问|面向|举起|揭开"
)
_NEWLY = re.compile(
    r"^(?:新[^的]{1,6}|[^的]{0,4}(?:落成|建成|启用|改造|装修))的|^(?:主会场|分会场)"
)
_INSIDE = re.compile(r"^(.+)的[^的]{1,6}[里内旁边上]$")
_NO_PLACE = re.compile(
    r"^(?:这里|那里|此间|现场|会场|线上|线下|网上|一起|其中|会上|基础|框架|领导|陪同)|[,“”]|期间|方面|过程|陪同下|带领下|主持下|背景下"
)
_GENERIC = words("places.toml", "generic")
_SHORTEST, _LONGEST = 2, 24
_ALSO = re.compile(r"^\s*(?:、|和|以及|及|与|[,]?再到|[,]?又到|等地?)\s*$")
_PARTY = frozenset({"survey", "visit"})
_FACILITY = frozenset({"opening"})
_MATTER = re.compile(
    r"(?:情况|工作|进展|进度|问题|建设|困难|群众|职工|员工|干部|形势|需求|成效|措施|主任|书记|局长|市长)$"
)
"""What is looked into, and whom one meets, is no place."""
_SPECIFIC = (
    re.compile(r"[省市]$|自治区$"),
    re.compile(r"[县区旗州盟]$|新区$|开发区$|高新区$"),
    re.compile(r"[乡镇]$|街道$|苏木$"),
)
_LEAST = 3
_STOP_REGION = 8


def locate(
    draft: Draft, drafts: Sequence[Draft], scene: Scene
) -> tuple[str | None, tuple[str, ...]]:
    """Give the place of a draft and the further stops."""
    held_at = _held_at(draft)
    if held_at and draft.type not in _PARTY:
        return held_at, ()
    stops = list(dict.fromkeys(m.text for m in _stops(draft, drafts, scene)))
    if not stops:
        shared = (locate(host, drafts, scene)[0] for host in _hosts(draft, drafts))
        return next(filter(None, shared), None), ()
    first = max(stops, key=specificity) if draft.type in _PARTY else stops[0]
    first = next((s for s in stops if specificity(s) == specificity(first)), first)
    rest = tuple(s for s in stops if s != first) if draft.type in _PARTY else ()
    return first, rest


def _held_at(draft: Draft) -> str | None:
    """Give what stands between 在 and the verb: …在禾川宾馆召开."""
    sentence, act = draft.sentence, draft.trigger.act
    start = max(sentence.masked.rfind(stop, 0, act) for stop in ",。;:") + 1
    at = max((m.end() for m in _AT.finditer(sentence.masked, start, act)), default=None)
    if at is None or _timed(draft, at) or sentence.masked.count(FILL, at, act) * 2 > act - at:
        return None
    base = sentence.span.start
    tagged = [
        p.text for p in sentence.places if p.span.start - base == at and p.span.end - base <= act
    ]
    if tagged:
        return max(tagged, key=len)
    place = _ADVERB.sub("", _DOING.split(sentence.text[at:act], maxsplit=1)[0])
    place = _INSIDE.sub(r"\1", _NEWLY.sub("", place)).strip("“”\"' ")
    named = _SHORTEST <= len(place) <= _LONGEST and place not in _GENERIC
    return place if named and not _NO_PLACE.search(place) else None


def _timed(draft: Draft, at: int) -> bool:
    """Say whether what follows 在 is a date."""
    start = draft.sentence.span.start + at
    return any(t.span.start <= start < t.span.end for t in draft.sentence.timexes)


def _hosts(draft: Draft, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Give the occasions whose place a draft may share, the nearest first."""
    before = [d for d in drafts if d.sentence.index <= draft.sentence.index and d is not draft]
    for host in reversed(before):
        if host.sub_act or host.span or host.planned:
            continue
        if draft.sub_act or (draft.span and host.type == "opening"):
            yield host


def specificity(place: str) -> int:
    """Rank a place: province or city 0, county 1, town 2, everything inside those 3."""
    if len(place) < _LEAST:  # 汀阳: a town's bare name
        return 0
    return next((rank for rank, p in enumerate(_SPECIFIC) if p.search(place)), len(_SPECIFIC))


def _stops(draft: Draft, drafts: Sequence[Draft], scene: Scene) -> Iterator[Mention]:
    if draft.type in _FACILITY and not draft.trigger.occasion:
        yield from _opened(draft)
    yield from _entered(draft.sentence)
    if draft.type not in _PARTY or draft.sub_act or draft.span:
        return
    next_index = min(
        (d.sentence.index for d in drafts if d.sentence.index > draft.sentence.index),
        default=len(scene.sentences),
    )
    until = min(next_index, draft.sentence.index + _STOP_REGION)
    for sentence in scene.sentences[draft.sentence.index + 1 : until]:
        yield from _entered(sentence)


def _entered(sentence: Sentence) -> Iterator[Mention]:
    """Places that stand after 在, 来到, 察看 …, and the rest of their list."""
    end = -1
    for place in sentence.places:
        start = place.span.start - sentence.span.start
        before = sentence.masked[max(0, start - 6) : start]
        listed = 0 <= end <= start and _ALSO.match(sentence.text[end:start])
        if (_INTO.search(before) or listed) and not _MATTER.search(place.text):
            yield place
            end = place.span.end - sentence.span.start


def _opened(draft: Draft) -> Iterator[Mention]:
    """The facility itself: …大桥正式通车."""
    sentence = draft.sentence
    trigger = sentence.span.start + draft.trigger.span.start
    before = [p for p in sentence.places if trigger - 12 <= p.span.end <= trigger]
    yield from before[-1:]
