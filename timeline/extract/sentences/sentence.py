"""The annotated sentence: what later steps ask of a sentence is found at most once, and kept."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import TYPE_CHECKING, Protocol, TypeVar

from timeline.extract.sentences.name_lists import name_lists
from timeline.extract.triggers.sentence_triggers import find_follow_ups, find_triggers
from timeline.lexicon.cues import cue
from timeline.mentions import tag_organizations, tag_places

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Mapping, Sequence

    from timeline.extract.triggers.sentence_triggers import Trigger
    from timeline.model import Mention, PersonMention, Span, Timex

_pattern = cache(cue)


@dataclass(frozen=True, eq=False)
class Sentence:
    """One sentence of an article with everything found in it."""

    index: int
    span: Span
    paragraph: int
    text: str
    masked: str
    """The sentence with quotations, titles and speech filled out."""
    timexes: tuple[Timex, ...]
    people: tuple[PersonMention, ...]
    tags: Tags
    _cues: dict[tuple[str, str], re.Match[str] | None] = field(default_factory=dict, repr=False)

    @property
    def organizations(self) -> tuple[Mention, ...]:
        """Organizations named in the sentence, outside of titles."""
        return tuple(self.tags.organizations.get(self.index, ()))

    @property
    def places(self) -> tuple[Mention, ...]:
        """Places named in the sentence."""
        return tuple(self.tags.places.get(self.index, ()))

    @cached_property
    def triggers(self) -> tuple[Trigger, ...]:
        """What the sentence reports, in order."""
        return find_triggers(self.masked)

    @cached_property
    def follow_ups(self) -> tuple[Trigger, ...]:
        """Acts inside an occasion that the sentence tells without a date, in order."""
        return find_follow_ups(self.masked)

    @cached_property
    def name_lists(self) -> tuple[tuple[PersonMention, ...], ...]:
        """Lists of names that share a predicate, in order."""
        return name_lists(self.text, self.people, base=self.span.start)

    def names_person(self, start: int, end: int) -> bool:
        """Return whether a person's name stands in a stretch of the sentence, or a part of one."""
        base = self.span.start
        index = bisect_right(self.people, base + start, key=lambda person: person.span.end)
        return index < len(self.people) and self.people[index].span.start < base + end

    def cue(self, table: str, name: str) -> re.Match[str] | None:
        """Return where the sentence first matches a row of the tables of cues."""
        key = (table, name)
        if key not in self._cues:
            self._cues[key] = _pattern(table, name).search(self.masked)
        return self._cues[key]

    def says(self, table: str, name: str) -> bool:
        """Return whether a cue stands anywhere in the sentence."""
        return self.cue(table, name) is not None

    def opens(self, table: str, name: str) -> bool:
        """Return whether the sentence begins with a cue."""
        return self.says_at(0, table, name)

    def says_at(self, at: int, table: str, name: str) -> bool:
        """Return whether a cue begins at an offset of the sentence."""
        return _pattern(table, name).match(self.masked, at) is not None

    def says_before(self, at: int, table: str, name: str, *, since: int = 0) -> bool:
        """Return whether a cue stands before an offset of the sentence."""
        return _pattern(table, name).search(self.masked, since, at) is not None

    def says_after(self, at: int, table: str, name: str) -> bool:
        """Return whether a cue stands behind an offset of the sentence."""
        return _pattern(table, name).search(self.masked, at) is not None


class Tags:
    """Organizations and places of a text by sentence, sought only when they are asked for."""

    def __init__(self, text: str, skip: Sequence[Span], starts: Sequence[int]) -> None:
        self._text, self._skip, self._starts = text, skip, starts

    @cached_property
    def organizations(self) -> Mapping[int, list[Mention]]:
        """Organizations by the number of the sentence."""
        return by_sentence(self._starts, tag_organizations(self._text, skip=self._skip))

    @cached_property
    def places(self) -> Mapping[int, list[Mention]]:
        """Places by the number of the sentence."""
        return by_sentence(self._starts, tag_places(self._text, skip=self._skip))


class _Located(Protocol):
    @property
    def span(self) -> Span: ...


_Found = TypeVar("_Found", bound=_Located)


def by_sentence(starts: Sequence[int], found: Iterable[_Found]) -> dict[int, list[_Found]]:
    """Return what stands in each sentence, by its number."""
    dealt: dict[int, list[_Found]] = {}
    for item in found:
        dealt.setdefault(bisect_right(starts, item.span.start) - 1, []).append(item)
    return dealt
