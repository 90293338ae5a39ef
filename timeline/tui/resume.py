"""Where the reader left: filter, order, event and theme of each store, in one small file."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

_STORES = 50
"""Stores that are remembered; the longest unused is forgotten."""


@dataclass(frozen=True, slots=True)
class Left:
    """What one store looked like when it was left."""

    query: str = ""
    order: str = "oldest"
    day: str = ""
    event_id: str = ""
    theme: str = ""


def state_file() -> Path:
    """Give the path of the file."""
    from platformdirs import user_state_path  # noqa: PLC0415 - needed once

    return user_state_path("timeline", appauthor=False) / "browse.json"


def read_left(store: Path) -> Left:
    """Read where a store was left; what cannot be read is forgotten."""
    found = _read().get(_name(store))
    with suppress(TypeError):
        return Left(**found) if isinstance(found, dict) else Left()
    return Left()


def write_left(store: Path, left: Left) -> None:
    """Remember where a store was left; a folder that cannot be written is no reason to complain."""
    kept = _read()
    kept.pop(_name(store), None)
    kept[_name(store)] = asdict(left)
    newest = dict(list(kept.items())[-_STORES:])
    path = state_file()
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        half = path.with_suffix(f".{os.getpid()}")
        half.write_text(json.dumps(newest, ensure_ascii=False), encoding="utf-8")
        half.replace(path)


def _read() -> dict[str, Any]:
    """Read the whole file."""
    with suppress(OSError, ValueError):
        kept = json.loads(state_file().read_text(encoding="utf-8"))
        return kept if isinstance(kept, dict) else {}
    return {}


def _name(store: Path) -> str:
    return str(store.absolute())
