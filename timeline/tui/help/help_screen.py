"""All keys, made from the bindings themselves, and what the marks mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from timeline.lexicon.event_types import load_event_types
from timeline.tui.language.catalogue import translate as _
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
    """Lists the keys by place."""

    CSS_PATH = "../over.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark", "dismiss", "back", show=False)
    ]

    def __init__(self, sections: Sequence[Section]) -> None:
        super().__init__()
        self._sections = sections

    def compose(self) -> ComposeResult:
        """Lay out one text."""
        yield Prose(id="help")

    def on_mount(self) -> None:
        """Write the text."""
        prose = self.query_one(Prose)
        prose.border_title = _("Keys")
        prose.show(list(_paragraphs(self._sections)))
        prose.focus()


def _paragraphs(sections: Sequence[Section]) -> Iterator[Paragraph]:
    """Write all sections: keys, marks, types, filters."""
    for name, bindings in sections:
        yield Paragraph((Piece(_(name), "strong"),))
        rows = [(key_names(binding.key), _(binding.description)) for binding in bindings]
        yield from _table(row for row in rows if row[1])
        yield Paragraph()
    yield Paragraph((Piece(_("Marks"), "strong"),))
    yield from _table((mark, _(meaning)) for mark, meaning in _MARKS)
    types = [Piece(f"● {type_label(t.id)}  ", t.colour) for t in load_event_types()]
    yield Paragraph((Piece("  "), *types), hang=2)
    yield Paragraph()
    yield Paragraph((Piece(_("Filters"), "strong"),))
    yield from _table((example, _(meaning)) for example, meaning in _EXAMPLES)


def _table(rows: Iterable[tuple[str, str]]) -> Iterator[Paragraph]:
    """Write rows of two columns."""
    for left, right in rows:
        yield Paragraph((Piece("  " + fit(left, 22), "date"), Piece(right)), hang=24)
