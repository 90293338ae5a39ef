"""``timeline add``: events of new articles are appended to the database."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from timeline.cli.inputs import bytes_of, given_inputs
from timeline.cli.options import keep_pages_option, reading_options
from timeline.cli.outcome import Outcome
from timeline.cli.output import print_record, print_text, say
from timeline.cli.settings import Settings, examples, pass_settings, settings_options
from timeline.cli.store_session import open_session
from timeline.messages import translate as _

if TYPE_CHECKING:
    from timeline.cli.days_used import DaysUsed
    from timeline.cli.options import ReadingOptions
    from timeline.store.events.results import Added

_NEW, _NEW_ZH = (
    "new: {articles_new} articles, {events_new} events",
    "新增 {articles_new} 篇报道、{events_new} 个事件",
)
_NOTHING, _NOTHING_ZH = "nothing new", "没有新内容"
_MORE, _MORE_ZH = "more reports: {reports_new}", "另有报道 {reports_new} 篇"
_KNOWN, _KNOWN_ZH = "known: {articles_known} articles", "已有 {articles_known} 篇"
_DOUBTFUL, _DOUBTFUL_ZH = "doubtful: {problems}", "存疑 {problems} 处"
_REFUSED, _REFUSED_ZH = "quarantined: {quarantined}", "未能读取 {quarantined} 篇"


_COUNTED = (
    "articles_new", "articles_known", "events_new", "reports_new", "problems", "quarantined",
)  # fmt: skip
"""Numbers of the record of an input."""


@click.command(
    "add",
    epilog=examples("timeline add page.txt --published 2024-01-14", "timeline add 报纸/*.txt"),
)
@click.argument("inputs", nargs=-1, metavar="[PATH|URL|-]...")
@reading_options
@click.option("--json", "as_json", is_flag=True, help="One object per input.")
@click.option(
    "--jobs",
    type=click.IntRange(1, 64),
    metavar="N",
    help="Processes that read; default: one for each processor.",
)
@click.option(
    "--readings",
    type=click.Path(exists=True, allow_dash=True, path_type=Path),
    metavar="DIR|FILE|-",
    help="Append what timeline extract --to DIR or timeline extract --json has read.",
)
@keep_pages_option
@settings_options
@pass_settings
def add_command(
    settings: Settings,
    inputs: tuple[str, ...],
    options: ReadingOptions,
    as_json: bool,
    jobs: int | None,
    readings: Path | None,
) -> int:
    """Read pages and append their events; what the database holds already stays as it is.

    Files, folders, patterns, archives, URLs and - for standard input.
    """
    arguments = inputs if readings else given_inputs(inputs)
    return add_inputs(
        settings,
        arguments,
        options,
        jobs,
        as_json=as_json,
        readings=readings,
    )


@click.command("retry", epilog=examples("timeline retry", "timeline retry --published 2024-01-14"))
@reading_options
@click.option("--json", "as_json", is_flag=True, help="One object per input.")
@keep_pages_option
@settings_options
@pass_settings
def retry_command(settings: Settings, options: ReadingOptions, as_json: bool) -> int:
    """Read again what could not be read, and append the events.

    Files that are gone stay in the list; what fails again stays there too.
    """
    from timeline.fetching.files import mark_of

    with open_session(settings) as store:
        listed = store.quarantined()
        names = tuple(name for name in listed if "://" in name or mark_of(name))
        store.release(names)
    for name in listed:
        if name not in names:
            say(_("{name}: is not there any more, left in quarantine", name=name))
    if names:
        return add_inputs(settings, names, options, None, as_json=as_json)
    say(_("nothing to try again"))
    return 0


def add_inputs(
    settings: Settings,
    arguments: tuple[str, ...],
    options: ReadingOptions,
    jobs: int | None,
    *,
    as_json: bool,
    readings: Path | None = None,
) -> int:
    """Read inputs and append their events; return the exit status."""
    from timeline.cli.intake import Intake
    from timeline.cli.known_files import KnownFiles
    from timeline.fetching import fetch
    from timeline.store import Added, open_store

    outcome, sums = Outcome(settings.debug), Added()
    with open_store(settings.database, tell=say, checked=True) as store:

        def told(name: str, added: Added) -> None:
            sums.include(added)
            if as_json:
                with outcome.printing():
                    print_numbers(name, added)

        known = KnownFiles(store, options)
        if outcome.progress.wanted:
            outcome.progress.total = bytes_of(arguments)
        with Intake(store, options, outcome, told, known, jobs) as intake:
            if readings:
                intake.take_readings(readings)
            for argument in arguments:
                with outcome.attempt(argument):
                    documents = fetch(
                        argument,
                        allow_private=options.allow_private,
                        refused=outcome.refuse,
                        known=store.documents()[1],
                        progress=outcome.progress.bar,
                        skipped=outcome.skipped,
                        passed=intake.passes,
                    )
                    for document in documents:
                        intake.take(document)
            intake.flush()
        if outcome.refusals:
            store.quarantine(outcome.refusals)
    outcome.tell_refused()
    outcome.tell_skipped()
    outcome.progress.clear()
    if not as_json and outcome.read:
        with outcome.printing():
            print_text(summary(sums, settings.language))
        _tell_more(intake.days, sums, settings)
    return outcome.status


def _tell_more(days: DaysUsed, sums: Added, settings: Settings) -> None:
    """Tell which day, paper and database were used, and where doubts can be looked at."""
    for line in days.lines():
        say(line)
    if sums.articles_new:
        say(_("saved in {database}", database=settings.database))
    if sums.problems:
        say(_("what is doubtful: timeline, then R"))


def print_numbers(name: str, added: Added) -> None:
    """Print what one input changed."""
    print_record({"input": name, **{each: getattr(added, each) for each in _COUNTED}})


def summary(sums: Added, language: str = "en") -> str:
    """Return one line that tells what was new, known and doubtful.

    >>> from timeline.store import Added
    >>> summary(Added(articles_new=9, events_new=15, problems=2))
    'new: 9 articles, 15 events; known: 0 articles; doubtful: 2'
    >>> summary(Added(articles_new=9, events_new=15, articles_known=1), "zh")
    '新增 9 篇报道、15 个事件;已有 1 篇;存疑 0 处'
    >>> summary(Added(articles_known=9))
    'nothing new; known: 9 articles; doubtful: 0'
    """
    chinese = language == "zh"
    numbers = asdict(sums)
    new, new_zh = (_NEW, _NEW_ZH) if _anything_new(sums) else (_NOTHING, _NOTHING_ZH)
    parts = [
        (new_zh if chinese else new).format_map(numbers),
        (_KNOWN_ZH if chinese else _KNOWN).format_map(numbers),
        (_DOUBTFUL_ZH if chinese else _DOUBTFUL).format_map(numbers),
    ]
    if sums.reports_new:
        parts.insert(1, (_MORE_ZH if chinese else _MORE).format_map(numbers))
    if sums.quarantined:
        parts.append((_REFUSED_ZH if chinese else _REFUSED).format_map(numbers))
    return (";" if chinese else "; ").join(parts)


def _anything_new(sums: Added) -> bool:
    """Return whether the run added anything, or found nothing to add."""
    added = sums.articles_new or sums.events_new or sums.reports_new
    return bool(added or not sums.articles_known)
