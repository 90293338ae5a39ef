"""``timeline extract``: the reading of pages without a database."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from timeline.cli.inputs import given_inputs, lines_of
from timeline.cli.options import reading_options
from timeline.cli.outcome import Outcome
from timeline.cli.settings import Settings, examples, pass_settings, settings_options
from timeline.messages import translate as _

if TYPE_CHECKING:
    from timeline.cli.options import ReadingOptions
    from timeline.fetching.entries import Entries
    from timeline.model import Document, Page, Reading
    from timeline.reading.jsonl import JsonArticle


@click.command("extract", epilog=examples("timeline extract page.txt --json"))
@click.argument("inputs", nargs=-1, metavar="[PATH|URL|-]...")
@reading_options
@click.option("--json", "as_json", is_flag=True, help="One extract record a line.")
@click.option(
    "--left-out", is_flag=True, help="End each input with the lines that are in no article."
)
@click.option(
    "--to",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Write the readings as Parquet files to DIR (extra parquet).",
)
@click.option(
    "--dask",
    "address",
    metavar="ADDRESS|local",
    help="Read on the workers of a Dask cluster; needs --to (extra dask).",
)
@settings_options
@pass_settings
def extract_command(
    settings: Settings,
    inputs: tuple[str, ...],
    options: ReadingOptions,
    as_json: bool,
    left_out: bool,
    folder: Path | None,
    address: str | None,
) -> int:
    """Read pages and print their articles and events; nothing is kept.

    With --format jsonl every input line is one article,
    {"id","text","published"}, and gets one answer.
    """
    if folder and options.second:
        raise click.UsageError(_("--to writes what the rules read; a language model is not asked"))
    if folder:
        return _write(given_inputs(inputs), folder, address, options, Outcome(settings.debug))
    if address:
        raise click.UsageError(_("--dask needs --to DIR, a folder that all workers see"))
    if options.media == "jsonl":
        return _answer_lines(inputs, options)
    from timeline.cli.answering import Answers
    from timeline.cli.second_reading import SecondReading
    from timeline.fetching import fetch
    from timeline.fetching.entries import Entries

    outcome = Outcome(settings.debug)
    entries = Entries(allow_private=options.allow_private)
    with SecondReading(options.second, outcome) as second:
        answers = Answers(second, outcome, as_json, left_out)
        for argument in given_inputs(inputs):
            with outcome.attempt(argument):
                documents = fetch(
                    argument,
                    allow_private=options.allow_private,
                    refused=outcome.refuse,
                    skipped=outcome.skipped,
                )
                for document in documents:
                    with outcome.attempt(document.name):
                        answers.put(document, *_read(document, options, entries))
        answers.print_held()
    outcome.tell_skipped()
    return outcome.status


def _write(
    arguments: tuple[str, ...],
    folder: Path,
    address: str | None,
    options: ReadingOptions,
    outcome: Outcome,
) -> int:
    """Write readings to a folder, read here or on a cluster; return the exit status."""
    if address:
        from timeline.cli.distributing import extract_on_cluster

        extract_on_cluster(arguments, address, folder, options, outcome)
    else:
        from timeline.cli.readings import write_readings

        write_readings(arguments, folder, options, outcome)
    return outcome.status


def _read(
    document: Document, options: ReadingOptions, entries: Entries
) -> tuple[Page, tuple[Reading, ...]]:
    """Read one document, a feed from the web with what it links to."""
    from timeline.pipeline import read

    return read(document, **options.of_reader, visit=entries if document.url else None)


def _answer_lines(arguments: tuple[str, ...], options: ReadingOptions) -> int:
    """Answer every line of JSON Lines."""
    from timeline.cli.answering import print_lines
    from timeline.cli.second_reading import SecondReading
    from timeline.extract import extract
    from timeline.reading.jsonl import BadLine, read_stream

    outcome = Outcome()
    by = options.of_reader["extractor"]
    with SecondReading(options.second, outcome) as second:
        held: list[tuple[JsonArticle | BadLine, tuple[Reading, ...], None]] = []
        for line in read_stream(lines_of(arguments), given=options.encoding):
            if isinstance(line, BadLine):
                held.append((line, (), None))
            else:
                article = line.article(published=options.published, source=options.source)
                held.append((line, (extract(article, by=by),), None))
            if len(held) >= second.together:
                print_lines(second.consult_pages(held), outcome)
                held = []
        print_lines(second.consult_pages(held), outcome)
    return outcome.status
