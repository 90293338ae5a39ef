"""``timeline dates``: the date expressions of a text, and what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from timeline.cli.inputs import given_inputs, lines_of, publication_day
from timeline.cli.outcome import Outcome
from timeline.cli.output import print_columns, print_record
from timeline.cli.settings import examples, settings_options
from timeline.messages import reasons
from timeline.messages import translate as _

if TYPE_CHECKING:
    from timeline.model import Timex


@click.command(
    "dates", epilog=examples("timeline dates 昨日上午,大会在临江召开 --published 2024-01-14")
)
@click.argument("text", nargs=-1)
@click.option("--published", metavar="DATE", callback=publication_day, help="The day of printing.")
@click.option("--format", "media", type=click.Choice(["text", "jsonl"]), default="text")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.option("--explain", is_flag=True, help="Say which rule and which anchor gave the days.")
@settings_options
def dates_command(
    text: tuple[str, ...], published: str | None, media: str, as_json: bool, explain: bool
) -> int:
    """Find the date expressions in TEXT (- or nothing: standard input).

    With --format jsonl, TEXT names files of one object a line,
    {"id","text","published"}, and every line gets one answer.
    """
    if media == "jsonl":
        return _answer_lines(text, published, explain=explain)
    from timeline.temporal import find_dates

    found, outcome = find_dates(_text_of(text), published), Outcome()
    for timex in found.timexes:
        if as_json:
            print_record(date_record(timex, explain=explain))
        else:
            print_columns(*_columns(timex, explain=explain))
    outcome.note_limits("-", found.problems)
    outcome.done()
    return outcome.status


def date_record(timex: Timex, *, explain: bool = False) -> dict[str, object]:
    """Return a date expression as the object that the command prints."""
    record: dict[str, object] = {
        "text": timex.text,
        "offset": [timex.span.start, timex.span.end],
        "starts": timex.period.starts,
        "ends": timex.period.ends,
        "precision": timex.period.precision,
        "basis": timex.basis,
        "edtf": timex.edtf,
    }
    if explain:
        record |= {"rule": timex.rule, "anchor": timex.anchor, "why": reasons(timex.why, "en")}
    return record


def _columns(timex: Timex, *, explain: bool) -> tuple[object, ...]:
    """Return a date expression as columns for a person."""
    period = timex.period
    columns = (timex.text, period.starts, period.ends, period.precision, timex.basis)
    return (*columns, timex.rule, timex.anchor, reasons(timex.why)) if explain else columns


def _text_of(arguments: tuple[str, ...]) -> str:
    """Return the text itself, or what standard input holds."""
    if given_inputs(arguments) != ("-",):
        return " ".join(arguments)
    from timeline.reading.bytes.decoding import decode

    data = b"".join(lines_of(("-",)))
    return decode(data, declared=None, given=None, name="-").text


def _answer_lines(arguments: tuple[str, ...], published: str | None, *, explain: bool) -> int:
    """Answer every line of JSON Lines."""
    from timeline.reading.jsonl import BadLine, read_stream
    from timeline.temporal import find_dates

    outcome = Outcome()
    for line in read_stream(lines_of(arguments), empty=True):
        if isinstance(line, BadLine):
            print_record(line.record())
            outcome.quarantine()
            continue
        found = find_dates(line.text, line.published or published)
        outcome.note_limits(_("line {line}", line=line.line), found.problems)
        dates = [date_record(timex, explain=explain) for timex in found.timexes]
        print_record({"id": line.id, "dates": dates})
        outcome.done()
    return outcome.status
