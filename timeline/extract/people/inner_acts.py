"""Acts inside an occasion: whether a list of names does such an act in its own clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extract.people.named_occasions import NAMES
from timeline.extract.sentences.clauses import clause_after, clause_before
from timeline.extract.triggers.sentence_triggers import find_follow_ups
from timeline.lexicon.cues import cue
from timeline.lexicon.event_types import types_with
from timeline.lexicon.roles import roles_with

if TYPE_CHECKING:
    from timeline.extract.people.appearances import Appearance

_MADE = cue("people", "made")
_DESCRIBES = cue("occasion", "describes")
_UNNAMED = cue("acts", "unnamed-subject")


def clause_of(item: Appearance) -> tuple[int, int]:
    """Return where the clause of a list of names begins and ends in its sentence."""
    sentence = item.sentence
    return clause_before(sentence, max(0, item.list_start)), clause_after(sentence, item.list_end)


def names_after(item: Appearance) -> list[int]:
    """Return the offsets of the names behind a list in its sentence."""
    starts = (p.span.start - item.sentence.span.start for p in item.sentence.people)
    return [start for start in starts if start > item.list_end]


def acts_in_clause(kind: str, item: Appearance) -> bool:
    """Return whether the person's own clause tells an act inside an occasion."""
    if kind not in types_with("vote"):
        return _tells_act(kind, item)
    sentence, title = item.sentence, item.person.title_span
    at = item.person.span.start - sentence.span.start
    start = max(sentence.masked.rfind(stop, 0, at) for stop in ",;。") + 1
    ends = [e for stop in ",;。" if (e := sentence.masked.find(stop, at)) >= 0]
    clause = sentence.masked[start : min(ends, default=len(sentence.masked))]
    if any(t.type == kind for t in find_follow_ups(clause)):
        before = sentence.masked[start:at]
        given = title is not None and title.start > item.person.span.start
        return given or not _presides(item, before)
    earlier = find_follow_ups(sentence.masked[:start])  # 选举甲为县长,乙、丙为副县长
    return _MADE.search(clause) is not None and any(t.type == kind for t in earlier)


def _tells_act(kind: str, item: Appearance) -> bool:
    """Return whether an act of its sentence is what a list of names does or is there for.

    Who does something of his own in front of the act, or is there for something else, is not.
    """
    start, end = clause_of(item)
    acts = [
        t.span
        for t in item.sentence.follow_ups
        if t.type == kind
        and not _UNNAMED.search(item.sentence.masked, end, t.span.end)
        and not (t.span.start == 0 and _DESCRIBES.match(item.sentence.masked, t.span.end))
    ]
    if any(start <= act.start < end for act in acts):
        return True
    if any(t.type != kind and start <= t.span.start < end for t in item.sentence.follow_ups):
        return False
    if any(
        named.search(item.sentence.masked, start, end)
        for trait, named in NAMES.items()
        if not _has(kind, trait)
    ):
        return False
    later = names_after(item)
    ahead = [
        act.start for act in acts if act.start >= end and not any(at < act.start for at in later)
    ]
    idle = not (item.acts.own or item.acts.only)
    return (idle and bool(acts)) or bool(ahead) or any(act.start < start for act in acts)


def _has(kind: str, trait: str) -> bool:
    return kind in types_with(trait)


def _presides(item: Appearance, before: str) -> bool:
    """Return whether a person hands out an office instead of taking one: 甲为新任命人员颁发证书."""
    handed = item.sentence.says_after(item.end, "people", "handing-office")
    first = item.acts.own[:1]
    reads = bool(first) and first[0] in roles_with("speaks") | roles_with("presides")
    return (handed or reads) and not find_follow_ups(before)
