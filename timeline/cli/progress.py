"""How far a long run has come: one line on stderr, only where that is a terminal."""

from __future__ import annotations

import sys
import time
from contextlib import suppress

from timeline.cli.speaking import cells
from timeline.messages import translate as _

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
        self.began = time.monotonic()
        self.total = 0
        """Bytes of all inputs, where that is known."""
        self.size = self.articles = 0

    def advance(self, articles: int, size: int, refused: int) -> None:
        """Show how many articles have come, how many a second, and how long the rest takes."""
        self.articles += articles
        self.size += size
        if self.wanted and not self.counts_down:
            self.show(pace(self.articles, refused, time.monotonic() - self.began, self.left))

    @property
    def left(self) -> float | None:
        """The share of the bytes that has not come, where that is known."""
        return 1 - min(self.size / self.total, 1) if self.total and self.size else None

    def show(self, text: str) -> None:
        """Show how far things are, not more often than a person can read."""
        if self.wanted and time.monotonic() >= self.next:
            self.clear()
            _write(text)
            self.shown = cells(text)
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


def pace(articles: int, refused: int, seconds: float, left: float | None) -> str:
    """Write how a run goes.

    >>> pace(1200, 1, 10, 0.75), pace(5, 0, 1, None)
    ('1200 read, 1 refused, 120 a second, 0:30 left', '5 read, 0 refused, 5 a second')
    """
    rate = round(articles / max(seconds, 0.1))
    if left is None:
        return _("{articles} read, {refused} refused, {rate} a second",
                 articles=articles, refused=refused, rate=rate)  # fmt: skip
    minutes, rest = divmod(round(seconds * left / max(1 - left, 0.001)), 60)
    clock = f"{minutes}:{rest:02}"
    return _("{articles} read, {refused} refused, {rate} a second, {left} left",
             articles=articles, refused=refused, rate=rate, left=clock)  # fmt: skip


def _write(text: str) -> None:
    """Write to the terminal; one that is gone keeps nothing from being done."""
    with suppress(OSError):
        sys.stderr.write(text)
        sys.stderr.flush()
