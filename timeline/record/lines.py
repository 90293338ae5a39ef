"""Lines of JSON in, the documents with the readings that they tell out."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import TypeAdapter, ValidationError

from timeline.errors import UnreadableInput
from timeline.exchange import KeptDocument
from timeline.faults import fault_of, fault_of_json
from timeline.messages import Message
from timeline.model import Article, LeftOut, Newspaper, Page
from timeline.reading.bytes.decoding import clean
from timeline.reading.newspaper.profile import load_profiles
from timeline.record.readings import reading_of
from timeline.record.shapes import ExtractRecord, LeftOutRecord

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from timeline.exchange.rows import Read
    from timeline.model import Reading

_MOST = 2000
"""So many records wait for the line that ends their input."""
_RECORD: TypeAdapter[ExtractRecord | LeftOutRecord] = TypeAdapter(ExtractRecord)
_LEFT_OUT: TypeAdapter[ExtractRecord | LeftOutRecord] = TypeAdapter(LeftOutRecord)


class _Told(NamedTuple):
    """A record that was read: where the line stands, the line, and the reading."""

    place: str
    line: bytes
    reading: Reading


def read_records(
    lines: Iterable[bytes], name: str, by: str = "rules"
) -> Iterator[Read | UnreadableInput]:
    """Return the documents that the lines tell of, or why a line tells nothing.

    The line that ends an input tells what the records before it are of; without such a line
    every record is a document of its own.

    Args:
        lines: extract records, and what was left out of an input, one a line.
        name: where they come from.
        by: the extractor that reads the articles beside.
    """
    newspapers = {of.slug: Newspaper(of.name, of.home) for of in load_profiles()}
    held: list[_Told] = []
    for number, line in enumerate(lines, 1):
        record = _record_of(line) if line.strip() else None
        if isinstance(record, Message):
            yield UnreadableInput(f"{name}:{number}", record)
        elif isinstance(record, LeftOutRecord):
            yield _document(record.input, held, line, record)
            held = []
        elif record:
            reading = reading_of(record, newspapers.get(record.source or ""), by)
            held.append(_Told(f"{name}:{number}", line, reading))
        if len(held) > _MOST:
            yield from (_document(each.place, [each]) for each in held)
            held = []
    yield from (_document(each.place, [each]) for each in held)


def _record_of(line: bytes) -> ExtractRecord | LeftOutRecord | Message:
    """Return the record of a line, or why the line is none."""
    try:
        value = _cleaned(json.loads(line.removeprefix(b"\xef\xbb\xbf")))
        is_end = isinstance(value, dict) and "left_out" in value
        record = (_LEFT_OUT if is_end else _RECORD).validate_python(value)
    except UnicodeDecodeError:
        return Message("line-not-utf-8")
    except ValidationError as err:
        return fault_of(err)
    except (ValueError, RecursionError) as err:
        return fault_of_json(err)
    if isinstance(record, ExtractRecord) and not all(map(_is_moment, _moments(record))):
        return Message("value-no-date")
    return record


def _cleaned(value: Any) -> Any:
    """Return what JSON holds with every text cleaned."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        return [_cleaned(each) for each in value]
    if isinstance(value, dict):
        return {name: _cleaned(each) for name, each in value.items()}
    return value


def _moments(record: ExtractRecord) -> Iterator[str]:
    for event in record.events:
        yield from filter(None, (event.starts, event.ends))
    if record.published:
        yield record.published


def _is_moment(text: str) -> bool:
    """Return whether a text is a day or a minute of the calendar, as records write them.

    >>> _is_moment("2024-01-12"), _is_moment("2024-01-12T09:30"), _is_moment("2024-02-30")
    (True, True, False)
    """
    try:
        return dt.datetime.fromisoformat(text).isoformat()[: len(text)] == text
    except ValueError:
        return False


def _document(
    name: str, told: Sequence[_Told], end: bytes = b"", left_out: LeftOutRecord | None = None
) -> Read:
    """Return a document of some records, known by the bytes of their lines."""
    lines = b"\n".join(line.strip() for line in (*(each.line for each in told), end))
    digest = hashlib.sha256(lines).hexdigest()
    document = KeptDocument(name, b"", media="jsonl", digest=digest, size=len(lines))
    readings = tuple(each.reading for each in told)
    lost = tuple(LeftOut(x.line, x.kind, x.text) for x in left_out.left_out) if left_out else ()
    return document, _page(tuple(each.article for each in readings), lost), readings


def _page(articles: tuple[Article, ...], left_out: tuple[LeftOut, ...]) -> Page:
    """Return the page of some articles, with the paper and the day of the first."""
    first = articles[0] if articles else Article("")
    return Page(
        articles, first.source, first.published, first.published_basis,
        newspaper=first.newspaper, left_out=left_out,
    )  # fmt: skip
