"""``timeline reread``: read the stored articles again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from timeline.cli.outcome import Outcome
from timeline.cli.output import print_columns, say
from timeline.cli.second_options import SecondOptions, asking_options
from timeline.cli.settings import Settings, pass_settings, settings_options
from timeline.cli.store_session import open_session
from timeline.messages import translate as _
from timeline.model import RULES

if TYPE_CHECKING:
    from timeline.cli.reading_again import Rereading
    from timeline.coreference import EventReport
    from timeline.store import Store
    from timeline.store.adding.rereading import Change


@click.command("reread")
@click.option("--apply", is_flag=True, help="Keep what the new reading says.")
@asking_options
@settings_options
@pass_settings
def reread_command(settings: Settings, /, apply: bool, **asked: Any) -> int:
    """Show what reading the stored articles again would change; --apply changes it.

    A line for each event: what is new, changed or gone, and every value before and after;
    "decided" marks what people decided something about, which stays.
    What a language model read is bound to evidence anew, without asking.
    """
    from timeline.cli.reading_again import Rereading
    from timeline.cli.second_reading import SecondReading

    second = SecondOptions.taken_from(asked, RULES)
    outcome = Outcome(settings.debug)
    with open_session(settings) as store:
        with SecondReading(second, outcome) as asking:
            again = Rereading(store, asking, store.article_ids())
            told = _keep(store, again) if apply else _show(store, again)
        say(told)
    return outcome.status


def _keep(store: Store, again: Rereading) -> str:
    """Keep the new reading of every article; return what to say."""
    changed = store.reread(again)
    store.keep_differences(again.answered)
    return _("{count} articles changed", count=changed)


def _show(store: Store, again: Rereading) -> str:
    """Print what a new reading would change; return what to say."""
    count = 0
    for count, change in enumerate(store.rereading(again), 1):  # noqa: B007
        print_columns(*_columns(change))
    told = _("{count} changes; timeline reread --apply keeps them", count=count)
    return told if count else _("nothing changes")


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
