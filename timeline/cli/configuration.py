"""The configuration file: what options are taken to be where neither flag nor environment says."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Any

from timeline.errors import TimelineError

EXAMPLE = """\
# db = "~/newspapers/linjiang.db"    the database
# lang = "zh"                        zh or en
#
# [add]                              options of a command, by their names
# jobs = 2
#
# [list]
# limit = 50
"""


class BadConfiguration(TimelineError):
    """A configuration file that cannot be read."""

    exit_code = 2

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__("bad-configuration", path=path, reason=reason)


def configuration_path() -> Path:
    """Return where the file stands: what TIMELINE_CONFIG names, else in the platform's folder."""
    named = os.environ.get("TIMELINE_CONFIG")
    if named:
        return Path(named)
    from platformdirs import user_config_path

    return user_config_path("timeline", appauthor=False) / "config.toml"


def load_configuration() -> dict[str, Any]:
    """Return the options of the file by command; those of every command stand at the top.

    Raises:
        BadConfiguration: the file cannot be read.
    """
    path = configuration_path()
    try:
        found = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as err:
        raise BadConfiguration(path, " ".join(str(err).split())) from err
    if isinstance(found.get("db"), str):
        found["db"] = str(Path(found["db"]).expanduser())
    return found
