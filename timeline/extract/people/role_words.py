"""The role of a person in an event, read from what stands after the name."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from timeline.extract.people.presence import THERE, Presence, presence_of
from timeline.extract.sentences.name_lists import end_of, start_of
from timeline.lexicon.cues import cue
from timeline.lexicon.openings import opened
from timeline.lexicon.roles import load_roles, role_rank, roles_with

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from timeline.extract.sentences.sentence import Sentence
    from timeline.model import PersonMention, Role

_POSSESSIVE = cue("people", "possessive")
_TOWARD = cue("acts", "toward")
_UNNAMED_SUBJECT = cue("acts", "unnamed-subject")
_CALLED_ON = cue("acts", "called-on")
_LIST_ENDS = cue("acts", "list-ends")
_NEAR = 24
"""How far in front of a list the verb may stand whose object the list is."""


@cache
def _acts() -> re.Pattern[str]:
    """One pattern with a named group per role, for what a person does."""
    return _by_role({row.id: row.after for row in load_roles() if row.after})


@cache
def _slight() -> re.Pattern[str]:
    """One pattern for what counts only where nothing else does."""
    return _by_role({row.id: row.only for row in load_roles() if row.only})


def _by_role(words: Mapping[str, Sequence[str]]) -> re.Pattern[str]:
    groups = "|".join(f"(?P<{role}>{'|'.join(those)})" for role, those in words.items())
    return re.compile(f"{opened(*chain(*words.values()))}(?:{groups})")


def strongest(roles: Iterable[Role]) -> Role | None:
    """Choose the role that comes first in the order of precedence."""
    return min(roles, key=role_rank, default=None)


@dataclass(frozen=True, slots=True)
class Acts:
    """What a chain of names does: in its own words, or in words it shares with the next chain."""

    own: tuple[Role, ...] = ()
    only: tuple[Role, ...] = ()
    borrowed: tuple[Role, ...] = ()
    presence: Presence = THERE


@dataclass(slots=True)
class _FirstRole:
    """The first role word from rising positions on; no stretch of the text is searched twice."""

    masked: str
    _found: re.Match[str] | None = None
    _searched: bool = False

    def from_here(self, position: int) -> Role | None:
        """Return the role of the first word at or behind a position."""
        if not self._searched or (self._found and self._found.start() < position):
            self._found = _acts().search(self.masked, position)
            self._searched = True
        return self._found.lastgroup if self._found else None


def acts_of(sentence: Sentence, groups: Sequence[Sequence[PersonMention]]) -> list[Acts]:
    """Read what each chain of a sentence does."""
    base, masked = sentence.span.start, sentence.masked
    starts = [*(group[0].span.start - base for group in groups), len(masked)]
    found: list[Acts] = []
    addressed = False
    first = _FirstRole(masked)
    for index, group in enumerate(groups):
        begin, after, until = start_of(group[0]) - base, end_of(group[-1]) - base, starts[index + 1]
        presence = presence_of(sentence, begin, after)
        if addressed or _POSSESSIVE.match(masked, after) or _is_object(masked, begin, after):
            found.append(Acts(presence=presence))
            addressed = False
            continue
        addressed = _TOWARD.fullmatch(masked[after:until].rstrip("\x00")) is not None
        until = starts[min(index + 1 + addressed, len(groups))]
        acts = _acts_within(masked, after, until, first, presence)
        if presence.kind == "behind" and found and not found[-1].own:
            found[-1] = replace(
                found[-1], own=acts.own
            )  # 乙受甲委托主持: the words are those of 乙
        found.append(acts)
    return found


def _is_object(masked: str, begin: int, after: int) -> bool:
    """Return whether a list is called on, so that what follows a stop is done by the caller."""
    called = _CALLED_ON.search(masked, max(0, begin - _NEAR), begin)
    return called is not None and _LIST_ENDS.match(masked, after) is not None


def acts_in_turn(sentence: Sentence) -> Acts | None:
    """Read what all do who were just listed: 几位发布人先后介绍工作情况."""
    match, masked = sentence.cue("acts", "in-turn"), sentence.masked
    return _acts_within(masked, match.start(), len(masked), _FirstRole(masked)) if match else None


def _acts_within(
    masked: str, after: int, until: int, first: _FirstRole, presence: Presence = THERE
) -> Acts:
    """Read the words behind a chain, up to the next chain or to a subject without a name."""
    other = _UNNAMED_SUBJECT.search(masked, after, until)
    stop = other.start() if other else until
    own = _roles_between(masked, after, stop)
    only = _roles_between(masked, after, stop, _slight())
    shared = None if own or only or other else first.from_here(until)
    borrowed = (shared,) if shared and shared in roles_with("shared") else ()
    return Acts(own, only, borrowed, presence)


def _roles_between(
    masked: str, start: int, end: int, pattern: re.Pattern[str] | None = None
) -> tuple[Role, ...]:
    found = (pattern or _acts()).finditer(masked, start, end)
    return tuple(m.lastgroup for m in found if m.lastgroup)
