"""What the command palette offers: what the keys of the present place do, and the themes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.app import SystemCommand
from textual.binding import Binding

from timeline.messages import translate as _
from timeline.tui.themes import NAMES
from timeline.tui.widgets.keys import key_names

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from textual.app import App
    from textual.screen import Screen

_NEVER = frozenset(("escape",))


def palette_commands(app: App[Any], screen: Screen[Any]) -> Iterator[SystemCommand]:
    """List the themes by name, then the actions of the screen and of the pane with the keyboard."""
    for theme, name in NAMES.items():
        yield SystemCommand(_(name), _("choose the colours"), partial(setattr, app, "theme", theme))
    yield SystemCommand(_("colours: all"), _("choose the colours"), app.action_change_theme)
    yield from _actions(app, screen)


def _actions(app: App[Any], screen: Screen[Any]) -> Iterator[SystemCommand]:
    """List what the keys do that work here, each with its keys."""
    listed: set[str] = set()
    for node in filter(None, (screen, screen.focused)):
        for binding in _declared(type(node)):
            if binding.key in _NEVER or binding.description in listed:
                continue
            listed.add(binding.description)
            run = partial(app.run_action, binding.action, node)
            yield SystemCommand(_(binding.description), key_names(binding.key), run)


def _declared(kind: type) -> Iterator[Binding]:
    """Return the keys that a class of the program and those above it declare."""
    for above in kind.__mro__:
        if above.__module__.startswith("timeline."):
            found = vars(above).get("BINDINGS", ())
            yield from (each for each in found if isinstance(each, Binding) and each.description)
