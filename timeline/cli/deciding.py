"""``correct``, ``confirm``, ``reject``, ``note`` and ``tag``: what people say of events."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from timeline.cli.inputs import publication_day
from timeline.cli.output import print_text, say
from timeline.cli.settings import Settings, examples, pass_settings, settings_options
from timeline.cli.store_session import by_option, open_session
from timeline.errors import UnknownEvent

if TYPE_CHECKING:
    from timeline.store import Store


@click.command(
    "correct",
    epilog=examples(
        "timeline correct 1f2e3d4c5b6a place=云溪县 date=2024-01-12",
        "timeline correct 1f2e3d4c5b6a 'people=林向东:host:市委书记、郭远'",
        "timeline correct 1f2e3d4c5b6a --published 2024-01-15",
    ),
)
@click.argument("event_id", metavar="EVENT")
@click.argument("changes", nargs=-1, metavar="[FIELD=VALUE]...")
@click.option(
    "--published",
    metavar="DATE",
    callback=publication_day,
    help="Set the day on which the article of EVENT (or ARTICLE) was printed; dates are read anew.",
)
@by_option
@settings_options
@pass_settings
def correct_command(
    settings: Settings, event_id: str, changes: tuple[str, ...], published: str | None, by: str
) -> int:
    """Set fields of EVENT: type, title, status, place, date, people, organizations."""
    pairs = [change.partition("=") for change in changes]
    wrong = next((field for field, mark, _ in pairs if not mark), None)
    if wrong is not None or not (pairs or published):
        raise click.UsageError("say what to correct: FIELD=VALUE or --published DATE")
    with open_session(settings) as store, store.command(by=by):
        if published:
            event_id = _correct_published(store, event_id, published, by)
        for field, _, value in pairs:
            event_id = store.correct(event_id, field, value, by=by)
    print_text(event_id)
    return 0


def _correct_published(store: Store, event_id: str, published: str, by: str) -> str:
    """Set the day of printing of an article, or of the article that an event comes from."""
    from timeline.extract import extract

    shown, article_id = _with_article(store, event_id)
    changes = store.correct_article(article_id, published, by=by, reread=extract)
    say(f"{len(changes)} events read anew")
    return shown


def _with_article(store: Store, name: str) -> tuple[str, str]:
    """Return the id to print and the id of the article; ``name`` is of an event or an article."""
    try:
        report = store.lead_report(name)
    except UnknownEvent:
        return name, name
    return report.id, report.article_id


@click.command("confirm")
@click.argument("event_ids", nargs=-1, required=True, metavar="EVENT...")
@by_option
@settings_options
@pass_settings
def confirm_command(settings: Settings, event_ids: tuple[str, ...], by: str) -> int:
    """Confirm that events are right."""
    with open_session(settings) as store, store.command(by=by):
        for event_id in event_ids:
            print_text(store.confirm(event_id, by=by))
    return 0


@click.command("reject")
@click.argument("event_ids", nargs=-1, required=True, metavar="EVENT...")
@by_option
@settings_options
@pass_settings
def reject_command(settings: Settings, event_ids: tuple[str, ...], by: str) -> int:
    """Reject what is no event: each leaves the timeline; undo brings each back."""
    with open_session(settings) as store, store.command(by=by):
        for event_id in event_ids:
            print_text(store.reject(event_id, by=by))
    return 0


@click.command("note")
@click.argument("event_id", metavar="EVENT")
@click.argument("text")
@by_option
@settings_options
@pass_settings
def note_command(settings: Settings, event_id: str, text: str, by: str) -> int:
    """Write a note to EVENT."""
    with open_session(settings) as store:
        print_text(store.note(event_id, text, by=by))
    return 0


@click.command("tag")
@click.argument("event_id", metavar="EVENT")
@click.argument("tags", nargs=-1, required=True, metavar="TAG...")
@click.option("--remove", is_flag=True, help="Take the tags off.")
@by_option
@settings_options
@pass_settings
def tag_command(
    settings: Settings, event_id: str, tags: tuple[str, ...], remove: bool, by: str
) -> int:
    """Add tags to EVENT, by which filters find it (tag:…)."""
    with open_session(settings) as store, store.command(by=by):
        change = store.untag if remove else store.tag
        for tag in tags:
            event_id = change(event_id, tag, by=by)
    print_text(event_id)
    return 0
