"""Where an event took place: the place that most speaks for, and the further stops."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from timeline.extract.events.same_draft import days_meet
from timeline.extract.places.place_candidates import Candidate, candidates
from timeline.extract.places.place_evidence import evidence
from timeline.lexicon.words import table_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from timeline.extract.events.draft import EventDraft
    from timeline.extract.sentences.scene import Scene
    from timeline.extract.sentences.sentence import Sentence

_TABLE = table_of("places.toml")["event-place"]
_WEIGHTS: Mapping[str, float] = _TABLE["weights"]
_PARTY_WEIGHTS: Mapping[str, float] = _TABLE["party"]
_LEAST: Mapping[str, float] = _TABLE["least"]
_STOP_CUES = frozenset({"arrive", "look", "at"})
_REACH, _PARTY_REACH = 2, 7


def locate(
    draft: EventDraft, drafts: Sequence[EventDraft], scene: Scene
) -> tuple[str | None, tuple[str, ...]]:
    """Return the place of a draft and the further stops."""
    weighed = list(_weighed(draft, drafts, scene))
    best = max(weighed, key=lambda w: w.weight, default=None)
    if best is None or best.weight <= _least(draft):
        shared = (locate(host, drafts, scene)[0] for host in _hosts(draft, drafts))
        return next(filter(None, shared), None), ()
    if not draft.has("outing"):
        return best.name, ()
    first = next(w for w in weighed if w is best or (w.weight > 0 and w.list == best.list))
    stops = dict.fromkeys(w.name for w in weighed if w.weight > 0 and w.cue in _STOP_CUES)
    return first.name, tuple(name for name in stops if name != first.name)


class _Weighed(NamedTuple):
    """A place around a draft, and how much speaks for it."""

    weight: float
    name: str
    cue: str
    list: tuple[int, int]
    """The sentence, and where in it the list ends to which the place belongs."""


def _weighed(draft: EventDraft, drafts: Sequence[EventDraft], scene: Scene) -> Iterator[_Weighed]:
    """Weigh every place around a draft, in order of print."""
    passed: set[str] = set()
    for sentence in _around(draft, drafts, scene):
        for candidate in candidates(sentence):
            start = sentence.span.start
            name = scene.article.text[start + candidate.start : start + candidate.end]
            weight = _weight(candidate, sentence, draft) + len(passed) * _WEIGHTS["further"]
            if draft.has("outing") and any(name[:end] in passed for end in range(2, len(name))):
                weight += _PARTY_WEIGHTS["fuller"]
            until = candidate.until or candidate.end
            yield _Weighed(weight, name, candidate.cue, (sentence.index, until))
            passed.add(name)


def _weight(candidate: Candidate, sentence: Sentence, draft: EventDraft) -> float:
    marks = evidence(candidate, sentence, draft)
    weight = sum(_WEIGHTS.get(mark, 0) for mark in marks)
    if draft.has("outing"):
        weight += sum(_PARTY_WEIGHTS.get(mark, 0) for mark in marks)
    return weight


def _least(draft: EventDraft) -> float:
    least = draft.kind.place_least
    return (_LEAST["usual"] if least is None else least) + _LEAST["sub-act"] * draft.sub_act


def _around(draft: EventDraft, drafts: Sequence[EventDraft], scene: Scene) -> Sequence[Sentence]:
    """Return the sentence of a draft and those beside it that tell of no other."""
    at = draft.sentence.index
    others = [d.sentence.index for d in drafts]
    roams = draft.has("outing") and not (draft.sub_act or draft.span)
    first = max([at - 1, 0, *(i + 1 for i in others if i < at)])
    last = min([at + (_PARTY_REACH if roams else _REACH), *(i - 1 for i in others if i > at)])
    return scene.sentences[first : last + 1]


def _hosts(draft: EventDraft, drafts: Sequence[EventDraft]) -> Iterator[EventDraft]:
    """Return the occasions whose place a draft may share, the nearest first."""
    at = next(index for index, each in enumerate(drafts) if each is draft)
    for host in reversed(drafts[:at]):
        moves = host.has("outing") or (host.has("receives") and not draft.has("pact"))
        if host.sub_act or host.span or moves or host.planned:
            continue
        shown = draft.span and (host.has("houses-span") or host.type == draft.type)
        prize = draft.has("outcome") and days_meet(draft.timex, host.timex)
        inside = draft.sub_act and (host.timex is None or days_meet(draft.timex, host.timex))
        if inside or shown or prize:
            yield host
