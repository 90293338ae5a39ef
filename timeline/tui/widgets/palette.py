"""The styles of what is drawn line by line: a table in the words of the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

STYLES = {
    "month": "bold text-accent",
    "rule": "panel-lighten-2",
    "count": "text-muted",
    "day": "bold foreground",
    "weekday": "text-muted",
    "lunar": "text-disabled",
    "festival": "text-accent",
    "when": "text-muted",
    "people": "foreground",
    "place": "secondary",
    "flags": "text-warning",
    "title": "foreground",
    "waiting": "text-muted",
    "bar": "accent",
    "row": "bold on panel-lighten-1",
    "facet": "bold text-accent",
    "heading": "bold text-accent",
    "value": "foreground",
    "height": "primary",
    "chosen": "block-cursor-foreground on block-cursor-background",
    "seen": "bold accent",
    "between": "text-muted",
    "nothing": "panel-lighten-2",
    "label": "text-muted",
    "strong": "bold",
    "muted": "text-muted",
    "quote": "bold foreground on primary-muted",
    "person": "underline text-primary",
    "date": "text-accent",
    "link": "text-primary",
    "problem": "text-error",
    "doubt": "text-warning",
    "good": "text-success",
}
"""Attributes, colour, and after ``on`` the background, of every name."""
_LIGHT = 0.5
"""Brightness from which a ground is light."""
_DARKER = 0.22
"""How much darker the colour of a type is on a light ground."""
_ATTRIBUTES = frozenset(("bold", "underline"))


class Painted(Widget):
    """A widget that draws its own lines; it keeps the styles until theme or focus change them."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._styles_kept: dict[str, Style] = {}

    def style(self, name: str = "") -> Style:
        """Return the style of a name on the ground of this widget; a colour is its own name."""
        return self.kept(name, lambda: self._filtered(self._new_style(name)))

    def kept(self, name: str, make: Callable[[], Style]) -> Style:
        """Return the style that was made under a name; make it the first time."""
        found = self._styles_kept.get(name)
        if found is None:
            found = self._styles_kept[name] = make()
        return found

    def notify_style_update(self) -> None:
        """Forget the styles that were true before."""
        super().notify_style_update()
        self._styles_kept = {}

    def _new_style(self, name: str) -> Style:
        """Make the style of a name; several are joined with a dash."""
        style = self.rich_style
        if name.startswith("#"):
            return style + self.ink(name) + Style(bold=True)
        for part in filter(None, name.split("-")):
            style += _style_of(STYLES[part], self.app.theme_variables, self.background_colors[1])
        return style

    def ink(self, colour: str | None) -> Style:
        """Return the colour of an event type, darker where the ground is light."""
        return self.kept(f"ink {colour}", lambda: self._new_ink(colour)) if colour else Style()

    def _new_ink(self, colour: str) -> Style:
        found = Color.parse(colour)
        if self.background_colors[1].brightness > _LIGHT:
            found = found.darken(_DARKER)
        return Style(color=found.rich_color)

    def _filtered(self, style: Style) -> Style:
        """Do to a style, once, what a terminal without these colours asks of every line."""
        segments = [Segment(" ", style)]
        for line_filter in self.get_line_filters():
            segments = line_filter.apply(segments, self.background_colors[1])
        return segments[0].style or style


def _style_of(words: str, variables: Mapping[str, str], background: Color) -> Style:
    """Read an entry of the table."""
    if background.brightness > _LIGHT:
        words = words.replace("lighten", "darken")  # away from the ground, whichever it is
    words, _on, ground = words.partition("on ")
    style = Style()
    if ground:
        background = _colour(variables[ground], background)
        style = Style(bgcolor=background.rich_color)
    for word in words.split():
        if word in _ATTRIBUTES:
            style += Style.parse(word)
        else:
            style += Style(color=_colour(variables[word], background).rich_color)
    return style


def _colour(value: str, background: Color) -> Color:
    """Read a colour of the theme; ``auto`` is black or white, whichever stands out."""
    if value.startswith("auto"):
        share = float(value.removeprefix("auto").strip(" %") or "100") / 100
        return background + background.get_contrast_text(share)
    return background + Color.parse(value)
