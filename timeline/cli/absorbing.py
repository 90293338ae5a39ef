"""``timeline absorb``: articles and decisions of another store are taken over."""

from __future__ import annotations

from pathlib import Path

import click

from timeline.cli.adding import print_numbers, summary
from timeline.cli.output import print_text, say
from timeline.cli.settings import Settings, examples, pass_settings, settings_options
from timeline.messages import told
from timeline.messages import translate as _


@click.command("absorb", epilog=examples("timeline absorb 云溪.db"))
@click.argument("other", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="The numbers as one object.")
@settings_options
@pass_settings
def absorb_command(settings: Settings, other: Path, as_json: bool) -> int:
    """Take over from the store OTHER every article and decision that is not here.

    OTHER stays as it is. Absorbing the same store again changes nothing.
    """
    from timeline.store import open_reader, open_store

    with open_reader(other, tell=say) as reader, open_store(settings.database, tell=say) as store:
        added, decisions = store.absorb(reader)
    for note in added.notes:
        say(told(note))
    if as_json:
        print_numbers(str(other), added)
    else:
        print_text(summary(added, settings.language))
        say(_("decisions taken over: {count}", count=decisions))
    return 0
