"""``timeline reread``: read the stored articles again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from timeline.cli.output import print_columns, say
from timeline.cli.settings import Settings, pass_settings, settings_options
from timeline.cli.store_session import open_session
from timeline.messages import translate as _

if TYPE_CHECKING:
    from timeline.coreference import EventReport
    from timeline.model import Article, Reading
    from timeline.store.adding.rereading import Change


@click.command("reread")
@click.option("--apply", is_flag=True, help="Keep what the new reading says.")
@settings_options
@pass_settings
def reread_command(settings: Settings, apply: bool) -> int:
    """Show what reading the stored articles again would change; --apply changes it.

    A line for each event: what is new, changed or gone, and every value before and after;
    "decided" marks what people decided something about, which stays.
    """
    from timeline.extract import extract

    with open_session(settings) as store:

        def reread(article: Article) -> Reading:
            return extract(article)

        if apply:
            say(_("{count} articles changed", count=store.reread(reread)))
            return 0
        count = 0
        for count, change in enumerate(store.rereading(reread), 1):  # noqa: B007
            print_columns(*_columns(change))
    told = _("{count} changes; timeline reread --apply keeps them", count=count)
    say(told if count else _("nothing changes"))
    return 0


def _columns(change: Change) -> tuple[object, ...]:
    """Return what a change does: to which event, and every value before and after."""
    shown = change.new or change.old
    if shown is None:
        return (change.kind,)
    values = (
        f"{name}: {_value(change.old, name)} → {_value(change.new, name)}" for name in change.fields
    )
    mark = [_("decided")] if change.decided else []
    return change.kind, shown.id, shown.type, shown.starts, shown.title, *values, *mark


def _value(report: EventReport | None, name: str) -> str:
    """Write a value of a report; people and bodies by name and role."""
    value = getattr(report, name, None)
    if isinstance(value, tuple):
        return "、".join(f"{each.name}:{each.role}" for each in value)
    return value or ""
