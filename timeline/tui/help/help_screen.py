"""All keys, made from the bindings themselves, and what the marks mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from timeline.lexicon.event_types import load_event_types
from timeline.messages import translate as _
from timeline.tui.timeline.row_lines import type_label
from timeline.tui.widgets.cells import fit
from timeline.tui.widgets.keys import key_names
from timeline.tui.widgets.prose import Paragraph, Piece, Prose

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from textual.app import ComposeResult

_MARKS = (
    ("●", "occurred"), ("○", "planned"), ("◐", "ongoing"), ("≈", "approximate date"),
    ("×2", "two reports"), ("✓", "confirmed"), ("✎", "corrected by hand"),
    ("⚑", "to be looked at"),
)  # fmt: skip
_EXAMPLES = (
    ("类型:签约,会议", "these types"), ("人:林向东", "with this person"),
    ("-地点:云溪", "not at this place"), ("自:2024-01 至:上月", "between these days"),
    ("校友 对接会", "text in title, headline or quote"),
)  # fmt: skip

Section = tuple[str, "Sequence[Binding]"]
"""A place where keys work, and its keys."""


class HelpScreen(ModalScreen[None]):
    """Lists the keys by place; / looks among them."""

    CSS_PATH = "../over.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "search", "search", show=False),
        Binding("escape,q,question_mark", "back", "back", show=False),
    ]

    def __init__(self, sections: Sequence[Section]) -> None:
        super().__init__()
        self._sections = sections

    def compose(self) -> ComposeResult:
        """Lay out the search over the text."""
        with Vertical(id="help-box") as box:
            box.border_title = _("Keys")
            box.border_subtitle = _("/ search · ↑↓ PgDn scroll · Esc back")
            yield Input(id="help-search", compact=True, placeholder=_("Search for a key or a word"))
            yield Prose(id="help")

    def on_mount(self) -> None:
        """Write the text."""
        self._show("")
        self.query_one(Prose).focus()

    def _show(self, wanted: str) -> None:
        """Write what holds the words that are looked for."""
        self.query_one(Prose).show(list(_paragraphs(self._sections, wanted.lower().split())))

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        """Look for what is typed."""
        self._show(event.value)

    @on(Input.Submitted)
    def _submitted(self) -> None:
        """Focus the text again."""
        self.query_one(Prose).focus()

    def action_search(self) -> None:
        """Type what to look for."""
        self.add_class("searching")
        self.query_one(Input).focus()

    def action_back(self) -> None:
        """End the search, else close."""
        search = self.query_one(Input)
        if not self.has_class("searching"):
            self.dismiss(None)
        self.remove_class("searching")
        search.value = ""
        self.query_one(Prose).focus()


def _paragraphs(sections: Sequence[Section], wanted: Sequence[str]) -> Iterator[Paragraph]:
    """Write all sections: keys, marks, types, filters; only rows with the wanted words."""
    for name, bindings in sections:
        rows = [(key_names(binding.key), _(binding.description)) for binding in bindings]
        yield from _section(_(name), [row for row in rows if row[1]], wanted)
    yield from _section(_("Marks"), [(mark, _(meaning)) for mark, meaning in _MARKS], wanted)
    if not wanted:
        types = [Piece(f"● {type_label(t.id)}  ", t.colour) for t in load_event_types()]
        yield Paragraph((Piece("  "), *types), hang=2)
        yield Paragraph()
    yield from _section(_("Filters"), [(text, _(meaning)) for text, meaning in _EXAMPLES], wanted)


def _section(
    name: str, rows: Iterable[tuple[str, str]], wanted: Sequence[str]
) -> Iterator[Paragraph]:
    """Write a heading and its rows; nothing where no row has the wanted words."""
    kept = [row for row in rows if all(word in " ".join(row).lower() for word in wanted)]
    if kept:
        yield Paragraph((Piece(name, "heading"),))
        yield from _table(kept)
        yield Paragraph()


def _table(rows: Iterable[tuple[str, str]]) -> Iterator[Paragraph]:
    """Write rows of two columns."""
    for left, right in rows:
        yield Paragraph((Piece("  " + fit(left, 22), "date"), Piece(right)), hang=24)
