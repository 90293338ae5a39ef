"""``timeline watch``: what appears in a folder, a feed or at an address is appended."""

from __future__ import annotations

import signal
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from timeline.cli.adding import print_numbers, summary
from timeline.cli.options import keep_pages_option, reading_options
from timeline.cli.outcome import DONE, INTERRUPTED, Outcome
from timeline.cli.output import print_text, say
from timeline.cli.settings import Settings, examples, pass_settings, settings_options
from timeline.messages import translate as _

if TYPE_CHECKING:
    from collections.abc import Iterator
    from threading import Event
    from types import FrameType

    from timeline.cli.options import ReadingOptions
    from timeline.store.events.results import Added


@click.command(
    "watch",
    epilog=examples("timeline watch 报纸/", "timeline watch https://example.org/feed.xml"),
)
@click.argument("place", metavar="FOLDER|FEED|URL")
@reading_options
@click.option(
    "--interval",
    type=click.FloatRange(min=1),
    default=900,
    show_default=True,
    metavar="SECONDS",
    help="How often a feed or an address is looked at.",
)
@click.option("--once", is_flag=True, help="Look once and end, for cron and timers.")
@click.option(
    "--on-new",
    metavar="COMMAND",
    help="Run COMMAND with the new events as JSON Lines on its standard input.",
)
@click.option("--view", metavar="NAME", help="Tell of new events of this saved filter alone.")
@click.option("--json", "as_json", is_flag=True, help="One object per input; of --view, per event.")
@keep_pages_option
@settings_options
@pass_settings
def watch_command(
    settings: Settings,
    place: str,
    options: ReadingOptions,
    interval: float,
    once: bool,
    on_new: str | None,
    view: str | None,
    as_json: bool,
) -> int:
    """Append what is new at PLACE and what appears there, until interrupted with Ctrl-C.

    What an earlier run added is left alone, so that a watch goes on where it ended.
    With --view, new events of a saved filter are printed in the place of inputs.
    """
    from timeline.cli.intake import Intake
    from timeline.cli.known_files import KnownFiles
    from timeline.cli.subscription import Subscription, view_query
    from timeline.fetching.watching import Watch
    from timeline.store import Added, open_store

    outcome, sums = Outcome(settings.debug), Added()
    query = view_query(settings.database, view)
    told_of = Subscription(settings.database, outcome, query, on_new, as_json)
    with open_store(settings.database, tell=say, checked=True) as store:

        def told(name: str, added: Added) -> None:
            sums.include(added)
            if view or on_new:
                told_of.include(added)
            if not view:
                _print_input(outcome, name, added, as_json=as_json)

        known = KnownFiles(store, options)
        digests, urls = store.documents()
        watch = Watch(
            digests,
            urls,
            interval,
            options.allow_private,
            outcome.refuse,
            visits=store.visits(known.reader),
            refusals=lambda: outcome.refused,
        )
        if sys.stderr.isatty() and not once:
            say(_("watching {place} (Ctrl-C ends)", place=place))
        found = (
            watch.once(place, lambda path: bool(known.find(path))) if once else watch.follow(place)
        )
        with (
            Intake(store, options, outcome, told, known) as intake,
            _ended_by_signals(watch.stop) as received,
        ):
            for document in found:
                intake.take(document)
                if not once:
                    intake.flush()
                    told_of.tell()
            intake.flush()
            store.keep_visits(watch.visits, known.reader)
            told_of.tell()
    outcome.progress.clear()
    if not as_json and not view:
        with outcome.printing():
            print_text(summary(sums, settings.language))
    if signal.SIGINT in received:
        return INTERRUPTED
    return outcome.status if once else DONE


def _print_input(outcome: Outcome, name: str, added: Added, *, as_json: bool) -> None:
    """Print what one input changed."""
    with outcome.printing():
        if as_json:
            print_numbers(name, added)
        elif added.articles_new:
            print_text(_("{name}: {count} new articles", name=name, count=added.articles_new))


@contextmanager
def _ended_by_signals(stop: Event) -> Iterator[list[int]]:
    """Let Ctrl-C or a termination end the watch after the current document; yield which did."""
    received: list[int] = []

    def end(number: int, _frame: FrameType | None) -> None:
        received.append(number)
        stop.set()

    before = {number: signal.signal(number, end) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield received
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
