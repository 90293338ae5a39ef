"""An article and its mentions become events."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from timeline.extract.rules import extract_by_rules
from timeline.model import Article, Reading, Tenure

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["EXTRACTORS", "Extractor", "extract"]


class Extractor(Protocol):
    """Anything that reads the events of one article; every event carries its evidence."""

    def __call__(self, article: Article, *, roster: Sequence[Tenure] = ()) -> Reading:
        """Read the events of an article."""
        ...


EXTRACTORS: dict[str, Extractor] = {"rules": extract_by_rules}


def extract(article: Article, *, roster: Sequence[Tenure] = (), by: str = "rules") -> Reading:
    """Read an article with the named extractor; events without verbatim evidence are dropped."""
    reading = EXTRACTORS[by](article, roster=roster)
    kept = tuple(e for e in reading.events if e.quote_span.of(article.text) == e.quote and e.quote)
    return Reading(article, kept, reading.problems)
