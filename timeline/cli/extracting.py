"""``timeline extract``: the reading of pages without a database."""

from __future__ import annotations

from dataclasses import asdict
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from timeline.cli.inputs import given_inputs, lines_of
from timeline.cli.options import reading_options
from timeline.cli.outcome import LIMITS, Outcome
from timeline.cli.output import print_columns, print_record, print_text
from timeline.cli.settings import Settings, examples, pass_settings, settings_options
from timeline.messages import told
from timeline.messages import translate as _

if TYPE_CHECKING:
    from timeline.cli.options import ReadingOptions
    from timeline.fetching.entries import Entries
    from timeline.model import Document, Page, Reading


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
    if folder:
        return _write(given_inputs(inputs), folder, address, options, Outcome(settings.debug))
    if address:
        raise click.UsageError(_("--dask needs --to DIR, a folder that all workers see"))
    if options.media == "jsonl":
        return _answer_lines(inputs, options)
    from timeline.fetching import fetch
    from timeline.fetching.entries import Entries

    outcome = Outcome(settings.debug)
    entries = Entries(allow_private=options.allow_private)
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
                    page = _extract(document, options, outcome, entries, as_json=as_json)
                    if left_out:
                        _print_left_out(document, page)
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


def _extract(
    document: Document,
    options: ReadingOptions,
    outcome: Outcome,
    entries: Entries,
    *,
    as_json: bool,
) -> Page:
    """Read one document, a feed from the web with what it links to, and print its articles."""
    from timeline.pipeline import read
    from timeline.record import extract_record

    visit = entries if document.url else None
    page, readings = read(document, **options.of_reader, visit=visit)
    for problem in page.problems:
        if problem.kind not in LIMITS:
            outcome.say(f"{document.name}: {told(problem.message)}")
    problems = chain(page.problems, *(reading.problems for reading in readings))
    outcome.note_limits(document.name, problems)
    for reading in readings:
        if as_json:
            print_record(extract_record(reading).model_dump(mode="json"))
        else:
            _print_reading(reading)
    outcome.done()
    return page


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


def _answer_lines(arguments: tuple[str, ...], options: ReadingOptions) -> int:
    """Answer every line of JSON Lines."""
    from timeline.extract import extract
    from timeline.reading.jsonl import BadLine, read_stream
    from timeline.record import extract_record

    outcome = Outcome()
    for line in read_stream(lines_of(arguments), given=options.encoding):
        if isinstance(line, BadLine):
            print_record(asdict(line))
            outcome.quarantine()
        else:
            article = line.article(published=options.published, source=options.source)
            reading = extract(article, by=options.extractor)
            outcome.note_limits(f"line {line.line}", reading.problems)
            print_record({"id": line.id, **extract_record(reading).model_dump(mode="json")})
            outcome.done()
    return outcome.status
