"""Lines of the timeline: columns, headings, doubts."""

from __future__ import annotations

from timeline.messages import Message, english, use_language
from timeline.model import Problem
from timeline.tui.density.density_bar import DensityBar
from timeline.tui.language.almanac import day_names
from timeline.tui.language.problem_text import problem_text
from timeline.tui.timeline.columns import Needs, columns_for

from ..screens import settled, shown, still


def test_columns_fill_the_line_exactly():
    """Whatever the columns need, the line is as wide as the screen."""
    for width in (60, 80, 97, 120, 200):
        columns = columns_for(width, 4, Needs(4, 8, 80, 40, 3, 10, 8))
        cells = [columns.type, columns.when, columns.people, columns.place, columns.flags]

        assert 5 + sum(cell + 1 for cell in cells if cell) + columns.title + 1 == width


def test_text_takes_what_names_do_not_need():
    """Without people, places and flags the text has the line to itself."""
    assert columns_for(97, 4, Needs(4, 0, 0, 0, 0, 90)).title == 97 - 5 - 5 - 1


def test_festivals_have_names_in_both_languages():
    """Chinese always says the lunar date, English only what is special."""
    assert day_names("2024-02-09") == ("腊月三十", "除夕")
    assert day_names("2024-01-01", "en") == ("", "New Year")
    assert day_names("2024-01-13", "en") == ("", "")


def test_problems_are_told_in_the_language_of_the_screen():
    """A known kind is told in Chinese with the day that it is about."""
    message = Message.of("day-inferred", day="2024-01-14", latest="2024-01-13")
    found = Problem("publication-inferred", message, "2024-01-13")
    use_language("zh")
    assert "推断为 2024-01-14" in problem_text(found)
    use_language("en")
    assert problem_text(found) == english(found.message)


async def test_headings_say_the_lunar_date(small_town, app_on):
    """The calendar is loaded after the first paint and then stands in the headings."""
    async with app_on(small_town).run_test(size=(120, 40)) as pilot:
        await shown(pilot, "13日 周六 · 腊月初三")


async def test_density_bar_zooms_in_and_out(small_town, app_on):
    """Plus shows fewer days, minus all of them again."""
    async with app_on(small_town).run_test(size=(120, 40)) as pilot:
        await still(pilot)
        bar = pilot.app.browse.query_one(DensityBar)
        days = bar._density.days
        await pilot.press("shift+tab", "plus")
        await settled(pilot, lambda: bar._density.days < days)
        await pilot.press("minus")
        await settled(pilot, lambda: bar._density.days == days)
