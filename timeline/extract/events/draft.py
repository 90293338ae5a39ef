"""What a sentence tells of events: its segments, and the draft of an event before its people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from timeline.lexicon.event_types import EventType, event_type, types_with

if TYPE_CHECKING:
    from timeline.extract.sentences.sentence import Sentence
    from timeline.extract.triggers.sentence_triggers import Trigger
    from timeline.model import Span, Timex


class Segment(NamedTuple):
    """A stretch of a sentence between semicolons, with its chief triggers and its dates."""

    sentence: Sentence
    span: Span
    """Offsets in the sentence."""
    triggers: tuple[Trigger, ...]
    timexes: tuple[Timex, ...]
    """Those that can date news, in order."""


@dataclass(frozen=True, slots=True)
class EventDraft:
    """An event before its place and people are known."""

    type: str
    sentence: Sentence
    segment: Span
    """The stretch of the sentence that tells it, offsets in the sentence."""
    trigger: Trigger
    timex: Timex | None
    own_date: bool
    """Whether the date stands in the event's own sentence."""
    span: bool = False
    """Whether it is a campaign over a span of days."""
    sub_act: bool = False
    """Whether it is an act inside an occasion: a signing, an award, an appointment, an oath."""
    passing: bool = False
    """Whether it is an occasion that somebody on an outing is only said to attend."""
    planned: bool = False
    """Whether it lies after the publication."""

    @property
    def day(self) -> str | None:
        """The day the event begins."""
        return self.timex.period.start_day if self.timex else None

    @property
    def kind(self) -> EventType:
        """The type with its traits."""
        return event_type(self.type)

    def has(self, trait: str) -> bool:
        """Return whether the type has a trait."""
        return self.type in types_with(trait)
