"""``timeline log``: what people decided, the latest first."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from timeline.cli.changes_told import field_name
from timeline.cli.output import print_record, say
from timeline.cli.settings import Settings, pass_settings, settings_options
from timeline.cli.tables import Form, form_options, print_table
from timeline.messages import Message, told
from timeline.messages import translate as _

if TYPE_CHECKING:
    from timeline.store.events.results import Correction


_COLUMNS = ("id", "at", "by", "kind", "event", "field", "change", "marks", "quote")


@click.command("log")
@click.argument("event_id", metavar="[EVENT]", required=False)
@click.option("--orphaned", is_flag=True, help="Only those whose evidence is gone.")
@form_options
@settings_options
@pass_settings
def log_command(settings: Settings, event_id: str | None, orphaned: bool, form: Form | None) -> int:
    """List the decisions of people, of one EVENT or of all.

    Those whose sentence no article tells any more are marked as orphaned, with the sentence.
    """
    from timeline.store import open_reader

    if not settings.database.exists():
        return 0
    with open_reader(settings.database, tell=say) as reader:
        decisions = reader.corrections(event_id)
    if orphaned:
        decisions = [decision for decision in decisions if decision.orphaned]
    if form == "json":
        for decision in decisions:
            print_record(asdict(decision))
    elif decisions:
        rows = map(_row if form else _row_in_words, decisions)
        print_table(_COLUMNS, rows, form, heading=False, names=_COLUMNS)
    return 0


def _row(decision: Correction) -> tuple[object, ...]:
    """Return a decision as a row; the sentence only of an orphaned one."""
    change = f"{decision.old or ''} → {decision.new or ''}" if decision.field else decision.new
    if decision.undoes is not None:
        change = _("takes back {number}", number=decision.undoes)
    about = (decision.id, decision.at, decision.by, decision.kind, decision.event_id)
    lost = decision.quote if decision.orphaned else None
    return (*about, decision.field, change, _marks(decision), lost)


def _row_in_words(decision: Correction) -> tuple[object, ...]:
    """Return a decision as a row whose kind and field people can read."""
    number, at, by, kind, event, field, *rest = _row(decision)
    named = field_name(decision.field) if kind == "correct" else field
    return (number, at, by, told(Message(f"decided-{kind}")), event, named, *rest)


def _marks(decision: Correction) -> str:
    """Return whether a decision was taken back, or lost its evidence."""
    undone = _("undone") if decision.undone else ""
    return undone + (_("orphaned") if decision.orphaned else "")
