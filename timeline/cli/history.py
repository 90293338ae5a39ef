"""``timeline log``: what people decided, the latest first."""

from __future__ import annotations

from dataclasses import asdict

import click

from timeline.cli.output import print_columns, print_record, say
from timeline.cli.settings import Settings, pass_settings, settings_options


@click.command("log")
@click.argument("event_id", metavar="[EVENT]", required=False)
@click.option("--json", "as_json", is_flag=True, help="One object a line.")
@settings_options
@pass_settings
def log_command(settings: Settings, event_id: str | None, as_json: bool) -> int:
    """List the decisions of people, of one EVENT or of all; orphaned ones are marked."""
    from timeline.store import open_reader

    if not settings.database.exists():
        return 0
    with open_reader(settings.database, tell=say) as reader:
        decisions = reader.corrections(event_id)
    for decision in decisions:
        if as_json:
            print_record(asdict(decision))
            continue
        marks = "".join(word for word in ("undone", "orphaned") if getattr(decision, word))
        change = f"{decision.old or ''} → {decision.new or ''}" if decision.field else decision.new
        columns = (decision.id, decision.at, decision.by, decision.kind, decision.event_id)
        print_columns(*columns, decision.field, change, marks)
    return 0
