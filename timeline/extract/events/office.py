"""Types of events that concern people in office alone, and what they are of anybody else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.mentions import is_office

if TYPE_CHECKING:
    from timeline.extract.events.draft import EventDraft
    from timeline.extract.sentences.scene import Scene


def typed_by_office(draft: EventDraft, scene: Scene) -> EventDraft:
    """Return the draft with the type that it has where nobody in office is named."""
    other = draft.kind.without_office
    if other is None or draft.sentence.says("news", "party-discipline"):
        return draft
    if _names_an_official(draft, scene):
        return draft
    return replace(draft, type=other)


def _names_an_official(draft: EventDraft, scene: Scene) -> bool:
    """Return whether the sentence names somebody to whom the article gives an office."""
    named = {p.person or p.name for p in draft.sentence.people}
    people = (p for sentence in scene.sentences for p in sentence.people)
    return any(p.title and is_office(p.title) and (p.person or p.name) in named for p in people)
