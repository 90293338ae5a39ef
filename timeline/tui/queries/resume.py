"""Where the reader left: filter, order, event and theme of each store, in one small file."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

_FILE = "browse.json"
_STARTS = "starts.json"
_EARLY = 3
"""Starts at which the first keys are taught."""
_STORES = 50
"""Stores that are remembered; the longest unused is forgotten."""


@dataclass(frozen=True, slots=True)
class Left:
    """What one store looked like when it was left."""

    query: str = ""
    order: str = "newest"
    day: str = ""
    event_id: str = ""
    theme: str = ""


def read_left(store: Path) -> Left:
    """Read where a store was left; what cannot be read is forgotten."""
    found = read_state(_FILE).get(str(store.absolute()))
    with suppress(TypeError):
        return Left(**found) if isinstance(found, dict) else Left()
    return Left()


def write_left(store: Path, left: Left) -> None:
    """Remember where a store was left."""
    kept = read_state(_FILE)
    name = str(store.absolute())
    kept.pop(name, None)
    kept[name] = asdict(left)
    write_state(_FILE, dict(list(kept.items())[-_STORES:]))


def is_early_start() -> bool:
    """Count a start of the program; return whether the start is one of the first."""
    starts = read_state(_STARTS).get("starts", 0)
    early = not isinstance(starts, int) or starts < _EARLY
    if early:
        write_state(_STARTS, {"starts": starts + 1 if isinstance(starts, int) else 1})
    return early


def read_state(name: str) -> dict[str, Any]:
    """Read one of the small files that the screen keeps."""
    with suppress(OSError, ValueError):
        kept = json.loads((_folder() / name).read_text(encoding="utf-8"))
        return kept if isinstance(kept, dict) else {}
    return {}


def write_state(name: str, kept: dict[str, Any]) -> None:
    """Write one of the small files whole; a folder that cannot be written is no complaint."""
    path = _folder() / name
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        half = path.with_suffix(f".{os.getpid()}")
        half.write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")
        half.replace(path)


def _folder() -> Path:
    from platformdirs import user_state_path  # noqa: PLC0415 - needed once

    return user_state_path("timeline", appauthor=False)
