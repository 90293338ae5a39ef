"""A short human title for an event, made of its own words, and its id."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from timeline.extract.sentences.scene import FOLD
from timeline.lexicon.cues import cue
from timeline.model import Article, Span
from timeline.sentences import trim

if TYPE_CHECKING:
    from timeline.extract.events.draft import EventDraft

_CLAUSE_STOP = re.compile(r"[,。;:!?\n]")
_REST_OF_DATE = cue("headline", "rest-of-date")
_LOOSE_START = cue("headline", "loose-start")
_LOOSE_END = cue("headline", "loose-end")
_BEFORE_DATE = cue("headline", "before-date")
_SPACE = re.compile(r"\s+")
_EDGE = ",。;::、 \u3000\n"
_LONGEST = 40
_HOW_LONG = cue("headline", "how-long")
_CLAUSE = 5
_PLAIN = 2
_SHORTEST, _LASTING = 10, 24
"""Evidence reaches at least so far from the trigger on; that of a campaign farther."""


def quote_span(draft: EventDraft) -> Span:
    """Return the evidence: from the date, or the sentence's start, to the end of what is told."""
    sentence = draft.sentence
    base, stop_at = sentence.span.start, draft.segment.end
    start = draft.segment.start
    if draft.timex and base <= draft.timex.span.start < base + draft.trigger.span.start:
        start = _clause_start(sentence.text, draft.timex.span.start - base)
    end = _clause_end(sentence.text, draft.trigger.span.end, stop_at)
    shortest = _LASTING if draft.span else _SHORTEST
    while end < stop_at and end - draft.trigger.span.start < shortest:
        end = _clause_end(sentence.text, end + 1, stop_at)
    return trim(sentence.text, Span(start, end)).shifted(base)


def _clause_end(text: str, at: int, limit: int) -> int:
    stop = _CLAUSE_STOP.search(text, at, limit)
    return stop.start() if stop else limit


def _clause_start(text: str, at: int) -> int:
    stops = [m.end() for m in _CLAUSE_STOP.finditer(text, 0, at)]
    return stops[-1] if stops else 0


def short_title(draft: EventDraft, quote: Span, text: str) -> str:
    """Make a headline of the quote: without its date and without the titles of people."""
    clauses = [_LOOSE_END.sub("", _LOOSE_START.sub("", c)) for c in _clauses(draft, quote, text)]
    telling = [c for c in clauses if _says_something(c)]
    if draft.span:  # a campaign is told by what goes on, not by how long
        telling = [c for c in telling if len(c) >= _CLAUSE and not _HOW_LONG.match(c)] or telling
    if draft.trigger.strength >= _PLAIN and _closed(draft, quote) and len(telling) > 1:
        telling.pop()
    title = ",".join(telling) or quote.of(text)
    title = _SPACE.sub("", title).strip(_EDGE)
    return title if len(title) <= _LONGEST else title[: _LONGEST - 1] + "…"


def _closed(draft: EventDraft, quote: Span) -> bool:
    """Return whether the quote goes on after the clause of its trigger."""
    sentence, trigger = draft.sentence, draft.trigger.span
    first = _clause_end(sentence.text, trigger.end, draft.segment.end)
    return sentence.span.start + first < quote.end - 1


def _clauses(draft: EventDraft, quote: Span, text: str) -> list[str]:
    """Cut dates and titles out of the quote, clause by clause."""
    dates = {t.span for t in draft.sentence.timexes if t.basis != "duration"}
    titles = {
        p.title_span
        for p in draft.sentence.people
        if p.title_span and p.title_span.end <= p.span.start
    }
    kept, at = [], quote.start
    for span in sorted((s for s in dates | titles if quote.covers(s)), key=lambda s: s.start):
        before = text[at : max(at, span.start)]
        kept.append(_BEFORE_DATE.sub("", before) if span in dates else before)
        at = max(at, span.end)
    return _CLAUSE_STOP.split("".join([*kept, text[at : quote.end]]).translate(FOLD))


def _says_something(clause: str) -> bool:
    """Return whether a clause is more than the rest of a date: 在第37个当天."""
    return len(_REST_OF_DATE.sub("", clause)) > 1


def event_id(article: Article, quote: Span, kind: str) -> str:
    """Hash source, article and quote: the same input gives the same id on every machine."""
    parts = (
        article.source or "",
        article.headline or "",
        article.text,
        kind,
        f"{quote.start}:{quote.end}",
    )
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:12]
