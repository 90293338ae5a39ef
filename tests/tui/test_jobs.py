"""The jobs of a reporter's day in the terminal, counted in keys; typed words are not counted."""

from __future__ import annotations

import pytest

from .screens import gone, shown, still

KEYS = {"correct": 8, "merge": 8, "search": 3, "leaders": 3}


class Hand:
    """Presses keys and counts them."""

    def __init__(self, pilot):
        self.pilot, self.pressed = pilot, 0

    async def press(self, *keys):
        self.pressed += len(keys)
        for key in keys:
            await self.pilot.press(key)
            await still(self.pilot)

    async def type(self, words):
        await self.pilot.press(*words)


@pytest.mark.parametrize(("field", "words"), [("2", "改题"), ("4", "改地")], ids=["title", "place"])
async def test_a_correction_taken_back(small_town, app_on, field, words):
    """A title or a place is corrected, and the correction undone, in 8 keys."""
    async with app_on(small_town).run_test(size=(120, 30)) as pilot:
        await shown(pilot, "8 条")
        hand = Hand(pilot)
        await hand.press("e", field)
        await hand.type(words)
        await hand.press("enter")
        await shown(pilot, words, "✎")
        await hand.press("u")
        await gone(pilot, words)
        assert hand.pressed <= KEYS["correct"]


async def test_merged_and_split(small_town, app_on):
    """Two events become one, and two again, in 8 keys."""
    async with app_on(small_town).run_test(size=(120, 30)) as pilot:
        await shown(pilot, "8 条")
        hand = Hand(pilot)
        await hand.press("m", "j", "m")
        await shown(pilot, "7 条")
        await hand.press("u")
        await shown(pilot, "8 条")
        assert hand.pressed <= KEYS["merge"]


async def test_a_word_of_two_characters(small_town, app_on):
    """A word of two characters is found with 3 keys."""
    async with app_on(small_town).run_test(size=(120, 30)) as pilot:
        await shown(pilot, "8 条")
        hand = Hand(pilot)
        await hand.press("slash")
        await hand.type("双碳")
        await hand.press("enter")
        await shown(pilot, "1 / 8")
        assert hand.pressed <= KEYS["search"]


async def test_two_leaders_side_by_side(small_town, app_on):
    """Two leaders stand beside each other after 3 keys."""
    async with app_on(small_town).run_test(size=(120, 30)) as pilot:
        await shown(pilot, "8 条")
        hand = Hand(pilot)
        await hand.press("U", "b")
        await shown(pilot, "共同", "按月")
        assert hand.pressed <= KEYS["leaders"]
