"""Labelled date sentences: right, silently wrong, exact in extent, invented."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from timeline.evaluation.gold import labelled_dates
from timeline.evaluation.tally import Scores
from timeline.model import Span
from timeline.temporal import tag_dates

if TYPE_CHECKING:
    from pathlib import Path

    from timeline.evaluation.gold import GoldDate
    from timeline.model import Timex


def score_dates(path: Path) -> Scores:
    """Read every labelled sentence of a file and score the dates found."""
    scores = Scores()
    for gold in labelled_dates(path):
        found = [t for t in tag_dates(gold.text, gold.published) if t.basis != "duration"]
        if gold.expr is None or gold.offset is None:
            _score_dateless(scores, gold, found)
        else:
            _score_sentence(scores, gold, Span(*gold.offset), found)
    return scores


def _score_dateless(scores: Scores, gold: GoldDate, found: list[Timex]) -> None:
    """Judge a sentence without any date: nothing may be resolved in it."""
    invented = [t.text for t in found if _resolved(t) or t.basis == "recurring"]
    scores.judge(f"category {gold.category}", not invented)
    if not scores.judge("nothing invented", not invented):
        scores.note("dates", "label-invented", where=gold.id, what=tuple(invented), text=gold.text)


def _score_sentence(scores: Scores, gold: GoldDate, span: Span, found: list[Timex]) -> None:
    """Judge the expression that overlaps the labelled one most."""
    best = max(
        (timex for timex in found if timex.span.overlaps(span)),
        key=lambda timex: _common(timex.span, span),
        default=None,
    )
    right = best is not None and _right(gold, best)
    scores.judge(f"category {gold.category}", right)
    scores.judge("found", best is not None)
    scores.judge("right", right)
    scores.judge("exact span", best is not None and best.span == span)
    if best and _resolved(best):
        scores.judge("answers not wrong", right)
    if not right:
        want = f"{gold.start}..{gold.end} ({gold.basis})"
        period = best.period if best else None
        got = f"{best.text} {period.starts}..{period.ends}" if best and period else None
        where = f"{gold.id} {gold.category}: {gold.expr}"
        scores.note("dates", "label-differs", where=where, want=want, got=got)


def _right(gold: GoldDate, read: Timex) -> bool:
    """Return whether the bounds are the labelled ones, or a reading given with equal right."""
    if gold.basis == "recurring":
        return read.basis == "recurring"
    choices = ((gold.start, gold.end), *gold.alts)
    return any(
        _same(start, read.period.starts) and _same(end, read.period.ends) for start, end in choices
    )


def _same(wanted: str | None, got: str | None) -> bool:
    """Compare two bounds, to the minute where the label says one."""
    if wanted == "any":
        return True
    if wanted is None or got is None:
        return wanted == got
    wanted = _midnight(wanted)
    return got[:16] == wanted[:16] if "T" in wanted else got[:10] == wanted


def _midnight(bound: str) -> str:
    """Write 24:00 as 00:00 of the next day."""
    if not bound.endswith("T24:00"):
        return bound
    return f"{dt.date.fromisoformat(bound[:10]) + dt.timedelta(1)}T00:00"


def _resolved(timex: Timex) -> bool:
    return bool(timex.period.starts or timex.period.ends)


def _common(one: Span, other: Span) -> float:
    """Return the overlap of two spans; of equal overlaps the closer length wins."""
    difference = abs((one.end - one.start) - (other.end - other.start))
    return min(one.end, other.end) - max(one.start, other.start) - 0.01 * difference
