"""The copy of an article that is searched where its script is traditional, and the way back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, overload

from timeline.lexicon.script import is_traditional, simplified

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.model import (
        Absence,
        Article,
        Event,
        EventOrganization,
        Participant,
        Reading,
        Span,
        Tenure,
    )


@dataclass(frozen=True, slots=True)
class SimplifiedCopy:
    """An article in simplified characters, each at its printed place; or the article itself."""

    article: Article
    printed: Article

    def tenures(self, roster: Sequence[Tenure]) -> Sequence[Tenure]:
        """Return a roster as the copy writes its names."""
        if self.article is self.printed:
            return roster
        return tuple(replace(tenure, name=simplified(tenure.name)) for tenure in roster)

    def as_printed(self, reading: Reading) -> Reading:
        """Return what was read in the copy in the characters of the printed text."""
        if self.article is self.printed:
            return reading
        events = tuple(self._event(event) for event in reading.events)
        problems = tuple(
            problem._replace(quote=problem.span.of(self.printed.text)) if problem.span else problem
            for problem in reading.problems
        )
        return replace(reading, article=self.printed, events=events, problems=problems)

    def _event(self, event: Event) -> Event:
        span = event.quote_span
        timex = event.timex
        if timex:
            timex = timex._replace(text=timex.span.of(self.printed.text))
        return replace(
            event,
            title=self._back(event.title, span),
            timex=timex,
            quote=span.of(self.printed.text),
            place=self._back(event.place, span),
            places_also=tuple(self._back(place, span) for place in event.places_also),
            participants=tuple(self._person(person, span) for person in event.participants),
            organizations=tuple(self._body(body, span) for body in event.organizations),
            absent=tuple(self._absence(absence, span) for absence in event.absent),
        )

    def _person(self, person: Participant, near: Span) -> Participant:
        return replace(
            person,
            name=self._back(person.name, near),
            title=self._back(person.title, near),
            organization=self._back(person.organization, near),
        )

    def _body(self, body: EventOrganization, near: Span) -> EventOrganization:
        return replace(body, name=self._back(body.name, near))

    def _absence(self, absence: Absence, near: Span) -> Absence:
        return replace(
            absence,
            name=self._back(absence.name, near),
            title=self._back(absence.title, near),
            reason=self._back(absence.reason, near),
        )

    @overload
    def _back(self, words: str, near: Span) -> str: ...
    @overload
    def _back(self, words: None, near: Span) -> None: ...
    def _back(self, words: str | None, near: Span) -> str | None:
        """Return words as printed: where they stand near an event, else character by character."""
        if not words:
            return words
        at = self.article.text.find(words, near.start)
        at = at if at >= 0 else self.article.text.find(words)
        if at >= 0:
            return self.printed.text[at : at + len(words)]
        letters = dict(zip(self.article.text, self.printed.text, strict=True))
        return "".join(letters.get(letter, letter) for letter in words)


def simplified_copy(article: Article) -> SimplifiedCopy:
    """Copy an article into simplified characters where it has traditional ones."""
    if not is_traditional(article.text):
        return SimplifiedCopy(article, article)
    copy = replace(
        article,
        text=simplified(article.text),
        headline=article.headline and simplified(article.headline),
        kicker=article.kicker and simplified(article.kicker),
        subheadline=article.subheadline and simplified(article.subheadline),
    )
    return SimplifiedCopy(copy, article)
