"""Organizations that act in an event: who organizes, signs, issues or speaks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.extract.bodies.body_candidates import Body, bodies_in, fitting, signs_of_acting
from timeline.lexicon.roles import load_organization_roles, organization_role_with
from timeline.lexicon.words import table_of
from timeline.model import EventOrganization, OrganizationRole

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from timeline.extract.events.draft import EventDraft
    from timeline.extract.sentences.scene import Scene
    from timeline.extract.sentences.sentence import Sentence

_WEIGHTS: Mapping[str, float] = table_of("organizations.toml")["acting"]["weights"]
_REACH = 20
_OF_HOME = frozenset("省市县区州旗盟")
"""What a body of the paper's own town is named by: 市政府代表团."""


def acting(
    draft: EventDraft, drafts: Sequence[EventDraft], scene: Scene
) -> tuple[EventOrganization, ...]:
    """Return the organizations that act in a draft, in order of print."""
    found: dict[str, OrganizationRole] = {}
    for sentence in _told(draft, drafts, scene):
        for body in bodies_in(sentence):
            signs = signs_of_acting(body, sentence, draft)
            if sum(_WEIGHTS.get(s, 0) + draft.kind.body_weight(s) for s in signs) > 0:
                found.setdefault(_printed(body, sentence, scene), _role(body, draft))
    return tuple(EventOrganization(name, role) for name, role in found.items())


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
    yield from scene.sentences[first : min([first + _REACH, len(scene.sentences), *others])]


def _role(body: Body, draft: EventDraft) -> OrganizationRole:
    """Return the role of a body: what its verb tells, else what such an event asks for."""
    rows = load_organization_roles()
    stands = (row.id for row in rows if body.stand in row.stands)
    verbs = (row.id for verb in fitting(body, draft) for row in rows if verb in row.verbs)
    role = next(stands, draft.kind.body_role) or next(verbs, None)
    return role or organization_role_with("usual")
