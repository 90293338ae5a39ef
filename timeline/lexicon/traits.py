"""The traits that event types may have: what the code asks in place of an id."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

from timeline.resources import lexicon


def shipped_table() -> dict[str, Any]:
    """Return the table of event types and traits that ships with the program."""
    return tomllib.loads(lexicon("event_types.toml").read_text("utf-8"))


@cache
def load_traits() -> dict[str, str]:
    """Return the name and the meaning of every trait."""
    return dict(shipped_table()["traits"])
