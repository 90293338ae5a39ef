"""An article and its mentions become events."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Protocol

from timeline.extract.matching_copy import matching_copy
from timeline.extract.rules import extract_by_rules
from timeline.extract.simplified_copy import simplified_copy
from timeline.lexicon.script import foreign_script
from timeline.mentions import recognize_with_lac
from timeline.messages import Message
from timeline.model import Article, Problem, Reading, Tenure

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["EXTRACTORS", "Extractor", "extract"]


class Extractor(Protocol):
    """Anything that reads the events of one article; every event carries its evidence."""

    def __call__(self, article: Article, *, roster: Sequence[Tenure] = ()) -> Reading:
        """Read the events of an article."""
        ...


LONGEST_TEXT = 40_000
"""No newspaper article has more characters; what stands behind them is not searched."""

EXTRACTORS: dict[str, Extractor] = {
    "rules": extract_by_rules,
    "rules+lac": partial(extract_by_rules, recognizer=recognize_with_lac),
}


def extract(article: Article, *, roster: Sequence[Tenure] = (), by: str = "rules") -> Reading:
    """Read an article with the named extractor; events without verbatim evidence are dropped."""
    searched = replace(article, text=article.text[:LONGEST_TEXT])
    script = simplified_copy(searched)
    copy = matching_copy(script.article)
    found = EXTRACTORS[by](copy.article, roster=script.tenures(roster))
    reading = script.as_printed(copy.as_printed(found, script.article))
    kept = tuple(e for e in reading.events if e.quote_span.of(article.text) == e.quote and e.quote)
    return Reading(article, kept, (*reading.problems, *_cut(article), *_unread(article)))


def _unread(article: Article) -> tuple[Problem, ...]:
    """Return that an article is in a language that is not read."""
    script = foreign_script(article.text)
    if script is None:
        return ()
    return (Problem("language", Message("not-chinese"), article.text[:20]),)


def _cut(article: Article) -> tuple[Problem, ...]:
    """Return where an article was too long to be searched as a whole."""
    if len(article.text) <= LONGEST_TEXT:
        return ()
    message = Message.of("text-too-long", most=LONGEST_TEXT, there=len(article.text))
    return (Problem("too-long", message, article.text[LONGEST_TEXT : LONGEST_TEXT + 20]),)
