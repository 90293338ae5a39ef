"""Officials in, a row for each out: office, name, a strip of days, the last one, the gap."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.inert import inert_line
from timeline.messages import translate as _
from timeline.store.presence.gaps import rhythm_of
from timeline.tui.people.row_list import ListedRow
from timeline.tui.widgets.cells import cells_of, fit, fit_right
from timeline.tui.widgets.prose import Piece

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.store.presence.gaps import Rhythm
    from timeline.store.presence.officials import Official, Roll

SEEN, UNSEEN, UNREAD = "▪", "·", " "
_NAME_MOST, _TITLE_MOST, _TITLE_LEAST, _LEAST_STRIP, _BETWEEN = 12, 28, 10, 7, 4
_OFTEN = 3
"""A gap of so many times the usual one is marked."""


def leader_rows(roll: Roll, width: int) -> list[ListedRow]:
    """Write a row for every official, as wide as the screen."""
    officials = roll.officials
    if not officials:
        return []
    last = max([*roll.days_read[-1:], *(o.last_seen or "" for o in officials)])
    tails, taken = _fitting_tails(officials, last, width)
    name = min(_NAME_MOST, max(cells_of(o.name) for o in officials))
    title = min(_TITLE_MOST, max(cells_of(o.title) for o in officials))
    title = max(_TITLE_LEAST, min(title, width - taken - name - _LEAST_STRIP - _BETWEEN))
    days = _last_days(last, width - taken - name - title - _BETWEEN) if last else []
    read = frozenset(roll.days_read)
    return [
        ListedRow(o.name, (*_names(o, title, name), *_strip(o, days, read), *tail))
        for o, tail in zip(officials, tails, strict=True)
    ]


def _fitting_tails(
    officials: Sequence[Official], last: str, width: int
) -> tuple[list[tuple[Piece, ...]], int]:
    """Write what stands behind the days, with the cells that the longest takes; usual gaps last."""
    room = width - _NAME_MOST - _TITLE_LEAST - _LEAST_STRIP - _BETWEEN
    for with_usual in (True, False):
        tails = [tuple(_tail(o, last, with_usual=with_usual)) for o in officials]
        taken = max(sum(cells_of(piece.text) for piece in tail) for tail in tails)
        if taken <= room:
            break
    return tails, taken


def _names(official: Official, title: int, name: int) -> Iterator[Piece]:
    yield Piece(fit(inert_line(official.title), title) + "  ", "muted")
    yield Piece(fit(inert_line(official.name), name) + "  ", "strong")


def _tail(official: Official, last: str, *, with_usual: bool) -> Iterator[Piece]:
    gap = _days_between(official.last_seen, last)
    rhythm = rhythm_of(sorted(official.days))
    yield Piece("  " + _("last {day}", day=official.last_seen or "?"), "date")
    days = fit_right(_("{days} days", days=gap), 9)
    yield Piece(" " + days, "doubt" if _odd(gap, rhythm) else "")
    if rhythm and with_usual:
        usual = _("(usual {low}–{high})", low=rhythm.low, high=rhythm.high)
        yield Piece(" " + usual, "muted")
    if _odd(gap, rhythm):
        yield Piece(" ⚑", "doubt")
    if official.excuses:
        yield Piece("  " + _("excused {count}×", count=len(official.excuses)), "muted")


def _strip(official: Official, days: Sequence[str], read: frozenset[str]) -> Iterator[Piece]:
    """Write a mark for every day: seen, not seen, or nothing read."""
    marks = [SEEN if d in official.days else UNSEEN if d in read else UNREAD for d in days]
    starts = [0, *(n for n, (a, b) in enumerate(pairwise(marks), 1) if a != b), len(marks)]
    for start, end in pairwise(starts):
        if start < end:
            yield Piece("".join(marks[start:end]), "bar" if marks[start] == SEEN else "nothing")


def _last_days(last: str, number: int) -> list[str]:
    end = date.fromisoformat(last)
    return [(end - timedelta(days=n)).isoformat() for n in reversed(range(number))]


def _days_between(one: str | None, other: str) -> int:
    if one is None or one >= other:
        return 0
    return (date.fromisoformat(other) - date.fromisoformat(one)).days


def _odd(gap: int, rhythm: Rhythm | None) -> bool:
    """Return whether a gap is long for somebody."""
    return rhythm is not None and gap > _OFTEN * max(rhythm.high, 2)
