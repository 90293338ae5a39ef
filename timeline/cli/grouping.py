"""``timeline merge``, ``split`` and ``undo``: which reports are one event, and taking back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from timeline.cli.output import print_text
from timeline.cli.settings import Settings, examples, pass_settings, settings_options
from timeline.cli.store_session import by_option, open_session
from timeline.messages import translate as _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.coreference import EventReport
    from timeline.model import Article, Reading


@click.command(
    "merge",
    epilog=examples(
        "timeline merge 1f2e3d4c5b6a 6a5b4c3d2e1f", "timeline merge --people 林向阳 林向东"
    ),
)
@click.argument("event_ids", nargs=-1, required=True, metavar="EVENT EVENT...")
@click.option("--people", is_flag=True, help="Two names instead: the first is also the second.")
@by_option
@settings_options
@pass_settings
def merge_command(settings: Settings, event_ids: tuple[str, ...], people: bool, by: str) -> int:
    """Make events one, or two names one person; later linking will not part them."""
    if len(event_ids) < 2 or (people and len(event_ids) > 2):
        raise click.UsageError(_("name two people") if people else _("name two events or more"))
    with open_session(settings) as store:
        if people:
            store.merge_people(*event_ids, by=by)
        else:
            print_text(store.merge(*event_ids, by=by))
    return 0


@click.command(
    "split",
    epilog=examples(
        "timeline split 1f2e3d4c5b6a 6a5b4c3d2e1f", "timeline split --people 林向东 云溪县"
    ),
)
@click.argument("event_id", metavar="EVENT")
@click.argument("report_id", metavar="REPORT")
@click.option("--people", is_flag=True, help="A name and a part of the namesake's office instead.")
@by_option
@settings_options
@pass_settings
def split_command(settings: Settings, event_id: str, report_id: str, people: bool, by: str) -> int:
    """Take one REPORT out of EVENT (show --json names them); later linking keeps them apart."""
    with open_session(settings) as store:
        if people:
            store.split_person(event_id, report_id, by=by)
            return 0
        for found in store.split(event_id, report_id, by=by):
            print_text(found)
    return 0


@click.command("undo")
@click.argument("decision", type=int, required=False, metavar="[NUMBER]")
@by_option
@settings_options
@pass_settings
def undo_command(settings: Settings, decision: int | None, by: str) -> int:
    """Take back the decision with this NUMBER in the log, or the latest that stands."""
    with open_session(settings) as store:

        def reread(article: Article, read: Sequence[EventReport] = ()) -> Reading:
            from timeline.second_reader.rereading import read_again

            return read_again(article, read)

        for found in store.undo(decision, by=by, reread=reread):
            print_text(found)
    return 0
