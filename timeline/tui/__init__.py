"""The timeline in the terminal.

The package itself imports no Textual, so that lists may write the same lines as the screen.
"""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

__all__ = ["run"]


def run(
    path: Path | None,
    *,
    lang: str | None = None,
    query: str = "",
    today: date | None = None,
    read_only: bool = False,
) -> None:
    """Browse a store until the reader quits; a store that is not there yet is an empty screen."""
    os.environ.setdefault("TEXTUAL_FPS", "120")  # read once, when Textual is imported
    gc.disable()  # nothing made on the way to the first frame is garbage; the app collects later
    sys.setswitchinterval(0.0005)  # a key waits no longer than that for a thread that counts
    from timeline.tui.app import TimelineApp  # noqa: PLC0415 - heavy, and lists do without

    TimelineApp(path, lang=lang, query=query, today=today, read_only=read_only, teaches=True).run()
