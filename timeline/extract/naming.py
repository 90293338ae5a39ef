"""A short human title for an event, made of its own words, and its id."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from timeline.model import Article, Span

if TYPE_CHECKING:
    from timeline.extract.drafting import Draft

_CLAUSE_STOP = re.compile(r"[,。;:!?\n]")
_EDGE = ",。;::、 \u3000\n"
_LONGEST = 40


def quote_span(draft: Draft) -> Span:
    """Give the evidence: from the date, or the sentence's start, to the end of the trigger's clause."""
    sentence = draft.sentence
    base = sentence.span.start
    stop = _CLAUSE_STOP.search(sentence.text, draft.trigger.span.end)
    end = stop.start() if stop else len(sentence.text)
    start = 0
    if draft.timex and base <= draft.timex.span.start < base + draft.trigger.span.start:
        start = _clause_start(sentence.text, draft.timex.span.start - base)
    return Span(base + start, base + end)


def _clause_start(text: str, at: int) -> int:
    stops = [m.end() for m in _CLAUSE_STOP.finditer(text, 0, at)]
    return stops[-1] if stops else 0


def short_title(draft: Draft, quote: Span, text: str) -> str:
    """Make a headline of the quote: without its date and without the titles of people."""
    cut = [t.span for t in draft.sentence.timexes if quote.covers(t.span)]
    cut += [
        p.title_span
        for p in draft.sentence.people
        if p.title_span and p.title_span.end <= p.span.start and quote.covers(p.title_span)
    ]
    kept, at = [], quote.start
    for span in sorted(cut, key=lambda s: s.start):
        kept.append(text[at : max(at, span.start)])
        at = max(at, span.end)
    title = "".join([*kept, text[at : quote.end]]).strip(_EDGE)
    title = re.sub(r"\s+", "", title) or quote.of(text).strip(_EDGE)
    return title if len(title) <= _LONGEST else title[: _LONGEST - 1] + "…"


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
