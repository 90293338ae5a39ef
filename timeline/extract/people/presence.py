"""Whether a list of names is there, stays away, or only stands behind what happens.

The words in front of the list and right behind decide; rows of the table of cues name them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from timeline.lexicon.cues import cue
from timeline.lexicon.roles import role_with

if TYPE_CHECKING:
    from timeline.extract.sentences.sentence import Sentence
    from timeline.model import Role

_BEHIND = (
    (cue("presence", "commissioned-by"), cue("presence", "commission")),
    (cue("presence", "proposed-by"), cue("presence", "proposal")),
    (cue("presence", "words-of"), cue("presence", "their-words")),
    (cue("presence", "under"), cue("presence", "under-their-care")),
)
_BEHIND_NAMES = (
    (cue("presence", "at-their-home"), "attends"),
    (cue("presence", "hands-out"), "attends"),
)
_WITH = (
    (cue("presence", "in-their-company"), "accompanies"),
    (cue("presence", "before-their-eyes"), "attends"),
    (cue("presence", "at-their-head"), "leads"),
)
_GIVEN = (cue("presence", "given-to"), cue("presence", "is-given"))
_UNDER = cue("presence", "under")
_STOOD_FOR = cue("presence", "stood-for-by")
_FROM_AFAR = cue("presence", "from-afar")
_LED = cue("presence", "led-by")
_AWAY = cue("presence", "stayed-away")
_EXCUSED = cue("presence", "excused")
_NEAR = 40
"""How far in front of a list its cue may begin."""


@dataclass(frozen=True, slots=True)
class Presence:
    """How the people of a list stand to what their sentence tells."""

    kind: Literal["there", "behind", "away"] = "there"
    role: Role | None = None
    """The role that the words around the list give, whatever follows."""
    reason: str | None = None
    """The words that tell an absence."""


THERE = Presence()
_STANDS_BEHIND = Presence("behind")


def presence_of(sentence: Sentence, start: int, end: int) -> Presence:
    """Return how a list of names between two offsets stands to its sentence."""
    masked, since = sentence.masked, max(0, start - _NEAR)
    away = _AWAY.match(masked, end)
    if away:
        return Presence("away", reason=sentence.text[end : away.end()].strip())
    excused = _EXCUSED.search(masked, since, start)
    if excused:
        return Presence("away", reason=sentence.text[excused.start() : excused.end()].strip(":"))
    if _stands_behind(masked, since, start, end):
        return _STANDS_BEHIND
    return Presence(role=_given_role(masked, since, start, end))


def _stands_behind(masked: str, since: int, start: int, end: int) -> bool:
    """Return whether somebody else acts in the name, at the wish or by the order of the list."""
    if _FROM_AFAR.match(masked, end) or _STOOD_FOR.search(masked, since, start):
        return True
    return any(
        before.search(masked, since, start) and behind.match(masked, end)
        for before, behind in _BEHIND
    )


def _given_role(masked: str, since: int, start: int, end: int) -> Role | None:
    """Return the role that 在…陪同下, 率… and the like give a list."""
    if _UNDER.search(masked, since, start):
        return next((role_with(t) for behind, t in _WITH if behind.match(masked, end)), None)
    if _GIVEN[1].match(masked, end) and _GIVEN[0].search(masked, since, start):
        return role_with("rest")
    given = next((role_with(t) for behind, t in _BEHIND_NAMES if behind.match(masked, end)), None)
    if given:
        return given
    return role_with("attends") if _LED.search(masked, since, start) else None
