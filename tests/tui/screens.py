"""What a test reads from a running screen."""

from __future__ import annotations

import asyncio
from time import monotonic

PATIENCE = 60
"""Seconds after which what has not happened will not happen."""


def lines(app):
    """Return the screen as plain lines."""
    width, height = app.size
    strips = app.screen._compositor.render_strips()
    assert len(strips) == height
    return [strip.text[:width] for strip in strips]


def text(app):
    """Return the screen as plain text."""
    return "\n".join(lines(app))


async def settled(pilot, condition):
    """Wait until a condition holds, however slow the machine is; fail when it never does."""
    until = monotonic() + PATIENCE
    await pilot.pause()
    while not condition():
        if monotonic() > until:
            raise AssertionError(f"never happened; the screen is\n{text(pilot.app)}")
        await asyncio.sleep(0.005)  # let the threads that answer have their turn
        await pilot.pause()
    await pilot.pause()


def idle(app):
    """Return whether no worker runs and every question to the store is answered."""
    return app.browse.session.idle and all(worker.is_finished for worker in app.workers)


async def still(pilot):
    """Wait until nothing is under way and the picture stays as it is."""
    pictures = [None]

    def stays():
        strips = pilot.app.screen._compositor.render_strips()
        pictures.append([list(strip) for strip in strips])
        return idle(pilot.app) and pictures[-1] == pictures[-2]

    await settled(pilot, stays)


async def shown(pilot, *words):
    """Wait until all words are on the screen."""
    await settled(pilot, lambda: all(word in text(pilot.app) for word in words))


async def gone(pilot, *words):
    """Wait until none of the words is on the screen."""
    await settled(pilot, lambda: not any(word in text(pilot.app) for word in words))


async def counted(pilot, name, count):
    """Wait until the facets show a value with its count."""

    def facet():
        columns = (line.partition("▐")[0] for line in lines(pilot.app))
        return next((column.split()[-1] for column in columns if name in column), "")

    await settled(pilot, lambda: facet() == f"{count}")
