"""Where the shipped data is: ``db/`` and ``sources/`` of a wheel or of a checkout."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).parent


@cache
def shipped(name: str) -> Path:
    """Return the folder ``name`` (``db`` or ``sources``): inside the wheel, else beside it."""
    inside = _PACKAGE / "_shipped" / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def user_sources() -> Path:
    """Return the folder in which people keep profiles of their own."""
    from platformdirs import user_config_path  # noqa: PLC0415 - only where it is asked for

    return user_config_path("timeline") / "sources"


def profile_files(folder: Path | None = None) -> list[Path]:
    """List the shipped profiles and then people's own."""
    roots = (shipped("sources"), folder or user_sources())
    return [file for root in roots for file in sorted(root.glob("*/profile.toml"))]


def own_event_types() -> Path | None:
    """Return the user's own table: what TIMELINE_TYPES names, else that of the configuration.

    An empty TIMELINE_TYPES leaves the types that ship with the program.
    """
    named = os.environ.get("TIMELINE_TYPES")
    if named is not None:
        return Path(named) if named else None
    from platformdirs import user_config_path  # noqa: PLC0415 - only where no table is named

    path = user_config_path("timeline") / "event_types.toml"
    return path if path.is_file() else None


def lexicon(name: str) -> Path:
    """Return the path of a lexicon file, e.g. ``event_types.toml``."""
    return _PACKAGE / "lexicon" / name
