"""How far a long run has come: one line on stderr, only where that is a terminal."""

from __future__ import annotations

import sys
import time
from contextlib import suppress

_PATIENCE = 0.5
"""Seconds before anything is shown, and between two looks."""

_BAR = 30
"""Columns of the bar."""


class Progress:
    """A line that is written over itself, and gone when something else is said."""

    def __init__(self) -> None:
        self.shown = 0
        self.counts_down = False
        """A bar says already how far things are."""
        self.wanted = sys.stderr.isatty()
        self.next = time.monotonic() + _PATIENCE

    def show(self, text: str) -> None:
        """Show how far things are, not more often than a person can read."""
        if self.wanted and time.monotonic() >= self.next:
            self.clear()
            _write(text)
            self.shown = len(text)
            self.next = time.monotonic() + _PATIENCE

    def bar(self, done: int, total: int) -> None:
        """Show how many of all have come, as a bar."""
        self.counts_down = done < total
        filled = _BAR * done // max(total, 1)
        self.show(f"{'█' * filled}{'░' * (_BAR - filled)} {done}/{total}")

    def clear(self) -> None:
        """Take the line away."""
        if self.shown:
            _write("\r" + " " * self.shown + "\r")
            self.shown = 0


def _write(text: str) -> None:
    """Write to the terminal; one that is gone keeps nothing from being done."""
    with suppress(OSError):
        sys.stderr.write(text)
        sys.stderr.flush()
