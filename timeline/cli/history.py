"""``timeline log``: what people decided, the latest first."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from timeline.cli.output import print_columns, print_record, say
from timeline.cli.settings import Settings, pass_settings, settings_options
from timeline.messages import translate as _

if TYPE_CHECKING:
    from timeline.store.base.rows import Correction


@click.command("log")
@click.argument("event_id", metavar="[EVENT]", required=False)
@click.option("--orphaned", is_flag=True, help="Only those whose evidence is gone.")
@click.option("--json", "as_json", is_flag=True, help="One object a line.")
@settings_options
@pass_settings
def log_command(settings: Settings, event_id: str | None, orphaned: bool, as_json: bool) -> int:
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
    for decision in decisions:
        if as_json:
            print_record(asdict(decision))
            continue
        marks = _marks(decision)
        change = f"{decision.old or ''} → {decision.new or ''}" if decision.field else decision.new
        if decision.undoes is not None:
            change = _("takes back {number}", number=decision.undoes)
        columns = (decision.id, decision.at, decision.by, decision.kind, decision.event_id)
        lost = decision.quote if decision.orphaned else None
        print_columns(*columns, decision.field, change, marks, *([lost] if lost else []))
    return 0


def _marks(decision: Correction) -> str:
    """Return whether a decision was taken back, or lost its evidence."""
    undone = _("undone") if decision.undone else ""
    return undone + (_("orphaned") if decision.orphaned else "")
