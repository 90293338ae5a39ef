"""``correct``, ``confirm``, ``reject``, ``note`` and ``tag``: what people say of events."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from timeline.cli.changes_told import say_changes
from timeline.cli.filters import FilterCommand, unshielded
from timeline.cli.inputs import publication_day
from timeline.cli.output import print_text, say
from timeline.cli.people_changes import changed_people, is_person_change
from timeline.cli.settings import Settings, examples, pass_settings, settings_options
from timeline.cli.store_session import by_option, open_session
from timeline.errors import UnknownEvent
from timeline.messages import translate as _

if TYPE_CHECKING:
    from timeline.store import Store

_OF_PAGE = """
SELECT a.id FROM article AS a JOIN document AS d ON d.id = a.document_id
WHERE ?1 IN (d.id, d.name, d.url) ORDER BY a.id
"""


@click.command(
    "correct",
    cls=FilterCommand,
    epilog=examples(
        "timeline correct 1f2e3d4c5b6a place=云溪县 date=2024-01-12",
        "timeline correct 1f2e3d4c5b6a 郭远=副市长 +林向东:host:市委书记 -骆怀民",
        "timeline correct 1f2e3d4c5b6a --published 2024-01-15",
        "timeline correct 报纸.txt --published 2024-01-15",
    ),
)
@click.argument("event_id", metavar="EVENT")
@click.argument(
    "changes",
    nargs=-1,
    metavar="[FIELD=VALUE]...",
    callback=lambda _context, _parameter, words: tuple(map(unshielded, words)),
)
@click.option(
    "--published",
    metavar="DATE",
    callback=publication_day,
    help="Set the day on which the article of EVENT (or ARTICLE, or all of PAGE) was printed;"
    " dates are read anew.",
)
@click.option("--all", "whole", is_flag=True, help="Let people=… replace everybody.")
@by_option
@settings_options
@pass_settings
def correct_command(
    settings: Settings,
    event_id: str,
    changes: tuple[str, ...],
    published: str | None,
    whole: bool,
    by: str,
) -> int:
    """Set fields of EVENT: type, title, status, place, date, people, organizations.

    People one by one: NAME=TITLE, +NAME:ROLE:TITLE, -NAME.
    """
    from timeline.store import open_reader
    from timeline.store.events.overlay import CORRECTABLE

    people = [change for change in changes if is_person_change(change, CORRECTABLE)]
    pairs = [change.partition("=") for change in changes if change not in people]
    wrong = next((field for field, mark, _value in pairs if not mark), None)
    if wrong is not None or not (changes or published):
        raise click.UsageError(
            _("say what to correct: FIELD=VALUE, NAME=TITLE or --published DATE")
        )
    values = {field: value for field, _mark, value in pairs}
    with open_session(settings) as store, open_reader(settings.database) as reader:
        before = reader.event(event_id) if changes else None
        if before and before.participants and "people" in values and not whole:
            raise click.UsageError(
                _("people=… replaces everybody: add --all, or NAME=TITLE for one")
            )
        if before and people:
            values["people"] = changed_people(before.participants, people)
        with store.command(by=by):
            if published:
                event_id = _correct_published(store, event_id, published, by)
            for field, value in values.items():
                event_id = store.correct(event_id, field, value, by=by)
        if before:
            say_changes(before, reader.event(event_id), list(values))
    print_text(event_id)
    return 0


def _correct_published(store: Store, event_id: str, published: str, by: str) -> str:
    """Set the day of printing of an article, of a page, or of the article of an event."""
    from timeline.second_reader.rereading import read_again

    shown, articles = _with_articles(store, event_id)
    changes = [
        change
        for article in articles
        for change in store.correct_article(article, published, by=by, reread=read_again)
    ]
    say(_("{count} events read anew", count=len(changes)))
    return shown


def _with_articles(store: Store, name: str) -> tuple[str, list[str]]:
    """Return the id to print and the articles; ``name`` is of an event, an article or a page."""
    try:
        report = store.lead_report(name)
    except UnknownEvent:
        rows = store.connection.execute(_OF_PAGE, (name,)).fetchall()
        return name, [article for (article,) in rows] or [name]
    return report.id, [report.article_id]


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
