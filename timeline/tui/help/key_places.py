"""Where keys work: the places of the program with the keys that they declare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding

from timeline.tui.articles.article_decisions import ARTICLE_KEYS
from timeline.tui.articles.articles_screen import LIST_KEYS
from timeline.tui.browse.bindings import DECISION_KEYS, SCREEN_KEYS, SHARING_KEYS
from timeline.tui.density.density_bar import DensityBar
from timeline.tui.detail.detail_pane import DetailPane
from timeline.tui.filters.facets_pane import FacetsPane
from timeline.tui.people.heat_calendar import HeatCalendar
from timeline.tui.people.leaders_screen import LeadersScreen
from timeline.tui.people.row_list import RowList
from timeline.tui.timeline.timeline_view import TimelineView
from timeline.tui.widgets.prose import Prose

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.tui.help.help_screen import Section

_PLACES: tuple[tuple[str, Iterable[object]], ...] = (
    ("Everywhere", SCREEN_KEYS),
    ("Decisions", DECISION_KEYS),
    ("Sharing", SHARING_KEYS),
    ("Timeline", TimelineView.BINDINGS),
    ("Details", DetailPane.BINDINGS),
    ("Article", Prose.BINDINGS),
    ("Facets", FacetsPane.BINDINGS),
    ("Density bar", DensityBar.BINDINGS),
    ("Officials", (*RowList.BINDINGS, *LeadersScreen.BINDINGS)),
    ("Calendar of a year", HeatCalendar.BINDINGS),
    ("Articles", LIST_KEYS),
    ("Decisions on an article", ARTICLE_KEYS),
)


def key_sections() -> list[Section]:
    """Return the bindings by the place where they work."""
    return [
        (name, [binding for binding in keys if isinstance(binding, Binding)])
        for name, keys in _PLACES
    ]
