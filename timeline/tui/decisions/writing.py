"""Decisions are written in a thread; what was done, or what went wrong, is told to the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.tui.language.error_text import error_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.screen import Screen

    from timeline.store import Store


def write_decision(
    screen: Screen[Any],
    path: Path,
    write: Callable[[Store], object],
    *,
    done: Callable[[str], object],
    failed: Callable[[str], object],
) -> None:
    """Write to the store; ``done`` gets what ``write`` returned, ``failed`` the error in a line."""

    def work() -> None:
        from timeline.store import open_store  # noqa: PLC0415 - only when writing

        try:
            with open_store(path) as store:
                found = write(store)
        except Exception as error:  # noqa: BLE001 - the screen tells, it never falls
            screen.call_later(failed, error_text(error))
        else:
            screen.call_later(done, str(found))

    screen.run_worker(work, thread=True, group="decisions")
