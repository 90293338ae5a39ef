"""In what two readers of an article differ, as long as nobody has decided between them."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, NamedTuple

from timeline.messages.message import Named
from timeline.store.events.article_detail import article_problems
from timeline.store.events.detail import key_of
from timeline.store.events.overlay import Overlay, overlays
from timeline.store.linking.membership import report_ids_of

if TYPE_CHECKING:
    import sqlite3

    from timeline.model import Problem

KIND = "second-reader"
DIFFERS, MORE, FEWER = f"{KIND}-differs", f"{KIND}-more", f"{KIND}-fewer"
_DECIDED = ("confirmed", "rejected")


class Difference(NamedTuple):
    """One value, or one event, as two readers have it."""

    article_id: str
    kind: str
    event: str
    """Id of the event that is kept; of an event that only the other reader has, its own."""
    field: str
    """What differs; empty where a whole event does."""
    here: str
    """As it is kept."""
    there: str
    by: str
    """Who reads as it is kept."""
    other: str
    quote: str
    title: str
    values: dict[str, Any]
    """All that is known of an event that stands alone."""

    @property
    def note(self) -> str:
        """The note by which a person keeps a value."""
        return f"{self.field}: {self.by} “{self.here}” ≠ {self.other} “{self.there}”"


def open_differences(connection: sqlite3.Connection, article_id: str) -> list[Difference]:
    """Return what is to be decided in an article, in the order in which it was found."""
    problems = (p for p in article_problems(connection, article_id) if p.kind == KIND)
    found = (_difference(article_id, problem) for problem in problems)
    return [each for each in found if not _settled(connection, each)]


def id_by_hand(article_id: str, kind: str, quote: str) -> str:
    """Return the id of an event that a person adds."""
    return hashlib.sha256(f"{article_id}\x1f{kind}\x1f{quote}\x1fhand".encode()).hexdigest()[:12]


def _difference(article_id: str, problem: Problem) -> Difference:
    values: dict[str, Any] = dict(problem.message.values)
    what = values.get("what")
    field = what.en if problem.message.kind == DIFFERS and isinstance(what, Named) else ""
    told = {name: str(values.get(name, "")) for name in ("here", "there", "by", "other", "title")}
    return Difference(
        article_id, problem.message.kind, str(values.get("event", "")), field, **told,
        quote=problem.quote, values=values,
    )  # fmt: skip


def _settled(connection: sqlite3.Connection, difference: Difference) -> bool:
    """Return whether a person has decided, or there is nothing left to decide about."""
    if difference.kind == MORE:
        kind = str(difference.values.get("type", ""))
        added = id_by_hand(difference.article_id, kind, difference.quote)
        return key_of(connection, added) is not None
    key = key_of(connection, difference.event)
    if key is None:
        return True
    reports = report_ids_of(connection, [key])
    overlay = Overlay.joined(overlays(connection, reports), reports)
    if difference.kind == FEWER:
        return overlay.review in _DECIDED
    decided = overlay.review in _DECIDED or overlay.last(difference.field) is not None
    return decided or difference.note in overlay.notes
