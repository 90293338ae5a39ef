"""JSON Lines in: one unsegmented article a line; a bad line is a value with its number."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, ValidationError

from timeline.errors import Unfit, UnreadableInput
from timeline.faults import fault_of, fault_of_json
from timeline.messages import Message, english
from timeline.model import Article, Page, Problem
from timeline.reading.bytes.decoding import clean, decode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.model import Document


def _day(value: str) -> str:
    with suppress(ValueError):
        if date.fromisoformat(value).isoformat() == value:
            return value
    raise Unfit("value-no-date")


_Cleaned = Annotated[str, AfterValidator(clean)]
_Day = Annotated[str, AfterValidator(_day)]


class _Fields(BaseModel):
    """What a line must say; other keys are nobody's business."""

    model_config = ConfigDict(strict=True, extra="ignore")

    id: _Cleaned | int | None = None
    text: str
    published: _Day | None = None
    headline: _Cleaned | None = None
    source: _Cleaned | None = None


@dataclass(frozen=True, slots=True)
class JsonArticle:
    """One article that stood on a line."""

    line: int
    id: str | int | None
    text: str
    """As given, for answers with offsets."""
    published: str | None = None
    headline: str | None = None
    source: str | None = None

    def article(self, *, published: str | None = None, source: str | None = None) -> Article:
        """Return the article; its day and its paper are those of the line unless a person knows."""
        day = published or self.published
        return Article(
            text=clean(self.text),
            headline=self.headline,
            source=source or self.source,
            published=day,
            published_basis="given" if day else "unknown",
            external_id=None if self.id is None else str(self.id),
        )


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that is no article, and why."""

    line: int
    id: str | int | None
    error: Message

    def record(self) -> dict[str, object]:
        """Return the answer to the line as it is printed."""
        return {"line": self.line, "id": self.id, "error": english(self.error)}


def read_lines(
    data: bytes, *, name: str = "-", given: str | None = None, empty: bool = False, before: int = 0
) -> Iterator[JsonArticle | BadLine]:
    r"""Return the article or the fault of every line that is not blank.

    Args:
        data: the lines.
        name: where they come from.
        given: name of the encoding, where the decoder should not decide.
        empty: an article without text is none the worse for it.
        before: lines that stand before these.

    >>> data = '{"id":"1","text":"开会。"}\n{"id":\n'.encode()
    >>> [type(line).__name__ for line in read_lines(data)]
    ['JsonArticle', 'BadLine']
    """
    for number, line in enumerate(_lines(data, name, given), before + 1):
        if isinstance(line, bytes):
            yield BadLine(number, None, Message("line-not-utf-8"))
        elif line.strip():
            found = _read_line(number, line)
            yield found if empty else _told(found)


def read_stream(
    lines: Iterable[bytes], *, given: str | None = None, empty: bool = False
) -> Iterator[JsonArticle | BadLine]:
    """Return the article or the fault of every line as it comes, each decoded by itself."""
    for number, data in enumerate(lines, 1):
        text = data.strip(b"\r\n")
        for line in read_lines(text, given=given, empty=empty) if text.strip() else ():
            yield replace(line, line=number)


def _lines(data: bytes, name: str, given: str | None) -> Iterator[str | bytes]:
    """Return the lines as text, or as bytes where a line of a UTF-8 file cannot be read."""
    raw = data.removeprefix(b"\xef\xbb\xbf").split(b"\n")
    lines = [_text(line) for line in raw]
    bad = sum(isinstance(line, bytes) for line in lines)
    read = sum(isinstance(line, str) and not line.isspace() and line != "" for line in lines)
    if given or bad > read or not read or b"\x00" in data[:4]:
        return iter(decode(data, declared=None, given=given, name=name).text.split("\n"))
    return iter(lines)


def _text(line: bytes) -> str | bytes:
    try:
        return line.decode()
    except UnicodeDecodeError:
        return line


def _read_line(number: int, line: str) -> JsonArticle | BadLine:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as err:
        return BadLine(number, None, fault_of_json(err))
    if not isinstance(value, dict):
        return BadLine(number, None, Message("no-object"))
    try:
        fields = _Fields.model_validate(value)
    except ValidationError as err:
        return BadLine(number, _identity(value.get("id")), fault_of(err))
    return JsonArticle(number, **fields.model_dump())


def _identity(value: object) -> str | int | None:
    """Return the id of a line, where there is one."""
    if isinstance(value, str):
        return clean(value)
    return value if isinstance(value, int) else None


def _told(line: JsonArticle | BadLine) -> JsonArticle | BadLine:
    """Refuse an article that has no text."""
    if isinstance(line, BadLine) or clean(line.text).strip():
        return line
    nothing = Message.of("of-input", name="text", reason=Message("no-text"))
    return BadLine(line.line, line.id, nothing)


def read_jsonl(
    document: Document,
    *,
    published: str | None = None,
    source: str | None = None,
    encoding: str | None = None,
) -> Page:
    """Read the articles of a JSON Lines document; bad lines are problems of the page."""
    articles: list[Article] = []
    problems: list[Problem] = []
    before = document.file.line - 1 if document.file and document.file.line else 0
    for line in read_lines(document.data, name=document.name, given=encoding, before=before):
        if isinstance(line, BadLine):
            problems.append(
                Problem("bad-line", Message.of("line-unreadable", line=line.line, error=line.error))
            )
            continue
        articles.append(line.article(published=published, source=source))
    if not articles and not problems:
        raise UnreadableInput(document.name, "no-line")
    return Page(tuple(articles), source=source, problems=tuple(problems))
