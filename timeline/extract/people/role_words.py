"""The role of a person in an event, read from what stands after the name."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from timeline.extract.people.presence import THERE, Presence, presence_of
from timeline.extract.sentences.name_lists import end_of, start_of
from timeline.lexicon.cues import cue
from timeline.lexicon.roles import load_roles, role_rank, roles_with

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline.extract.sentences.sentence import Sentence
    from timeline.model import PersonMention, Role

_POSSESSIVE = cue("people", "possessive")


@cache
def _acts() -> re.Pattern[str]:
    """One pattern with a named group per role, for what a person does."""
    rows = [row for row in load_roles() if row.after]
    return re.compile("|".join(f"(?P<{row.id}>{'|'.join(row.after)})" for row in rows))


@cache
def _slight() -> re.Pattern[str]:
    """One pattern for what counts only where nothing else does."""
    rows = [row for row in load_roles() if row.only]
    return re.compile("|".join(f"(?P<{row.id}>{'|'.join(row.only)})" for row in rows))


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
    base, end = sentence.span.start, len(sentence.masked)
    starts = [group[0].span.start - base for group in groups]
    found = []
    first = _FirstRole(sentence.masked)
    for index, group in enumerate(groups):
        after = end_of(group[-1]) - base
        presence = presence_of(sentence, start_of(group[0]) - base, after)
        until = starts[index + 1] if index + 1 < len(groups) else end
        if _POSSESSIVE.match(sentence.masked, after):
            found.append(Acts(presence=presence))
            continue
        own = _roles_between(sentence.masked, after, until)
        only = _roles_between(sentence.masked, after, until, _slight())
        if presence.kind == "behind" and found and not found[-1].own:
            found[-1] = replace(found[-1], own=own)  # 乙受甲委托主持: the words are those of 乙
        shared = None if own or only else first.from_here(until)
        borrowed = (shared,) if shared and shared in roles_with("shared") else ()
        found.append(Acts(own, only, borrowed, presence))
    return found


def _roles_between(
    masked: str, start: int, end: int, pattern: re.Pattern[str] | None = None
) -> tuple[Role, ...]:
    found = (pattern or _acts()).finditer(masked, start, end)
    return tuple(m.lastgroup for m in found if m.lastgroup)
