"""The answers of ``timeline extract``: records for programs, columns for people."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING

from timeline.cli.outcome import LIMITS, Outcome
from timeline.cli.output import print_columns, print_record, print_text
from timeline.messages import told
from timeline.messages import translate as _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.cli.second_reading import SecondReading
    from timeline.model import Document, Page, Reading
    from timeline.reading.jsonl import BadLine, JsonArticle


@dataclass(slots=True)
class Answers:
    """Prints what documents hold, after a language model was asked where that is wanted."""

    second: SecondReading
    outcome: Outcome
    as_json: bool
    left_out: bool
    _held: list[tuple[Page, tuple[Reading, ...], Document]] = field(default_factory=list)

    def put(self, document: Document, page: Page, readings: tuple[Reading, ...]) -> None:
        """Take a document that was read; print when there are enough to ask about together."""
        self._held.append((page, readings, document))
        if len(self._held) >= self.second.together:
            self.print_held()

    def print_held(self) -> None:
        """Print what was taken."""
        held, self._held = self._held, []
        for page, readings, document in self.second.consult_pages(held):
            with self.outcome.attempt(document.name):
                self._print(document, page, readings)
                if self.left_out:
                    _print_left_out(document, page)

    def _print(self, document: Document, page: Page, readings: tuple[Reading, ...]) -> None:
        """Print the articles of a document and tell what a person should know of the page."""
        for problem in page.problems:
            if problem.kind not in LIMITS:
                self.outcome.say(f"{document.name}: {told(problem.message)}")
        problems = chain(page.problems, *(reading.problems for reading in readings))
        self.outcome.note_limits(document.name, problems)
        for reading in readings:
            if self.as_json:
                print_record(_record_of(reading))
            else:
                _print_reading(reading)
        self.outcome.done()


def _record_of(reading: Reading) -> dict[str, object]:
    """Return the extract record of a reading."""
    from timeline.record import extract_record

    return extract_record(reading).model_dump(mode="json")


def _print_left_out(document: Document, page: Page) -> None:
    """Print the lines of an input that are in no article, with what each is."""
    print_record({"input": document.name, "left_out": [line._asdict() for line in page.left_out]})


def _print_reading(reading: Reading) -> None:
    """Print an article's headline and its events for a person."""
    article = reading.article
    print_text(f"# {article.headline or article.text[:30]}")
    for event in reading.events:
        days = event.timex.period if event.timex else None
        print_columns(
            days.starts if days else None,
            days.ends if days else None,
            event.type,
            event.place,
            "、".join(person.name for person in event.participants),
            event.title,
        )
    for problem in (*article.problems, *reading.problems):
        print_columns("!", told(problem.message), problem.quote)


def print_lines(
    answered: Iterable[tuple[JsonArticle | BadLine, tuple[Reading, ...], None]], outcome: Outcome
) -> None:
    """Print the answer to every line; a bad line says why it is none."""
    from timeline.reading.jsonl import BadLine

    for line, readings, _none in answered:
        for reading in readings:
            outcome.note_limits(_("line {line}", line=line.line), reading.problems)
            print_record({**(given := {"id": line.id}), **_record_of(reading), **given})
            outcome.done()
        if isinstance(line, BadLine):
            print_record(line.record())
            outcome.quarantine()
