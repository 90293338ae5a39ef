"""Whether a person of an article took part in an event, or only looked on and spoke."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue
from timeline.lexicon.roles import role_with, roles_with
from timeline.mentions import is_bystander, is_office

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.extract.events.draft import EventDraft
    from timeline.extract.people.appearances import Appearance
    from timeline.model import PersonMention

_BEHIND = cue("people", "on-roll")
_ADDRESSED = cue("people", "addressed")
_RESULT = cue("occasion", "result")
_NEAR = 28


def takes_part(draft: EventDraft, item: Appearance, title: str | None) -> bool:
    """Return whether a person of the sentences about an event belongs to it.

    Offices take part; callings take part by what they do; bystanders only if they are met.
    """
    acts = set(item.acts.own or item.acts.borrowed)
    if _only_quoted(draft, item):
        return False
    if item.acts.presence.role in roles_with("rest"):
        return True
    if title and is_office(title):
        return not draft.has("accident") or acts != roles_with("speaks")
    if title and item.grouped and not acts:
        return True
    if acts - roles_with("speaks") or (
        draft.has("performed") and acts and not _looks_on(item.name, title)
    ):
        return True
    return title is not None and _by_calling(draft, item, title)


def _only_quoted(draft: EventDraft, item: Appearance) -> bool:
    """Return whether somebody only tells of a result, a campaign or a plan that is no occasion."""
    said = item.end <= 0 or item.sentence.says_at(item.list_end, "speech", "quoted")
    held = draft.trigger.occasion and not _RESULT.search(draft.trigger.occasion)
    occasion = not draft.planned and (held or draft.has("gathering"))
    elsewhere = item.sentence.index != draft.sentence.index
    return bool(said and elsewhere and not occasion)


def has_won(draft: EventDraft, item: Appearance) -> bool:
    """Return whether a person takes home a prize that an award of the article gives."""
    given = draft.has("prizes") and not draft.planned
    return given and item.sentence.says_at(item.end, "people", "won")


def is_on_roll(draft: EventDraft, item: Appearance) -> bool:
    """Return whether a person stands on the list that was announced: a name, then who that is."""
    title = item.person.title_span
    if not draft.has("notice") or title is None:
        return False
    begin = item.sentence.span.start
    between = item.sentence.text[item.person.span.end - begin : title.start - begin]
    return _BEHIND.fullmatch(between) is not None


def is_candidate(draft: EventDraft, item: Appearance) -> bool:
    """Return whether a notice introduces a person with particulars: 甲,男,1979年5月生,现任…."""
    notice = draft.has("notice") and item.gives_office
    return notice and item.sentence.says_at(item.end, "people", "particulars")


def names_candidates(seen: Sequence[Appearance]) -> bool:
    """Return whether a notice still asks what its readers think of those on its list."""
    return any(item.sentence.says("news", "candidate") for item in seen)


def _looks_on(name: str, title: str | None) -> bool:
    """Return whether somebody is only one of the crowd: 市民甲, 葛大爷."""
    return _ADDRESSED.search(name) is not None or (title is not None and is_bystander(title))


def _by_calling(draft: EventDraft, item: Appearance, title: str) -> bool:
    """Return whether somebody without an office is one of those that the event is about."""
    only_spoke = role_with("speaks") in item.acts.own
    if draft.has("outing") and not only_spoke:
        return _is_met(item)
    if _looks_on(item.name, title):
        return False
    if draft.has("talks") or item.sentence.says_at(item.end, "people", "took-the-floor"):
        return True
    return draft.has("callings") and not only_spoke


def _is_met(item: Appearance) -> bool:
    """Return whether the words before a person make them one whom somebody met."""
    at = max(0, item.start)
    return item.sentence.says_before(at, "people", "met", since=max(0, at - _NEAR))


def best_title(titles: dict[str, PersonMention], name: str) -> str | None:
    """Return the title by which a person is known in the article."""
    best = titles.get(name)
    return best.title if best else None
