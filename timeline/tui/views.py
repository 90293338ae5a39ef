"""Filters that the reader keeps under a name, beside the place where each store was left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.tui.resume import read_state, write_state

if TYPE_CHECKING:
    from pathlib import Path

_FILE = "views.json"


def read_views(store: Path) -> dict[str, str]:
    """Read the views of a store: name to filter."""
    found = read_state(_FILE).get(str(store.absolute()), {})
    return {str(k): str(v) for k, v in found.items()} if isinstance(found, dict) else {}


def keep_view(store: Path, name: str, query: str) -> None:
    """Keep a filter under a name; an empty filter takes the name away."""
    kept = read_state(_FILE)
    views = read_views(store)
    views.pop(name, None)
    if query:
        views[name] = query
    kept[str(store.absolute())] = views
    write_state(_FILE, kept)
