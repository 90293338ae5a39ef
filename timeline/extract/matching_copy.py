"""The copy of an article that is searched: without the characters printed twice over a break."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline.model import Span

if TYPE_CHECKING:
    from timeline.model import Article, Event, Problem, Reading, Timex


@dataclass(frozen=True, slots=True)
class MatchingCopy:
    """An article without some stretches, and the way back to the text as printed."""

    article: Article
    cuts: tuple[Span, ...] = ()
    """Stretches of the printed text that the copy lacks, in order."""

    def as_printed(self, reading: Reading, printed: Article) -> Reading:
        """Return what was read in the copy with quotes and offsets of the printed text."""
        if not self.cuts:
            return reading
        events = tuple(self._event(event, printed.text) for event in reading.events)
        problems = tuple(self._problem(problem, printed.text) for problem in reading.problems)
        return replace(reading, article=printed, events=events, problems=problems)

    def _event(self, event: Event, text: str) -> Event:
        span = self._span(event.quote_span)
        timex = event.timex and self._timex(event.timex, text)
        return replace(event, quote=span.of(text), quote_span=span, timex=timex)

    def _timex(self, timex: Timex, text: str) -> Timex:
        span = self._span(timex.span)
        return timex._replace(text=span.of(text), span=span)

    def _problem(self, problem: Problem, text: str) -> Problem:
        if problem.span is None:
            return problem
        span = self._span(problem.span)
        return problem._replace(quote=span.of(text), span=span)

    def _span(self, span: Span) -> Span:
        """Return the printed stretch: what was cut inside it belongs to it, at its edges not."""
        return Span(self._offset(span.start), self._offset(span.end - 1) + 1)

    def _offset(self, at: int) -> int:
        """Return the place of a character of the copy in the printed text."""
        lengths = [cut.end - cut.start for cut in self.cuts]
        starts = [cut.start - sum(lengths[:i]) for i, cut in enumerate(self.cuts)]
        return at + sum(lengths[: bisect_right(starts, at)])


def matching_copy(article: Article) -> MatchingCopy:
    """Copy an article without what reading it found printed twice."""
    found = (p.span for p in article.problems if p.kind == "doubled" and p.span)
    cuts = tuple(sorted(span for span in found if span.end <= len(article.text)))
    if not cuts:
        return MatchingCopy(article)
    edges = [0, *(edge for cut in cuts for edge in cut), len(article.text)]
    kept = (article.text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True))
    return MatchingCopy(replace(article, text="".join(kept)), cuts)
