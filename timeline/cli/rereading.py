"""``timeline reread``: the present extractor over the stored articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from timeline.cli.desk import open_desk
from timeline.cli.output import print_columns, say
from timeline.cli.settings import Settings, pass_settings, settings_options

if TYPE_CHECKING:
    from timeline.model import Article, Reading


@click.command("reread")
@click.option("--apply", is_flag=True, help="Keep what the new reading says.")
@settings_options
@pass_settings
def reread_command(settings: Settings, apply: bool) -> int:
    """Show what reading the stored articles again would change; --apply changes it."""
    from timeline.extract import extract

    with open_desk(settings) as store:
        roster = store.roster()

        def reread(article: Article) -> Reading:
            return extract(article, roster=roster)

        if apply:
            say(f"{store.reread(reread)} articles changed")
            return 0
        count = 0
        for change in store.rereading(reread):
            shown = change.new or change.old
            columns = (change.kind, shown.id, shown.type, shown.starts) if shown else ()
            title = shown.title if shown else ""
            print_columns(*columns, " ".join(change.fields), title)
            count += 1
    say(f"{count} changes; timeline reread --apply keeps them" if count else "nothing changes")
    return 0
