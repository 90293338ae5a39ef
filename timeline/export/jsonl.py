"""JSON Lines: the same objects as ``timeline list --json``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TextIO

from timeline.export._formats import event_record
from timeline.inert import inert_json

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.export._formats import EventRow


def write_events(rows: Iterable[EventRow], stream: TextIO) -> None:
    """Write one object a line."""
    for row in rows:
        line = json.dumps(event_record(row), ensure_ascii=False)
        print(inert_json(line), file=stream)
