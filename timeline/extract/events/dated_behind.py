"""Sentences whose day stands behind them: in brackets of its own, or as the 目前 of a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extract.events.dating import near
from timeline.extract.events.draft import EventDraft
from timeline.extract.events.segments import segments
from timeline.lexicon.cues import cue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.extract.sentences.sentence import Sentence
    from timeline.model import Timex

_DAY_ALONE = cue("news", "day-alone")
_AT_PRESENT = cue("news", "at-present")
_EXACT = frozenset({"day", "part-of-day"})
_PLAIN = 2


def behind_draft(
    sentence: Sentence, after: Sentence | None, published: str | None
) -> Iterator[EventDraft]:
    """Draft what an undated sentence tells: …接受审查调查。(3月8日)."""
    timex = _in_brackets(sentence, after, published) or _present(sentence)
    if timex is None:
        return
    for segment in segments(sentence, published, None):
        for trigger in segment.triggers[:1]:
            if trigger.strength >= _PLAIN:
                yield EventDraft(
                    trigger.type, sentence, segment.span, trigger, timex, own_date=True
                )
                return


def _in_brackets(sentence: Sentence, after: Sentence | None, published: str | None) -> Timex | None:
    """Return the day in brackets that closes the paragraph of a sentence without a date."""
    if after is None or after.paragraph != sentence.paragraph:
        return None
    if not all(_AT_PRESENT.fullmatch(timex.text) for timex in sentence.timexes):
        return None
    if len(after.timexes) != 1 or not _DAY_ALONE.fullmatch(after.text):
        return None
    timex = after.timexes[0]
    fits = timex.period.precision in _EXACT and near(timex, after, published)
    return timex if fits else None


def _present(sentence: Sentence) -> Timex | None:
    """Return the 目前 of a case against somebody in office that is told without a day."""
    if len(sentence.timexes) != 1 or not sentence.says("news", "party-discipline"):
        return None
    timex = sentence.timexes[0]
    return timex if _AT_PRESENT.fullmatch(timex.text) else None
