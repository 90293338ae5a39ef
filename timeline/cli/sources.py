"""``timeline sources``: the newspapers that the program knows, and the check of a profile."""

from __future__ import annotations

from pathlib import Path

import click

from timeline.cli.output import print_columns, print_record
from timeline.cli.settings import settings_options


@click.group("sources", invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="One object a line.")
@settings_options
@click.pass_context
def sources_command(context: click.Context, as_json: bool) -> int:
    """List the newspapers with a profile; your own are read from your configuration folder."""
    if context.invoked_subcommand is not None:
        return 0
    from timeline.reading.profile import load_profiles

    for profile in load_profiles():
        if as_json:
            print_record(profile.model_dump(mode="json", include={"slug", "name", "home", "hosts"}))
        else:
            print_columns(profile.slug, profile.name, profile.home, " ".join(profile.hosts))
    return 0


@sources_command.command("check")
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@settings_options
def check_command(folder: Path) -> int:
    """Read the profile in FOLDER and its samples; say what is wrong, or what was read."""
    from timeline.model import Document
    from timeline.pipeline import read
    from timeline.reading.profile import load_profile

    profile = load_profile(folder)
    samples = sorted(path for path in (folder / "samples").glob("*") if path.suffix != ".json")
    for sample in samples:
        document = Document(str(sample), sample.read_bytes())
        page, readings = read(document, source=profile.slug)
        events = sum(len(reading.events) for reading in readings)
        print_columns(sample.name, page.published, len(page.articles), events)
    return 0
