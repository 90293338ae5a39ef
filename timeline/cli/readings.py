"""Readings as files: written by ``timeline extract --to``."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from timeline.cli.reading_ahead import ReadingAhead
from timeline.cli.reading_child import Passed, read_document
from timeline.fetching import fetch

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from timeline.cli.options import ReadingOptions
    from timeline.cli.outcome import Outcome
    from timeline.cli.reading_child import Answer
    from timeline.exchange.rows import Read
    from timeline.model import Document

_TOGETHER = 2000
"""So many articles stand in the files of one part."""


def write_readings(
    arguments: Iterable[str], folder: Path, options: ReadingOptions, outcome: Outcome
) -> None:
    """Read inputs and write what was read to a folder of Parquet files, part by part."""
    from timeline.exchange import write_part

    held: list[Read] = []
    for read in _all_read(arguments, options, outcome):
        held.append(read)
        if sum(max(len(readings), 1) for _, _, readings in held) >= _TOGETHER:
            write_part(folder, held)
            held = []
    if held:
        write_part(folder, held)


def _all_read(
    arguments: Iterable[str], options: ReadingOptions, outcome: Outcome
) -> Iterator[Read]:
    ahead = ReadingAhead(options.of_reader)
    try:
        for argument in arguments:
            with outcome.attempt(argument):
                documents = fetch(
                    argument, allow_private=options.allow_private, refused=outcome.refuse
                )
                for document in documents:
                    yield from _read(ahead.put(document), options, outcome)
        yield from _read(ahead.rest(), options, outcome)
    finally:
        ahead.close()


def _read(
    answered: Iterable[tuple[Document, Answer]], options: ReadingOptions, outcome: Outcome
) -> Iterator[Read]:
    for document, answer in answered:
        with outcome.attempt(document.name):
            if answer is None or isinstance(answer, Passed):
                answer = read_document(document, options.of_reader)  # noqa: PLW2901
            page, readings = answer
            problems = chain(page.problems, *(reading.problems for reading in readings))
            outcome.note_limits(document.name, problems)
            outcome.quarantine(sum(p.kind in {"bad-line", "dead-article"} for p in page.problems))
            outcome.done(len(readings), len(document.data))
            yield document, page, readings
