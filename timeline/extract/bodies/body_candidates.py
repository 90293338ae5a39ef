"""The bodies that a sentence names, how each stands there, and what that says of its acting."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from timeline.extract.sentences.clauses import (
    clause_after,
    clause_before,
    in_one_clause,
    without_dates,
)
from timeline.lexicon.cues import cue
from timeline.lexicon.openings import opened
from timeline.lexicon.words import any_of, table_of
from timeline.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.extract.events.draft import EventDraft
    from timeline.extract.sentences.sentence import Sentence

_TABLE = table_of("organizations.toml")["acting"]
_VERB = late_pattern(
    f"{opened(*_TABLE['verbs'].values())}"
    f"(?:{'|'.join(f'(?P<{name}>{verbs})' for name, verbs in _TABLE['verbs'].items())})"
)
_STANDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(f"(?:{p})$")) for name, p in _TABLE["stands"].items()
)
_BEHIND = tuple((name, re.compile(p)) for name, p in _TABLE["behind"].items())
_OPENER = late_pattern(
    f"(?:{_TABLE['heard-from']})?(?:{any_of(_TABLE['openers'])}|[\\s\\d■●□▲◆○()“”])*"
)
_JOINT = late_pattern(_TABLE["joint"])
_REGION = late_pattern(_TABLE["region"])
_LEAD = re.compile(_TABLE["lead"])
_PARTY = late_pattern(_TABLE["party"])
_COUNTERPART = late_pattern(_TABLE["counterpart"])
_NAME = re.compile(_TABLE["name"])
_COUNTED = late_pattern(_TABLE["counted"])
_AND_OTHERS, _TAIL = cue("bodies", "and-others"), cue("bodies", "tail")
_REPRESENTED = late_pattern(_TABLE["represented"])
_SIGNED = late_pattern(_TABLE["signed"])
_REACH, _LONGEST_LINE = 8, 60


class Body(NamedTuple):
    """A body in a sentence, and how it stands there."""

    name: str
    start: int
    """Offset in the sentence."""
    end: int
    stand: str
    """What the table of stands calls it; subject, object, titled or signed."""
    behind: str
    """What follows the name, as the table calls it."""
    verbs: tuple[str, ...]
    """Kinds of the telling verbs that follow in the clause, in order."""
    until: int
    """Offset where the clause ends, past a stop right behind the name."""


@lru_cache(maxsize=64)
def bodies_in(sentence: Sentence) -> tuple[Body, ...]:
    """Return the bodies of a sentence in order of print, each as it stands."""
    found: list[Body] = []
    for whole, end, titled in sorted(_names(sentence), key=lambda name: (name[0], -name[1])):
        lead = _LEAD.match(sentence.text, whole, end)
        start = lead.end() if lead else whole
        before = found[-1] if found else None
        if before is None or start >= before.end:
            stand = "titled" if titled else _stand(sentence, start, end, before)
            found.append(_body(sentence, start, end, stand))
    return _with_lists(found, sentence)


def _with_lists(found: Sequence[Body], sentence: Sentence) -> tuple[Body, ...]:
    """Let the names of a list share the verbs that follow its last name."""
    shared: list[Body] = []
    for body in reversed(found):
        last = shared[-1] if shared else None
        if last and _JOINT.fullmatch(sentence.text, body.end, last.start):
            verbs = body.verbs if len(body.verbs) > len(last.verbs) else last.verbs
            behind, until = body.behind or last.behind, max(body.until, last.until)
            shared.append(body._replace(verbs=verbs, behind=behind, until=until))
        else:
            shared.append(body)
    return tuple(reversed(shared))


def _names(sentence: Sentence) -> Iterator[tuple[int, int, bool]]:
    """Return (start, end, whether it is part of a title) of all that may be a body."""
    base = sentence.span.start
    for mention in sentence.organizations:
        start, end = mention.span.start - base, mention.span.end - base
        if not (_COUNTED.search(mention.text) or sentence.names_person(start, end)):
            yield start, end, False
    for pattern in (_REGION, _PARTY, _REPRESENTED):
        for match in pattern.finditer(sentence.masked):
            if not _COUNTED.search(match[1]):
                yield *match.span(1), False
    told = {mention.span.start - base for mention in sentence.organizations}
    for match in _COUNTERPART.finditer(sentence.masked):
        yield from (party for party in _listed(match) if party[0] not in told)
    for person in sentence.people:
        if person.title_span and person.organization:
            start = person.title_span.start - base
            end = start + len(person.organization)
            if sentence.text[start:end] == person.organization:
                yield start, end, True


def _listed(match: re.Match[str]) -> Iterator[tuple[int, int, bool]]:
    """Return the names of a list of parties to a pact that no known ending tells."""
    at = match.start(1)
    for name in match[1].split("、"):
        party = _TAIL.sub("", name)
        if _NAME.fullmatch(party):
            yield at, at + len(party), False
        at += len(name) + 1


def _body(sentence: Sentence, start: int, end: int, stand: str) -> Body:
    until = clause_after(sentence, end + sentence.text.startswith(",", end))
    if others := _AND_OTHERS.match(sentence.text, end):
        until = clause_after(sentence, max(until, others.end()))
    verbs = tuple(m.lastgroup or "" for m in _VERB.finditer(sentence.masked, end, until))
    behind = next((name for name, p in _BEHIND if p.match(sentence.text, end)), "")
    return Body(sentence.text[start:end], start, end, stand, behind, verbs, until)


def _stand(sentence: Sentence, start: int, end: int, before: Body | None) -> str:
    listed = before and _JOINT.fullmatch(sentence.text, before.end, start)
    if before and listed and before.stand != "object":
        return "subject" if before.stand == "titled" else before.stand
    alone = len(sentence.text) <= _LONGEST_LINE
    if alone and _SIGNED.fullmatch(sentence.text[:start] + sentence.text[end:]):
        return "signed"
    head = sentence.masked[max(0, start - _REACH) : start].rstrip()
    for name, pattern in _STANDS:
        if pattern.search(head):
            return name
    opening = without_dates(sentence, clause_before(sentence, start), start)
    return "subject" if _OPENER.fullmatch(opening) else "object"


def fitting(body: Body, draft: EventDraft) -> tuple[str, ...]:
    """Return the kinds of verbs of a body that tell of such an event."""
    return tuple(verb for verb in body.verbs if verb in draft.kind.body_verbs)


def signs_of_acting(body: Body, sentence: Sentence, draft: EventDraft) -> frozenset[str]:
    """Name what speaks for a body's acting in an event and against it, as the weights call it."""
    own = sentence.index == draft.sentence.index
    where = "own" if own else "later"
    found = {"always", where, body.stand, f"{where} {body.stand}", f"behind {body.behind}"}
    found.add(f"{where} {body.stand} {body.behind}")
    for verb in fitting(body, draft):
        found |= {f"fits {verb}", f"{where} fits", f"fits {body.stand}"}
    if own:
        found |= set(_beside(body, sentence, draft))
    if draft.sub_act:
        found.add(f"sub-act {where} {body.stand}")
    marks = {"sub-act": draft.sub_act, "span": draft.span}
    return frozenset(found | {mark for mark, seen in marks.items() if seen})


def _beside(body: Body, sentence: Sentence, draft: EventDraft) -> Iterator[str]:
    act = draft.trigger.act
    if not (
        body.end <= act < body.until
        or in_one_clause(sentence, min(body.end, act), max(act, body.start))
    ):
        yield "goes on" if _goes_on(body, sentence, act) else "other clause"
    elif body.end > act:
        yield "after the verb"
    elif body.stand == "subject":
        yield "doer"
    if body.end <= draft.segment.start or body.start >= draft.segment.end:
        yield "other segment"


def _goes_on(body: Body, sentence: Sentence, act: int) -> bool:
    """Return whether nobody else is named between a subject and a verb in a later clause."""
    if body.stand != "subject" or act < body.end:
        return False
    if sentence.names_person(body.end, act):
        return False
    at = sentence.span.start + body.end
    index = bisect_left(sentence.organizations, at, key=lambda mention: mention.span.start)
    following = sentence.organizations[index : index + 1]
    return not any(mention.span.start < sentence.span.start + act for mention in following)
