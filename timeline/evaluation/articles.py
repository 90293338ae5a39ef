"""A folder of labelled texts: how pages were cut, and the events of every article."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from timeline.errors import MissingExtra, TimelineError
from timeline.evaluation.events import score_events
from timeline.evaluation.gold import GoldPage, labelled_pages
from timeline.evaluation.matching import squeeze
from timeline.evaluation.tally import Scores
from timeline.model import Document, Reading
from timeline.pipeline import read
from timeline.record import extract_record

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

    from timeline.evaluation.gold import GoldArticle
    from timeline.record import ExtractRecord


class ReadText(NamedTuple):
    """A labelled text as it was read; without readings where it could not be."""

    path: Path
    labels: GoldPage
    readings: tuple[Reading, ...]
    failure: str = ""


def score_folder(folder: Path, *, only: Collection[str] = (), extractor: str = "rules") -> Scores:
    """Read the labelled texts of a folder, or the texts named by ``only``, and score them."""
    return score_texts(read_folder(folder, only=only, extractor=extractor))


def read_folder(
    folder: Path, *, only: Collection[str] = (), extractor: str = "rules"
) -> list[ReadText]:
    """Read the labelled texts of a folder, or the texts named by ``only``."""
    return [
        _read(path, labels, extractor)
        for path, labels in labelled_pages(folder)
        if not only or path.stem in only
    ]


def score_texts(texts: Iterable[ReadText]) -> Scores:
    """Score labelled texts that were read."""
    scores = Scores()
    for path, labels, readings, failure in texts:
        if failure:
            scores.note("failures", failure)
        records = [extract_record(reading) for reading in readings]
        if labels.is_article:
            _score_article(scores, labels.articles[0], records, path)
        else:
            _score_page(scores, labels, records, path)
    return scores


def _read(path: Path, labels: GoldPage, extractor: str) -> ReadText:
    """Read one text; a text that cannot be read gives nothing and a note."""
    published = labels.published if labels.published_given else None
    try:
        document = Document(path.name, path.read_bytes())
        _, readings = read(document, published=published, extractor=extractor)
    except MissingExtra:
        raise
    except TimelineError as error:
        return ReadText(path, labels, (), str(error))
    return ReadText(path, labels, readings)


def _score_article(
    scores: Scores, gold: GoldArticle, records: list[ExtractRecord], path: Path
) -> None:
    """Score a text that is one article; without labelled events it must give none."""
    events = [event for record in records for event in record.events]
    whole = squeeze(path.read_text("utf-8"))
    score_events(scores, gold.events, events, whole=whole, where=path.stem)
    if not gold.events:
        scores.judge("no false alarm", not events)


def _score_page(scores: Scores, labels: GoldPage, records: list[ExtractRecord], path: Path) -> None:
    """Score a page: its articles one by one, then what was read beside them."""
    whole = squeeze(path.read_text("utf-8"))
    left = list(records)
    ends = [squeeze(article.body_last12) for article in labels.articles]
    for number, gold in enumerate(labels.articles):
        record = _same_article(left, gold)
        if record:
            left.remove(record)
        where = f"{path.stem}#{number}"
        _judge_cut(scores, gold, record, [end for end in ends if end], where)
        if labels.layout_only:
            continue
        events = record.events if record else ()
        score_events(scores, gold.events, events, whole=whole, where=where)
        if not gold.events:
            scores.judge("no false alarm", not events)
    for record in () if labels.layout_only else left:
        score_events(scores, (), record.events, whole=whole, where=f"{path.stem} beside")
    scores.judge("pages cut right", len(records) == len(labels.articles))


def _same_article(records: list[ExtractRecord], gold: GoldArticle) -> ExtractRecord | None:
    """Find the record of an article: by its headline, else by what its text holds."""
    headline = squeeze(gold.headline)
    for record in records:
        if headline and squeeze(record.headline) == headline:
            return record
    first, last = squeeze(gold.body_first12), squeeze(gold.body_last12)

    def held(record: ExtractRecord) -> int:
        body = squeeze(record.text)
        quotes = sum(squeeze(event.quote) in body for event in gold.events)
        return 2 * bool(last and last in body) + bool(first and first in body) + quotes

    best = max(records, key=held, default=None)
    return best if best and held(best) > (1 if last else 0) else None


def _judge_cut(
    scores: Scores, gold: GoldArticle, record: ExtractRecord | None, ends: list[str], where: str
) -> None:
    """Judge headline, extent, column breaks and byline of one article."""
    body = squeeze(record.text) if record else ""
    headline = squeeze(record.headline) if record else None
    scores.judge("headline", headline == squeeze(gold.headline))
    first, last = squeeze(gold.body_first12), squeeze(gold.body_last12)
    if last:
        foreign = any(end in body for end in ends if end != last)
        whole = first in body and last in body and not foreign
        if not scores.judge("articles", whole):
            got = record.headline if record else None
            scores.note("articles", "label-differs", where=where, want=gold.headline, got=got)
    for cut in gold.column_breaks:
        joined = cut.rejoined in record.text if record else False
        if not scores.judge("column break joined", joined):
            scores.note("articles", "label-not-joined", where=where, what=cut.rejoined)
    names = (squeeze(person.name) for person in gold.byline_reporters)
    read_names = (squeeze(person.name) for person in record.byline) if record else ()
    scores.compare("byline", names, read_names, where)
