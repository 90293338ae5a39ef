"""Organizations that act in an event: who organizes, signs, issues or speaks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.extract.bodies.body_candidates import Body, bodies_in, fitting, signs_of_acting
from timeline.lexicon.cues import cue
from timeline.lexicon.roles import load_organization_roles, organization_role_with
from timeline.lexicon.words import table_of
from timeline.model import EventOrganization, OrganizationRole

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from timeline.extract.events.draft import EventDraft
    from timeline.extract.sentences.scene import Scene
    from timeline.extract.sentences.sentence import Sentence

_WEIGHTS: Mapping[str, float] = table_of("organizations.toml")["acting"]["weights"]
_TEAM, _CEREMONY = cue("bodies", "team"), cue("bodies", "ceremony")
_OF_THE_CEREMONY = cue("bodies", "of-the-ceremony")
_REACH = 20
_OF_HOME = frozenset("省市县区州旗盟")
"""What a body of the paper's own town is named by: 市政府代表团."""


def acting(
    draft: EventDraft, drafts: Sequence[EventDraft], scene: Scene
) -> tuple[EventOrganization, ...]:
    """Return the organizations that act in a draft, in order of print."""
    found: dict[str, OrganizationRole] = {}
    for sentence in _told(draft, drafts, scene):
        if _is_of_another(sentence, draft, drafts):
            continue
        for body in bodies_in(sentence):
            signs = signs_of_acting(body, sentence, draft)
            if sum(_WEIGHTS.get(s, 0) + draft.kind.body_weight(s) for s in signs) > 0:
                name = _whole_team(_printed(body, sentence, scene), sentence, scene)
                if name:
                    found.setdefault(name, _role(body, draft))
    return tuple(EventOrganization(name, role) for name, role in found.items())


def _is_of_another(sentence: Sentence, draft: EventDraft, drafts: Sequence[EventDraft]) -> bool:
    """Return whether a sentence tells who held a ceremony that an earlier event is, this not."""
    if not _OF_THE_CEREMONY.search(sentence.text) or _CEREMONY.search(draft.sentence.text):
        return False
    earlier = (d for d in drafts if d.sentence.index < draft.sentence.index)
    return any(_CEREMONY.search(each.sentence.text) for each in earlier)


def _whole_team(name: str, sentence: Sentence, scene: Scene) -> str | None:
    """Return the long form of a team such as 调研组 that was told before; None where none was."""
    if not _TEAM.match(name):
        return name
    told = (
        mention.text
        for each in scene.sentences[: sentence.index + 1]
        for mention in each.organizations
        if len(mention.text) > len(name) and mention.text.endswith(name)
    )
    return next(told, None)


def _printed(body: Body, sentence: Sentence, scene: Scene) -> str:
    """Return the name as printed; of a delegation as in the headline, if that says whose it is."""
    start, article = sentence.span.start, scene.article
    name = article.text[start + body.start : start + body.end]
    if body.stand != "led" or not article.headline or name[0] in _OF_HOME:
        return name
    whole = re.match(f"[\u4e00-\u9fff]{{2,8}}{re.escape(name)}", article.headline)
    return whole.group() if whole else name


def _told(draft: EventDraft, drafts: Sequence[EventDraft], scene: Scene) -> Iterator[Sentence]:
    """Return the sentences that may name who acts: the event's own, and those up to the next."""
    first = draft.sentence.index
    others = (
        d.sentence.index
        for d in drafts
        if d.sentence.index > first and not (d.sub_act or d.span or d.planned)
    )
    end = min(first + _REACH, len(scene.sentences))
    until = min([end, *others])
    yield from scene.sentences[first:until]
    if _CEREMONY.search(draft.sentence.text):
        yield from (s for s in scene.sentences[until:end] if _is_of_the_first(s, draft, drafts))


def _is_of_the_first(sentence: Sentence, draft: EventDraft, drafts: Sequence[EventDraft]) -> bool:
    """Return whether a sentence tells who held the only ceremony: 仪式由…主办."""
    ceremonies = [d for d in drafts if _CEREMONY.search(d.sentence.text)]
    return ceremonies == [draft] and _OF_THE_CEREMONY.search(sentence.text) is not None


def _role(body: Body, draft: EventDraft) -> OrganizationRole:
    """Return the role of a body: what its verb tells, else what such an event asks for."""
    rows = load_organization_roles()
    stands = (row.id for row in rows if body.stand in row.stands)
    verbs = (row.id for verb in fitting(body, draft) for row in rows if verb in row.verbs)
    role = next(stands, draft.kind.body_role) or next(verbs, None)
    return role or organization_role_with("usual")
