"""Trigger words: which happening a sentence reports, and with what right."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from timeline.extract.triggers.occasions import (
    clause_end,
    kind_of,
    named_occasion,
    object_noun,
    subject_noun,
)
from timeline.extract.triggers.trigger_words import trigger_words
from timeline.lexicon.cues import cue
from timeline.lexicon.event_types import types_with
from timeline.model import Span

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from timeline.lexicon.word_index import WordList

_PASSED = cue("occasion", "passed")
_RUN_BY = cue("occasion", "run-by")
_OBJECT = cue("occasion", "object")
_HELD = 3


class Trigger(NamedTuple):
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

    def has(self, trait: str) -> bool:
        """Return whether the type has a trait."""
        return self.type in types_with(trait)


@lru_cache(maxsize=64)
def find_triggers(masked: str) -> tuple[Trigger, ...]:
    """Find what a masked sentence reports, strongest evidence of each place, in order."""
    holding = list(trigger_words().holding.finditer(masked))
    held = _held(masked, holding)
    verbs = _matches(trigger_words().verbs, masked, 2)
    weak = _matches(trigger_words().weak, masked, 1)
    found = [*held, *(v for v in (*verbs, *weak) if not any(h.span.overlaps(v.span) for h in held))]
    bare = [b for b in _bare(masked, holding) if not any(_same_clause(masked, b, t) for t in found)]
    return tuple(sorted([*found, *bare], key=lambda t: (t.span.start, -t.strength)))


@lru_cache(maxsize=64)
def find_follow_ups(masked: str) -> tuple[Trigger, ...]:
    """Find the patterns that make a second event of a sentence without a date."""
    return tuple(_matches(trigger_words().follows, masked, 2))


def _matches(words: WordList, masked: str, strength: int) -> list[Trigger]:
    return [Trigger(kind, Span(a, b), strength) for a, b, kind in words.matches(masked)]


def _held(masked: str, holding: Iterable[re.Match[str]]) -> list[Trigger]:
    """Occasion nouns beside a verb of holding or attending."""
    found = []
    for match in holding:
        strength = 3 if match.group(1) else 2
        held = strength == 3 and match.group() not in trigger_words().active
        run = None if held or strength < _HELD else _RUN_BY.search(masked, 0, match.start())
        noun = object_noun(masked, match.end()) or (
            subject_noun(masked, run.start() if run else match.start()) if held or run else None
        )
        if noun and noun.end() == match.start() and _is_host(masked, noun, match):
            continue
        if noun and not _PASSED.match(masked, match.end()):
            kind = kind_of(masked, noun, match.group())
            start = min(match.start(), _whole(masked, noun.start()))
            span = Span(start, max(match.end(), noun.end()))
            found.append(Trigger(kind, span, strength, named_occasion(masked, noun), match.start()))
    return found


def _is_host(masked: str, noun: re.Match[str], verb: re.Match[str]) -> bool:
    """Return whether a sitting body before the verb holds what stands behind: 常委会举行宣誓."""
    return noun.group() in trigger_words().sitting and _OBJECT.match(masked, verb.end()) is not None


def _bare(masked: str, holding: Iterable[re.Match[str]]) -> Iterator[Trigger]:
    """Verbs that hold something of no known kind."""
    kinds = trigger_words().bare
    for match in holding:
        if match.group() in kinds and match.end() < len(masked):
            yield Trigger(kinds[match.group()], Span(*match.span()), 2)


def _same_clause(masked: str, bare: Trigger, other: Trigger) -> bool:
    """Return whether the clause of a bare verb has a better trigger: 举行会谈."""
    if other.span.overlaps(bare.span):
        return True
    return bare.span.end <= other.span.start <= clause_end(masked, bare.span.end)


def _whole(masked: str, start: int) -> int:
    """Return the start of the noun with the verb that belongs to it: 调研 + 座谈会."""
    offset = max(0, start - 6)
    before = trigger_words().verbs.matches(masked[offset : start + 1])
    return min((offset + a for a, b, _ in before if offset + b == start), default=start)
