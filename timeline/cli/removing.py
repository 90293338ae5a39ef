"""``timeline remove``: an article and its text are taken out for good."""

from __future__ import annotations

import click

from timeline.cli.output import say
from timeline.cli.settings import Settings, examples, pass_settings, settings_options
from timeline.cli.store_session import by_option, open_session
from timeline.messages import translate as _


@click.command(
    "remove", epilog=examples("timeline remove 1f2e3d4c5b6a7988 --reason 'printed by mistake'")
)
@click.argument("article_id", metavar="ARTICLE")
@click.option("--reason", required=True, metavar="TEXT", help="Why; the log keeps the reason.")
@by_option
@settings_options
@pass_settings
def remove_command(settings: Settings, article_id: str, reason: str, by: str) -> int:
    """Take ARTICLE and its text out for good: no undo brings the article back.

    What other articles tell of the same events stays (show --json names the articles).
    """
    with open_session(settings) as store:
        store.remove(article_id, reason, by=by)
    say(_("{article} is removed; the log keeps the reason", article=article_id))
    return 0
