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


def own_event_types() -> Path | None:
    """Return the user's own table of event types, where TIMELINE_TYPES names one."""
    path = os.environ.get("TIMELINE_TYPES")
    return Path(path) if path else None


def lexicon(name: str) -> Path:
    """Return the path of a lexicon file, e.g. ``event_types.toml``."""
    return _PACKAGE / "lexicon" / name
