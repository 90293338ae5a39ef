"""What a test reads from a running screen."""

from __future__ import annotations

import asyncio


def lines(app):
    """Return the screen as plain lines."""
    width, height = app.size
    strips = app.screen._compositor.render_strips()
    assert len(strips) == height
    return [strip.text[:width] for strip in strips]


def text(app):
    """Return the screen as plain text."""
    return "\n".join(lines(app))


async def settled(pilot, condition, *, turns=400):
    """Wait until a condition holds; fail when it never does."""
    for _ in range(turns):
        await pilot.pause()
        if condition():
            await pilot.pause()
            return
        await asyncio.sleep(0.005)
    raise AssertionError(f"never happened; the screen is\n{text(pilot.app)}")


async def shown(pilot, *words):
    """Wait until all words are on the screen."""
    await settled(pilot, lambda: all(word in text(pilot.app) for word in words))


async def gone(pilot, *words):
    """Wait until none of the words is on the screen."""
    await settled(pilot, lambda: not any(word in text(pilot.app) for word in words))
