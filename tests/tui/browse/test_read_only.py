"""A screen on which nothing can be changed."""

from __future__ import annotations

import pytest

from timeline.tui.app import TimelineApp

from ..conftest import TODAY
from ..screens import gone, settled, shown, still


@pytest.mark.parametrize("key", ["c", "r", "e", "a", "x", "u"])
async def test_nothing_is_changed(small_town, key):
    """A key that would write says that this is for reading only."""
    before = small_town.read_bytes()
    app = TimelineApp(small_town, lang="zh", today=TODAY, read_only=True)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await shown(pilot, "8 条")
        await pilot.press(key)
        await settled(pilot, lambda: bool(pilot.app._notifications))
        await still(pilot)
        await gone(pilot, "粘贴到这里", "导出到")

    assert small_town.read_bytes() == before
