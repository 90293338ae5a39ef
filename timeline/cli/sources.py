"""``timeline sources``: the newspapers that the program knows, and the check of a profile."""

from __future__ import annotations

from pathlib import Path

import click

from timeline.cli.output import print_record, print_text, say
from timeline.cli.settings import settings_options
from timeline.cli.tables import Form, form_options, print_table
from timeline.messages import told
from timeline.messages import translate as _

_COLUMNS = ("slug", "name", "home", "hosts")


@click.group("sources", invoke_without_command=True)
@form_options
@settings_options
@click.pass_context
def sources_command(context: click.Context, form: Form | None) -> int:
    """List the newspapers with a profile; your own are read from your configuration folder."""
    if context.invoked_subcommand is not None:
        return 0
    from timeline.reading.newspaper.profile import load_profiles

    profiles = load_profiles()
    if form == "json":
        for profile in profiles:
            print_record(profile.model_dump(mode="json", include=set(_COLUMNS)))
        return 0
    rows = [(each.slug, each.name, each.home, " ".join(each.hosts)) for each in profiles]
    print_table(_COLUMNS, rows, form, heading=False, names=_COLUMNS)
    return 0


@sources_command.command("check")
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--write", is_flag=True, help="Write what is read now as the expected records.")
@settings_options
def check_command(folder: Path, write: bool) -> int:
    """Check the profile in FOLDER, and that its samples are read as their records say."""
    from timeline.reading.samples import check_folder, samples_of, write_expected

    if write:
        for path in write_expected(folder):
            say(_("wrote {path}; read it before you keep it", path=path))
    problems = check_folder(folder)
    for problem in problems:
        say(told(problem.message))
    if not problems:
        count = len(samples_of(folder))
        print_text(
            _("{folder}: {count} samples are read as they should be", folder=folder, count=count)
        )
    return 1 if problems else 0
