"""Every key that a part of the screen declares does its action there."""

from __future__ import annotations

import importlib
import pkgutil
import shutil

import pytest
from textual.binding import Binding
from textual.dom import DOMNode

import timeline.tui
from tests.short_run import mostly_slow
from timeline.tui.add.add_screen import AddScreen
from timeline.tui.add.pending_page import PendingPage
from timeline.tui.add.preview_list import PreviewList
from timeline.tui.app import TimelineApp
from timeline.tui.articles.article_list import ArticleList
from timeline.tui.articles.articles_screen import ArticlesScreen
from timeline.tui.browse.browse_screen import BrowseScreen
from timeline.tui.density.density_bar import DensityBar
from timeline.tui.detail.detail_pane import DetailPane
from timeline.tui.filters.empty_pane import EmptyPane
from timeline.tui.filters.facets_pane import FacetsPane
from timeline.tui.filters.filter_input import FilterInput
from timeline.tui.help.help_screen import HelpScreen
from timeline.tui.people.heat_calendar import HeatCalendar
from timeline.tui.people.heat_screen import HeatScreen
from timeline.tui.people.leaders_screen import LeadersScreen
from timeline.tui.people.row_list import RowList
from timeline.tui.timeline.timeline_view import TimelineView
from timeline.tui.widgets.menu import Menu
from timeline.tui.widgets.prompt import Prompt
from timeline.tui.widgets.prose import Prose
from timeline.tui.widgets.text_screen import TextScreen

from .screens import settled, shown, still

WAYS = {
    # place: keys that lead there, and what is focused then
    TimelineApp: ((), "timeline"),
    TimelineView: ((), "timeline"),
    FacetsPane: (("tab",), "facets"),
    Prompt: (("d",), "prompt-input"),
    BrowseScreen: ((), "timeline"),
    DetailPane: (("j", "j", "enter"), "detail"),
    Prose: (("j", "j", "enter"), "detail"),
    DensityBar: (("shift+tab",), "density"),
    FilterInput: (("slash",), "filter-input"),
    Menu: (("f",), "menu"),
    EmptyPane: (("slash", "z", "z", "enter"), "empty"),
    ArticlesScreen: (("A",), "articles"),
    ArticleList: (("A",), "articles"),
    HelpScreen: (("question_mark",), "help"),
    TextScreen: (("C",), "text"),
    LeadersScreen: (("U",), "leaders"),
    RowList: (("U",), "leaders"),
    HeatScreen: (("H",), "heat"),
    HeatCalendar: (("H",), "heat"),
    AddScreen: (("a",), "add-page"),
    PreviewList: (("a",), "add-page"),
}


def declared(place):
    return [
        binding for binding in place.__dict__.get("BINDINGS", ()) if isinstance(binding, Binding)
    ]


def places_with_keys():
    for module in pkgutil.walk_packages(timeline.tui.__path__, "timeline.tui."):
        found = importlib.import_module(module.name)
        own = (part for part in vars(found).values() if isinstance(part, type))
        for place in own:
            if (
                place.__module__ == found.__name__
                and issubclass(place, DOMNode)
                and declared(place)
            ):
                yield place


def test_every_place_is_known():
    """No part of the screen declares keys that this file does not press."""
    assert set(places_with_keys()) == set(WAYS)


async def go_to(pilot, place):
    """Press the keys that lead to a place."""
    app, (keys, focused) = pilot.app, WAYS[place]
    await shown(pilot, "8 条")
    await still(pilot)
    await pilot.press(*keys)
    await settled(pilot, lambda: getattr(app.focused, "id", "") == focused)
    if place is PreviewList:
        app.screen.add_class("read")
        preview = app.screen.query_one(PreviewList)
        preview.show_page(PendingPage((), frozenset()))
        preview.focus()
        await settled(pilot, lambda: app.focused is preview)


@pytest.mark.parametrize("place", mostly_slow(WAYS, kept=4))
async def test_keys(filled, tmp_path, app_on, monkeypatch, place):
    """Every key runs the action of its place, and the program goes on or ends as it should."""
    done = []
    original = TimelineApp.run_action

    async def run_action(self, wanted, *args, **kwargs):
        done.append(wanted)
        return await original(self, wanted, *args, **kwargs)

    monkeypatch.setattr(TimelineApp, "run_action", run_action)
    keys = [(key, b.action) for b in declared(place) for key in b.key.split(",")]
    while keys:
        app = app_on(shutil.copy(filled["town"], tmp_path / "town.db"))
        async with app.run_test(size=(100, 30)) as pilot:
            await go_to(pilot, place)
            here = app.focused
            while keys and app.focused is here and app.is_running:
                key, action = keys.pop(0)
                done.clear()
                await pilot.press(key)
                await settled(pilot, lambda action=action: action in done)
                await still(pilot)
