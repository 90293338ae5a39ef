"""An article and its mentions become events."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from timeline.extract.recognized import extract_with_recognizer
from timeline.extract.rules import extract_by_rules
from timeline.extract.searched_copy import LONGEST_TEXT, searched_copy
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


EXTRACTORS: dict[str, Extractor] = {
    "rules": extract_by_rules,
    "rules+lac": partial(extract_with_recognizer, recognizer=recognize_with_lac, by="lac"),
}


def extract(article: Article, *, roster: Sequence[Tenure] = (), by: str = "rules") -> Reading:
    """Read an article with the named extractor; events without verbatim evidence are dropped."""
    copy = searched_copy(article)
    reading = copy.as_printed(EXTRACTORS[by](copy.article, roster=copy.tenures(roster)))
    problems = (*reading.problems, *_cut(article), *_unread(article))
    return Reading(article, reading.events, problems)


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
