"""``timeline datasette``: the database in Datasette, whatever the name of its file."""

from __future__ import annotations

import importlib.util
import sys
from importlib.metadata import version
from pathlib import Path

import click

from timeline.cli.output import print_text, say
from timeline.cli.settings import Settings, examples, pass_settings, settings_options
from timeline.errors import MissingExtra

_SETTINGS = {"sql_time_limit_ms": "10000", "suggest_facets": "off", "num_sql_threads": "2"}


@click.command(
    "datasette",
    epilog=examples("timeline datasette > datasette.yaml", "timeline datasette --serve"),
)
@click.option("--serve", is_flag=True, help="Run Datasette on 127.0.0.1 (extra: datasette).")
@click.option("--port", type=click.IntRange(1, 65535), default=8001, show_default=True)
@settings_options
@pass_settings
def datasette_command(settings: Settings, serve: bool, port: int) -> int:
    """Print the configuration of Datasette for this database, or run it."""
    import subprocess
    import tempfile

    from timeline.store import open_reader
    from timeline.store.maintenance.dictionary import datasette_config

    with open_reader(settings.database, tell=say) as reader:
        config = datasette_config(reader.connection, settings.database.stem)
    if not serve:
        print_text(config.rstrip("\n"))
        return 0
    if importlib.util.find_spec("datasette") is None:
        raise MissingExtra("timeline datasette --serve", "datasette")
    with tempfile.TemporaryDirectory(prefix="timeline-datasette-") as folder:
        file = Path(folder) / "datasette.yaml"
        file.write_text(config, "utf-8")
        return subprocess.run(serving(settings.database, file, port), check=False).returncode  # noqa: S603


def serving(database: Path, config: Path, port: int) -> list[str]:
    """Return the command that runs Datasette: patient with large stores, without guessed facets.

    Datasette 1.0 reads queries and facets from its configuration, 0.65 from metadata.
    """
    option = "-m" if version("datasette").startswith("0.") else "-c"
    chosen = [word for pair in _SETTINGS.items() for word in ("--setting", *pair)]
    return [
        sys.executable, "-m", "datasette", "serve", str(database), option, str(config),
        "--port", str(port), *chosen,
    ]  # fmt: skip
