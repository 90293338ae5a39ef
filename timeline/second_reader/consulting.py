"""Readings by rules in, readings with what the model says of the same articles out."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from timeline.extract.searched_copy import searched_copy
from timeline.model import Reading
from timeline.second_reader.answers.instructions import question_of
from timeline.second_reader.asking.cache import Answer
from timeline.second_reader.asking.interview import LIMIT
from timeline.second_reader.comparing.differences import KIND, differences
from timeline.second_reader.grounding.events import Grounding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.extract.searched_copy import SearchedCopy
    from timeline.messages import Message
    from timeline.second_reader.answers.instructions import Question
    from timeline.second_reader.asking.interview import Interview

    Keep = Literal["rules", "llm"]


@dataclass(slots=True)
class Consultation:
    """Asks a model about articles and lays both readings side by side."""

    interview: Interview
    keep: Keep = "rules"
    """Whose reading is kept; in what the other differs becomes problems."""
    doubtful_only: bool = False
    """Whether only articles are asked about of which the rules have doubts."""
    dropped: Counter[str] = field(default_factory=Counter)
    """What the model said without evidence, by kind."""
    differing: int = 0
    """Problems that say in what the readers differ."""
    unasked: int = 0
    """Articles that a limit left out."""

    def wants(self, reading: Reading) -> bool:
        """Return whether an article is to be asked about."""
        fits = len(reading.article.text) <= self.interview.settings.longest
        return (
            fits
            and bool(reading.article.text.strip())
            and (not self.doubtful_only or is_doubtful(reading))
        )

    def consult(self, readings: Sequence[Reading]) -> list[Reading]:
        """Return readings with what the model says beside, in their order."""
        self.unasked += sum(map(self._too_long, readings))
        asked = [n for n, reading in enumerate(readings) if self.wants(reading)]
        copies = [searched_copy(readings[n].article) for n in asked]
        answers = self.interview.ask([question_of(copy.article) for copy in copies])
        found = list(readings)
        for n, copy, answer in zip(asked, copies, answers, strict=True):
            found[n] = self._joined(readings[n], copy, answer)
        return found

    def questions(self, readings: Sequence[Reading]) -> Iterator[Question]:
        """Yield what would be asked about articles, without asking."""
        for reading in filter(self.wants, readings):
            yield question_of(searched_copy(reading.article).article)

    def read(self, copy: SearchedCopy, answer: Answer) -> Reading:
        """Return what an answer comes to when it is bound to evidence."""
        grounding = Grounding(copy.article, self.dropped)
        return copy.as_printed(grounding.reading(answer.said))

    def _too_long(self, reading: Reading) -> bool:
        return len(reading.article.text) > self.interview.settings.longest

    def _joined(self, rules: Reading, copy: SearchedCopy, answer: Answer | Message) -> Reading:
        """Return one of two readings with the differences as problems."""
        if not isinstance(answer, Answer):
            self.unasked += answer == LIMIT
            return rules
        other = self.read(copy, answer)
        kept, beside = (rules, other) if self.keep == "rules" else (other, rules)
        told = tuple(differences(kept, beside))
        self.differing += len(told)
        return Reading(rules.article, kept.events, (*rules.problems, *told))


def is_doubtful(reading: Reading) -> bool:
    """Return whether the rules have doubts about an article."""
    problems = (*reading.article.problems, *reading.problems)
    return any(problem.kind != KIND for problem in problems)
