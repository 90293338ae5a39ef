"""The keys of the main screen, and the hints of each pane that can have the keyboard."""

from __future__ import annotations

from textual.binding import Binding

SCREEN_KEYS = (
    Binding("slash", "filter", "filter"),
    Binding("f", "filter_by_value", "filter by a value of this event"),
    Binding("d", "open('day')", "go to a date"),
    Binding("a", "open('add')", "add a page"),
    Binding("A", "open('articles')", "all articles"),
    Binding("R", "open('doubts')", "articles with doubts"),
    Binding("U", "open('leaders')", "officials of a unit"),
    Binding("B", "open('beside')", "two people side by side"),
    Binding("H", "open('calendar')", "calendar of a year"),
    Binding("O", "turn", "newest or oldest first"),
    Binding("tab", "facets", "types, people, places with counts"),
    Binding("shift+tab", "density", "density bar"),
    Binding("escape", "back", "back"),
    Binding("question_mark", "app.help", "all keys"),
    Binding("q", "app.quit", "quit"),
)
DECISION_KEYS = (
    Binding("c", "decide('confirm')", "confirm"),
    Binding("r", "decide('reject')", "reject: no event"),
    Binding("e", "decide('correct')", "correct a field"),
    Binding("t", "decide('tag')", "tag"),
    Binding("N", "decide('note')", "write a note"),
    Binding("m", "decide('merge')", "mark for merging, then merge"),
    Binding("S", "decide('split')", "split a report off"),
    Binding("u", "decide('undo')", "undo the last decision"),
)
SHARING_KEYS = (
    Binding("y", "share('copy_quote')", "copy the quote"),
    Binding("Y", "share('copy_citation')", "copy as a citation"),
    Binding("w", "share('copy_line')", "copy the line"),
    Binding("o", "share('open_source')", "open the source in the browser"),
    Binding("L", "share('left_out')", "what was left out of the page"),
    Binding("x", "share('export')", "export the view to a file"),
    Binding("C", "share('command')", "the view as command and as SQL"),
    Binding("s", "views('save')", "save the view"),
    Binding("v", "views('show')", "saved views"),
    Binding("P", "share('person')", "page of the person"),
)
PANE_HINTS = {
    "filter-input": "filter", "detail": "detail", "facets": "facets", "density": "density",
    "prompt-input": "prompt", "empty": "empty",
}  # fmt: skip
"""Names of hints by the id of the pane; any other pane has those of the timeline."""
_WRITING = frozenset((
    ("open", "add"), ("share", "export"), ("views", "save"), ("views", "show"),
))  # fmt: skip
"""What writes to the store or to a file, decisions aside."""


def is_writing(action: str, parameters: tuple[object, ...]) -> bool:
    """Return whether an action of a key writes.

    >>> is_writing("decide", ("confirm",)), is_writing("share", ("copy_quote",))
    (True, False)
    """
    return action == "decide" or (action, *parameters[:1]) in _WRITING
