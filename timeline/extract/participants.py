"""Who took part in which event, with what title and in which role."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.extract.readings import adapt, default_role, is_subject
from timeline.extract.roles import Acts, acts_of, chains, strongest
from timeline.extract.scene import FILL
from timeline.extract.triggers import find_follow_ups
from timeline.mentions import is_office
from timeline.model import Participant, PersonMention, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline.extract.drafting import Draft
    from timeline.extract.scene import Scene, Sentence

_NAMED_ONLY = frozenset({"signing", "award", "appointment"})
_ACTORS_ONLY = frozenset({"announcement", "exhibition"})
_GROUP_LABEL = re.compile(r"领导(?:同志)?$|领导成员$")
_SHARED = frozenset({"meeting", "survey", "visit", "reception", "lecture", "launch", "opening"})
_FOLLOWING = frozenset({"meeting", "survey", "visit", "reception"})
_GATHERING = frozenset({"meeting", "survey", "visit", "reception", "lecture", "opening", "signing"})
_LED_BACK = (
    (re.compile(r"会上|会议|与会|会中"), frozenset({"meeting", "lecture", "reception"})),
    (
        re.compile(r"[^,。]{0,8}仪式上"),
        frozenset({"launch", "opening", "award", "signing", "other"}),
    ),
    (re.compile(r"(?:调研|考察|检查|督导|走访)(?:中|期间|时)"), frozenset({"survey", "visit"})),
)
_LIST_SHARE = 0.5
_PRONOUN = re.compile(
    r"^(?:[^\x00]{0,20}[,。])?[他她](?:[^,。\x00]{0,8})(?:说|表示|指出|强调|要求|介绍|认为|坦言|提出|感慨|希望)"
)
_CLOSING = re.compile(r"参加|出席|列席|陪同|在座|随同|见证")


@dataclass(frozen=True, slots=True)
class Appearance:
    """A person in one sentence, with what the sentence says that the person does."""

    person: PersonMention
    name: str
    acts: Acts
    sentence: Sentence
    listed: bool
    """Named in an attendance sentence."""
    grouped: bool = False
    """Named together with others."""


def appearances(scene: Scene) -> tuple[Appearance, ...]:
    """Give every person of the article in order of print, with the roles read there."""
    found = []
    for sentence in scene.sentences:
        if found and _spoken_by_pronoun(sentence):
            last = found[-1]
            found.append(
                Appearance(last.person, last.name, Acts(("speak",)), sentence, listed=False)
            )
        if not sentence.people:
            continue
        groups = chains(sentence)
        listed = bool(_CLOSING.search(sentence.masked))
        for group, acts in zip(groups, acts_of(sentence, groups), strict=True):
            together = len(group) > 1
            found += [
                Appearance(p, p.person or p.name, acts, sentence, listed, grouped=together)
                for p in group
            ]
    return tuple(found)


def _spoken_by_pronoun(sentence: Sentence) -> bool:
    return bool(_PRONOUN.search(sentence.masked))


def assign(drafts: Sequence[Draft], seen: Sequence[Appearance]) -> list[tuple[Participant, ...]]:
    """Give each draft its participants."""
    titles = best_titles(seen)
    home = [_home(item, drafts) for item in seen]
    return [_participants(i, drafts, seen, home, titles) for i in range(len(drafts))]


def _home(item: Appearance, drafts: Sequence[Draft]) -> int | None:
    """Give the draft that a person's clause tells about: an act inside, or the last occasion."""
    sentence, owner = item.sentence, None
    acts = {t.type for t in find_follow_ups(sentence.masked)}
    for index, draft in enumerate(drafts):
        if draft.sentence.index > sentence.index:
            break
        if draft.sub_act and draft.type in acts and _acts_in(draft.type, item):
            return index
        if (
            index == 0
            or _captures(draft)
            or (draft.sentence.index == sentence.index and not draft.sub_act)
        ):
            owner = index
    return _named_again(sentence, drafts, owner)


def _told_back(draft: Draft, main: Draft) -> bool:
    """Say whether a draft looks back to a day before the main event."""
    return bool(draft.day and main.day and draft.day < main.day)


def _named_again(sentence: Sentence, drafts: Sequence[Draft], owner: int | None) -> int | None:
    """会上…, 仪式上…, 调研中… lead back to the last occasion of that kind."""
    for pattern, kinds in _LED_BACK:
        if owner is not None and drafts[owner].type not in kinds and pattern.match(sentence.masked):
            found = [
                i for i, d in enumerate(drafts)
                if d.type in kinds and d.sentence.index < sentence.index and not d.planned
            ]  # fmt: skip
            return found[-1] if found else owner
    return owner


def _acts_in(kind: str, item: Appearance) -> bool:
    """Say whether the person's own clause holds the act; only appointments are that exact."""
    if kind != "appointment":
        return True
    sentence = item.sentence
    at = item.person.span.start - sentence.span.start
    start = max(sentence.masked.rfind(stop, 0, at) for stop in ",;。") + 1
    ends = [e for stop in ",;。" if (e := sentence.masked.find(stop, at)) >= 0]
    clause = sentence.masked[start : min(ends, default=len(sentence.masked))]
    return any(t.type == kind for t in find_follow_ups(clause))


def _captures(draft: Draft) -> bool:
    """Say whether the sentences after a later draft tell about it."""
    if draft.span or draft.sub_act or draft.planned:
        return False
    return draft.type in _GATHERING or draft.trigger.occasion is not None


def _participants(
    index: int,
    drafts: Sequence[Draft],
    seen: Sequence[Appearance],
    home: Sequence[int | None],
    titles: dict[str, PersonMention],
) -> tuple[Participant, ...]:
    draft = drafts[index]
    if draft.sub_act and draft.type in _NAMED_ONLY:
        roles = _named(draft, seen)
    else:
        roles = _own(index, drafts, seen, home, titles)
        for name, role in _party(index, drafts, seen, home).items():
            roles.setdefault(name, []).append(role)
    return tuple(_participant(name, found, draft, titles) for name, found in roles.items())


def _own(
    index: int,
    drafts: Sequence[Draft],
    seen: Sequence[Appearance],
    home: Sequence[int | None],
    titles: dict[str, PersonMention],
) -> dict[str, list[Role]]:
    """People of the sentences that tell about the draft."""
    draft, roles = drafts[index], dict[str, list[Role]]()
    for item, owner in zip(seen, home, strict=True):
        same = _in_segment(item, draft)
        if owner != index and (not same or draft.sub_act or _elsewhere(owner, drafts)):
            continue
        if same or (_tells(draft) and _takes_part(draft, item, titles)):
            roles.setdefault(item.name, []).extend(_roles_in(draft, item))
    return roles


def _in_segment(item: Appearance, draft: Draft) -> bool:
    """Say whether a person stands in the stretch that tells the event."""
    at = item.person.span.start - draft.sentence.span.start
    same = item.sentence.index == draft.sentence.index
    return same and draft.segment.start <= at < draft.segment.end


def _elsewhere(owner: int | None, drafts: Sequence[Draft]) -> bool:
    """Say whether a person is bound to an act inside the occasion."""
    return owner is not None and drafts[owner].sub_act


def _tells(draft: Draft) -> bool:
    """Announcements, incidents and campaigns have only those who act in their sentence (P3)."""
    return draft.type not in _ACTORS_ONLY or bool(draft.trigger.occasion)


def _takes_part(draft: Draft, item: Appearance, titles: dict[str, PersonMention]) -> bool:
    """Leave out voices without an office, but not winners and performers."""
    best = titles.get(item.name)
    if best and best.title and is_office(best.title):
        return draft.type != "incident" or set(item.acts.own) != {"speak"}
    acts = set(item.acts.own)
    if best and item.grouped and not acts:
        return True
    return bool(acts - {"speak"}) or (draft.type in {"other", "award"} and bool(acts))


def _named(draft: Draft, seen: Sequence[Appearance]) -> dict[str, list[Role]]:
    """Signers, winners and appointees: only who is named in such a sentence."""
    roles: dict[str, list[Role]] = {}
    for item in seen:
        if item.sentence.index < draft.sentence.index:
            continue
        found = any(t.type == draft.type for t in find_follow_ups(item.sentence.masked))
        if found and _acts_in(draft.type, item):
            roles.setdefault(item.name, []).extend(_roles_in(draft, item))
    return roles


def _party(
    index: int, drafts: Sequence[Draft], seen: Sequence[Appearance], home: Sequence[int | None]
) -> dict[str, Role]:
    """People of the lead or of a closing list, who belong to every event of the party (P2)."""
    draft = drafts[index]
    found: dict[str, Role] = {}
    if draft.span or draft.type not in _SHARED:
        return found
    for item, owner in zip(seen, home, strict=True):
        if owner is None or owner == index or drafts[owner].type not in _SHARED:
            continue
        first = drafts[owner]
        if not _one_party(first, draft):
            continue
        closing = _closes(item) and item.sentence.index > draft.sentence.index
        lead = owner < index and not draft.own_date and draft.type in _FOLLOWING
        if closing or (lead and _leads(first, item)):
            found.setdefault(item.name, _shared_role(item, draft))
    return found


def _leads(draft: Draft, item: Appearance) -> bool:
    """Say whether a person is named where the event opens: its paragraph, or a list in the next."""
    distance = item.sentence.paragraph - draft.sentence.paragraph
    return distance == 0 or (distance == 1 and item.listed)


def _closes(item: Appearance) -> bool:
    """Say whether a person stands in a sentence that is little more than a list of names."""
    masked = item.sentence.masked
    return item.listed and masked.count(FILL) >= _LIST_SHARE * len(masked)


def _one_party(a: Draft, b: Draft) -> bool:
    """Say whether two events of an article are on the same day."""
    if a.timex is None or b.timex is None:
        return a.timex is b.timex
    first, second = a.timex.period, b.timex.period
    return (first.start_day or "") <= (second.end_day or "") and (second.start_day or "") <= (
        first.end_day or ""
    )


def _shared_role(item: Appearance, draft: Draft) -> Role:
    """A part that a person keeps in the next event of the day."""
    kept: set[Role] = {"accompany"} if draft.type in {"survey", "visit", "meeting"} else set()
    if draft.type == "meeting":
        kept.add("report")
    return strongest(r for r in item.acts.own if r in kept) or "attend"


def _roles_in(draft: Draft, item: Appearance) -> list[Role]:
    """The roles that a sentence gives a person, as the kind of event reads them."""
    if item.acts.own:
        return [adapt(role, draft, item) for role in item.acts.own]
    if item.acts.only:
        return [adapt("report" if draft.type == "meeting" else "speak", draft, item)]
    if item.acts.borrowed and not is_subject(draft, item):
        return [adapt(role, draft, item) for role in item.acts.borrowed]
    return [default_role(draft, item)]


def _participant(
    name: str, found: Sequence[Role], draft: Draft, titles: dict[str, PersonMention]
) -> Participant:
    best = titles.get(name)
    role = strongest(found) or "attend"
    return Participant(
        name, role, best.title if best else None, best.organization if best else None
    )


def best_titles(seen: Iterable[Appearance]) -> dict[str, PersonMention]:
    """Choose the most specific printed title of each person: no group label, the longest."""
    best: dict[str, PersonMention] = {}
    for item in seen:
        title = item.person.title
        if title and (
            item.name not in best or _specific(title) > _specific(best[item.name].title or "")
        ):
            best[item.name] = item.person
    return best


def _specific(title: str) -> tuple[bool, int]:
    return (not _GROUP_LABEL.search(title), len(title))
