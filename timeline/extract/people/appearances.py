"""Where each person of an article appears, and what the sentence says that the person does."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline.extract.people.role_words import Acts, acts_in_turn, acts_of
from timeline.extract.sentences.name_lists import end_of, start_of
from timeline.lexicon.cues import cue
from timeline.lexicon.roles import role_with

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from timeline.extract.sentences.scene import Scene
    from timeline.extract.sentences.sentence import Sentence
    from timeline.model import PersonMention, Role

_GROUP_LABEL = cue("people", "group-label")
_NAMESAKE = "\0"


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
    list_start: int = 0
    """Offset in the sentence at which the list of names begins."""
    list_end: int = 0
    """Offset in the sentence behind the list of names."""

    @property
    def start(self) -> int:
        """Offset in the sentence at which the person is named: name or title, what comes first."""
        return start_of(self.person) - self.sentence.span.start

    @property
    def is_there(self) -> bool:
        """Whether the person takes part in what the sentence tells."""
        return self.acts.presence.kind == "there"

    @property
    def gives_office(self) -> bool:
        """Whether the office stands behind the name, as where it is given or taken."""
        title = self.person.title_span
        return title is not None and title.start > self.person.span.start

    @property
    def end(self) -> int:
        """Offset in the sentence behind the name."""
        return self.person.span.end - self.sentence.span.start


def printed_name(name: str) -> str:
    """Return the name by which the article prints a person, namesake or not."""
    return name.partition(_NAMESAKE)[0]


def appearances(scene: Scene) -> tuple[Appearance, ...]:
    """Return every person of the article in order of print, with the roles read there."""
    found: list[Appearance] = []
    namesakes = _namesakes(scene)
    for sentence in scene.sentences:
        in_turn = [] if sentence.people else _in_turn(sentence, found)
        if found and not in_turn:
            found += _by_pronoun(sentence, found)
        if not sentence.people:
            found += in_turn
            continue
        groups = sentence.name_lists
        listed = sentence.says("people", "listed")
        for group, acts in zip(groups, acts_of(sentence, groups), strict=True):
            base = sentence.span.start
            span = start_of(group[0]) - base, end_of(group[-1]) - base
            found += [
                Appearance(p, _name(p, namesakes), acts, sentence, listed, len(group) > 1, *span)
                for p in group
            ]
    return tuple(found)


def _by_pronoun(sentence: Sentence, found: Sequence[Appearance]) -> Iterator[Appearance]:
    """Return who is meant by 他 or 她 where a sentence says what that person does."""
    if sentence.says("people", "spoken-by-pronoun"):
        yield _again(found[-1], sentence, role_with("speaks"))
    if sentence.says("people", "presided-by-pronoun"):
        beside = {role_with("accompanies"), role_with("attends")}
        chief = next((item for item in reversed(found) if beside.isdisjoint(item.acts.own)), None)
        if chief:
            yield _again(chief, sentence, role_with("presides"))


def _again(item: Appearance, sentence: Sentence, role: Role) -> Appearance:
    return Appearance(item.person, item.name, Acts((role,)), sentence, listed=False)


def _in_turn(sentence: Sentence, found: Sequence[Appearance]) -> list[Appearance]:
    """Return those who were last listed again, where a sentence says what all of them do."""
    acts = acts_in_turn(sentence) if found else None
    if acts is None or not (acts.own or acts.only):
        return []
    last = found[-1].sentence.index
    listed = [item for item in found if item.sentence.index == last and item.is_there]
    return [replace(item, acts=acts, sentence=sentence, listed=False) for item in listed]


def _namesakes(scene: Scene) -> frozenset[tuple[str, str]]:
    """Find who stands in one list after somebody of the same name in another office."""
    return frozenset(
        namesake
        for sentence in scene.sentences
        if len({p.person or p.name for p in sentence.people}) < len(sentence.people)
        for group in sentence.name_lists
        for namesake in _namesakes_in(group)
    )


def _namesakes_in(group: Sequence[PersonMention]) -> Iterator[tuple[str, str]]:
    """Return the names and offices of a list that follow the same name in another office."""
    before: dict[str, set[str]] = {}
    for person in group:
        name, title = person.person or person.name, person.title or ""
        offices = before.setdefault(name, set())
        if any(title not in office and office not in title for office in offices):
            yield name, title
        if title:
            offices.add(title)


def _name(person: PersonMention, namesakes: frozenset[tuple[str, str]]) -> str:
    """Return what a person is known by: the name, of a namesake with the office."""
    name = person.person or person.name
    known = (name, person.title or "") in namesakes
    return f"{name}{_NAMESAKE}{person.title}" if known else name


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
