"""``timeline publish``: the events of a filter as a static site."""

from __future__ import annotations

from pathlib import Path

import click

from timeline.cli.filters import FilterCommand, query_argument, read_query
from timeline.cli.output import say
from timeline.cli.settings import Settings, examples, pass_settings, settings_options
from timeline.messages import translate as _


@click.command(
    "publish",
    cls=FilterCommand,
    epilog=examples(
        "timeline publish site", "timeline publish site 自:2024 --title 临江市政务活动"
    ),
)
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@query_argument
@click.option("--title", help="Name of the site.")
@click.option("--url", help="Address where the site will stand; gives a sitemap.")
@settings_options
@pass_settings
def publish_command(
    settings: Settings, folder: Path, query: str, title: str | None, url: str | None
) -> int:
    """Write the events that QUERY lets through as a static site into FOLDER.

    Only what changed is written. Rejected events, notes, tags and names of files stay out.
    """
    from timeline.site import SiteOptions, site_files, write_site
    from timeline.store import open_reader
    from timeline.store.handing_on import whole_events

    selection = read_query(query)
    options = SiteOptions(title or selection.text() or "timeline", settings.language, url)
    with open_reader(settings.database, tell=say) as reader:
        files = site_files(whole_events(reader, selection), options)
        done = write_site(folder, files)
    say(_("{written} files written, {same} unchanged, {deleted} deleted", **done._asdict()))
    return 0
