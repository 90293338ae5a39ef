"""Decisions that take more than one call of the store, and what to say of those taken back."""

from __future__ import annotations

from getpass import getuser
from typing import TYPE_CHECKING

from timeline.inert import inert_line
from timeline.messages import translate as _
from timeline.tui.decisions.corrections import CORRECTABLE, PUBLISHED, change_value

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline.model import Reading
    from timeline.store import Store
    from timeline.store.events.results import Correction

KINDS = {
    "correct": "correct", "confirm": "confirm", "reject": "reject: no event", "tag": "tag",
    "untag": "tag", "note": "write a note", "merge": "merge", "split": "split a report off",
    "add": "missed event", "merge-people": "merge", "split-person": "split a report off",
}  # fmt: skip
"""Kinds of decisions as the store names them, as messages."""


def _reader() -> Callable[..., Reading]:
    """Return what reads an article of a store again."""
    from timeline.second_reader.rereading import read_again  # noqa: PLC0415 - only when reading

    return read_again


def take_back(store: Store) -> str:
    """Take back the latest decision and say which; its article is read again where it must be."""
    decision = _latest(store)
    store.undo(decision.id if decision else None, by=getuser(), reread=_reader())
    return _("Undone: {decision}", decision=decision_text(decision)) if decision else _("Undone.")


def _latest(store: Store) -> Correction | None:
    """Return the latest decision that stands."""
    from timeline.store import open_reader  # noqa: PLC0415 - only when deciding

    with open_reader(store.path) as reader:
        standing = (c for c in reader.corrections() if c.kind != "undo" and not c.undone)
        return next(standing, None)


def correct_published(store: Store, article_id: str, day: str) -> None:
    """Set the day on which an article was published, and read its dates anew."""
    store.correct_article(article_id, day, by=getuser(), reread=_reader())


def decision_text(decision: Correction) -> str:
    """Write in a few words what was decided."""
    kind = _(KINDS.get(decision.kind, decision.kind))
    if decision.kind == "correct":
        return change_text(decision)
    said = inert_line(decision.new or "") if decision.kind in ("tag", "note", "add") else ""
    return f"{kind} “{said}”" if said else kind


def change_text(change: Correction) -> str:
    """Write a corrected field with what it held and what it holds, in the language in use."""
    field = change.field or ""
    fields = (*CORRECTABLE, PUBLISHED)
    label = next((_(label) for name, label in fields if name == field), inert_line(field))
    old, new = (change_value(field, value) for value in (change.old, change.new))
    return f"{label}: {old} → {new}"
