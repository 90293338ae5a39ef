"""An article laid out for extraction: sentences with their dates, people and masked text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.extract.sentences.sentence import Sentence, Tags, by_sentence
from timeline.lexicon.cues import cue
from timeline.mentions import dateline_spans, tag_people
from timeline.model import Article, PersonMention, Problem, Span, Tenure
from timeline.sentences import split_sentences, trim

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline.mentions import Recognizer
    from timeline.temporal import Dates

FILL = "\x00"
"""Stands for a masked character, so that offsets stay those of the article."""

FOLD = {0xFF01 + n: 0x21 + n for n in range(94)} | {0x3000: 0x20}
"""Full-width forms to their plain ones, one for one, so that patterns need one spelling."""
_QUOTED = re.compile(r"《[^《》\n]*》|“[^“”\n]*[。!?,;][^“”\n]*”|“[^“”\n]{13,}”")
_SPEECH = cue("speech", "speech")
_AT_THEIR_WORD = cue("speech", "at-their-word")
_ANNOUNCED_SHOW = cue("speech", "announced-show")
_NEWS_MARK = cue("speech", "news-mark")
_CLAUSE = 40
"""How far in front of a verb of speech its clause is looked at."""


@dataclass(frozen=True, slots=True)
class Scene:
    """The whole article, laid out."""

    article: Article
    sentences: tuple[Sentence, ...]
    problems: tuple[Problem, ...] = field(default=())


def lay_out(
    article: Article,
    dates: Dates,
    *,
    roster: Sequence[Tenure] = (),
    recognizer: Recognizer | None = None,
) -> Scene:
    """Split, tag and mask an article whose dates are known."""
    text = article.text
    skip = [*dateline_spans(text), *_preamble(text)]
    people = tag_people(text, roster=roster, skip=skip, recognizer=recognizer)
    folded = text.translate(FOLD)
    masked = mask(folded, [*skip, *_masks(folded, people)])
    spans = [_after(span, skip, text) for span in split_sentences(text)]
    starts = [span.start for span in spans]
    news = [t for t in dates.timexes if not any(s.covers(t.span) for s in skip)]
    timexes, named = by_sentence(starts, news), by_sentence(starts, people)
    paragraphs, tags = _paragraphs(text, spans), Tags(text, skip, starts)
    sentences = [
        Sentence(
            index, span, paragraphs[index], span.of(folded), span.of(masked),
            tuple(timexes.get(index, ())), tuple(named.get(index, ())), tags,
        )
        for index, span in enumerate(spans)
    ]  # fmt: skip
    return Scene(article, tuple(sentences), dates.problems)


def _after(span: Span, skip: Sequence[Span], text: str) -> Span:
    """Begin a sentence after the dateline and the byline that open it."""
    start = max((s.end for s in skip if s.start <= span.start < s.end), default=span.start)
    for piece in sorted(skip, key=lambda s: s.start):
        if piece.start <= start + 1 and start < piece.end <= span.end:
            start = piece.end
    return trim(text, Span(min(start, span.end), span.end))


def _preamble(text: str) -> Iterable[Span]:
    """Return what stands before the 讯 of the first line: dates and names of the paper itself."""
    match = _NEWS_MARK.match(text)
    if match:
        yield Span(0, match.end())


def _paragraphs(text: str, spans: Sequence[Span]) -> list[int]:
    """Return the number of the paragraph of each sentence."""
    numbers = [0] if spans else []
    for before, span in pairwise(spans):
        numbers.append(numbers[-1] + ("\n" in text[before.end : span.start]))
    return numbers


def mask(text: str, spans: Iterable[Span]) -> str:
    """Fill the spans out; length and offsets stay.

    >>> mask("市委书记甲说", [Span(0, 4)]).replace(FILL, "_")
    '____甲说'
    """
    pieces, at = [], 0
    for span in sorted(spans, key=lambda s: s.start):
        if span.end <= at:
            continue
        start = max(span.start, at)
        pieces += [text[at:start], FILL * (span.end - start)]
        at = span.end
    return "".join([*pieces, text[at:]])


def _masks(text: str, people: Sequence[PersonMention]) -> Iterable[Span]:
    """Stretches in which no trigger may be read: quotations, speech, titles, names."""
    for match in _QUOTED.finditer(text):
        yield Span(match.start() + 1, match.end() - 1)
    for match in _SPEECH.finditer(text):
        quoted = not _AT_THEIR_WORD.search(text, max(0, match.start() - _CLAUSE), match.start())
        if quoted and not _ANNOUNCED_SHOW.match(match["said"]):
            yield Span(*match.span("said"))
    for person in people:
        yield person.span
        if person.title_span:
            yield person.title_span
