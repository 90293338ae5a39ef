"""The copy of an article that is searched, and the way back to what is printed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline.extract.matching_copy import MatchingCopy, matching_copy
from timeline.extract.simplified_copy import SimplifiedCopy, simplified_copy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.model import Article, Reading, Tenure

LONGEST_TEXT = 40_000
"""No newspaper article has more characters; what stands behind them is not searched."""


@dataclass(frozen=True, slots=True)
class SearchedCopy:
    """An article as any reader searches it: simplified, and without what is printed twice."""

    printed: Article
    _script: SimplifiedCopy
    _matching: MatchingCopy

    @property
    def article(self) -> Article:
        """The article to search."""
        return self._matching.article

    def tenures(self, roster: Sequence[Tenure]) -> Sequence[Tenure]:
        """Return a roster as the copy writes its names."""
        return self._script.tenures(roster)

    def as_printed(self, found: Reading) -> Reading:
        """Return what was read in the copy as printed; events without evidence are dropped."""
        reading = self._script.as_printed(self._matching.as_printed(found, self._script.article))
        text = self.printed.text
        kept = tuple(e for e in reading.events if e.quote and e.quote_span.of(text) == e.quote)
        return replace(reading, article=self.printed, events=kept)


def searched_copy(article: Article) -> SearchedCopy:
    """Copy an article for searching."""
    script = simplified_copy(replace(article, text=article.text[:LONGEST_TEXT]))
    return SearchedCopy(article, script, matching_copy(script.article))
