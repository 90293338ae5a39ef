"""Where an event took place: the most specific named place, and the further stops."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.extract.drafting import Draft
    from timeline.extract.scene import Scene, Sentence
    from timeline.model import Mention

_INTO = re.compile(
    r"(?:在|于|来到|走进|深入|前往|抵达|抵|到达|转到|赶到|走到|赴|先后到|分别到|先到|再到|又到|到|去|至|进驻|察看了?|查看了?|参观了?|考察了?|走访了?|调研了?|慰问了?|看望了?|视察了?|检查了?|巡查了?|位于|搬到|搬进|走访慰问|来)$"
)
_ALSO = re.compile(r"^\s*(?:、|和|以及|及|与|[,]?再到|[,]?又到|等地?)\s*$")
_PARTY = frozenset({"survey", "visit"})
_FACILITY = frozenset({"opening"})
_SPECIFIC = (
    re.compile(r"[省市]$|自治区$"),
    re.compile(r"[县区旗州盟]$|新区$|开发区$|高新区$"),
    re.compile(r"[乡镇]$|街道$|苏木$"),
)
_STOP_REGION = 8


def locate(
    draft: Draft, drafts: Sequence[Draft], scene: Scene
) -> tuple[str | None, tuple[str, ...]]:
    """Give the place of a draft and the further stops."""
    stops = list(dict.fromkeys(m.text for m in _stops(draft, drafts, scene)))
    if not stops and draft.sub_act:
        main = next((d for d in drafts if d is not draft and not d.sub_act), None)
        return (locate(main, drafts, scene)[0] if main else None), ()
    if not stops:
        return None, ()
    first = max(stops, key=specificity) if draft.type in _PARTY else stops[0]
    first = next((s for s in stops if specificity(s) == specificity(first)), first)
    rest = tuple(s for s in stops if s != first) if draft.type in _PARTY else ()
    return first, rest


def specificity(place: str) -> int:
    """Rank a place: province or city 0, county 1, town 2, everything inside those 3."""
    return next((rank for rank, p in enumerate(_SPECIFIC) if p.search(place)), len(_SPECIFIC))


def _stops(draft: Draft, drafts: Sequence[Draft], scene: Scene) -> Iterator[Mention]:
    yield from _entered(draft.sentence)
    if draft.type in _FACILITY:
        yield from _opened(draft)
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
        if _INTO.search(before) or listed:
            yield place
            end = place.span.end - sentence.span.start


def _opened(draft: Draft) -> Iterator[Mention]:
    """The facility itself: …大桥正式通车."""
    sentence = draft.sentence
    trigger = sentence.span.start + draft.trigger.span.start
    before = [p for p in sentence.places if trigger - 12 <= p.span.end <= trigger]
    yield from before[-1:]
