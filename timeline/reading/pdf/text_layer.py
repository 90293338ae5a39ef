"""The text layer of a PDF in reading order; the PDF itself is opened in a child process."""

from __future__ import annotations

from dataclasses import dataclass, replace
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from timeline.errors import UnreadableInput
from timeline.messages import Message
from timeline.model import Problem
from timeline.reading.limits import LIMIT, unread
from timeline.reading.pdf.boxes import Box
from timeline.reading.pdf.child import Refusals, ask_child
from timeline.reading.pdf.layout import page_regions
from timeline.reading.pdf.recognition import (
    Recognized,
    is_installed,
    mean_confidence,
    recognize,
)
from timeline.reading.pdf.vertical import split_vertical

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.reading.pdf.doubtful import Doubtful

_SECONDS = 30
_REFUSALS = Refusals("pdf-too-slow", "pdf-too-large", "pdf-unreadable")
_SURE = 0.92
"""Below this mean confidence many characters are wrong."""
_VERTICAL = Problem("vertical", Message("vertical-text"))


@dataclass(frozen=True, slots=True)
class PdfText:
    """The text of a PDF, cut at headlines, and what is doubtful in its order."""

    regions: tuple[str, ...]
    problems: tuple[Problem, ...] = ()
    recognized: bool = False
    """All of it comes from text recognition."""
    doubtful: tuple[Doubtful, ...] = ()
    """Characters that recognition is unsure of."""


def read_pdf(data: bytes, name: str) -> PdfText:
    """Return the text of all pages of a PDF, or raise UnreadableInput."""
    if not data.lstrip()[:1024].count(b"%PDF-"):
        raise UnreadableInput(name, "not-a-pdf")
    if find_spec("pypdfium2") is None:
        raise UnreadableInput(name, "pdf-package")
    answer = ask_child("pdf_child.py", data, name, _REFUSALS, seconds=_SECONDS)
    pages = [[_box(values) for values in page] for page in answer.get("pages") or []]
    scans = answer.get("scans") or []
    if not any(pages) and not scans:
        raise UnreadableInput(name, "no-text-layer")
    recognized: list[Recognized] = []
    missed = _not_recognized(scans)
    if scans and (is_installed() or not any(pages)):
        recognized, of = recognize(data, name, scans)
        missed = unread(len(recognized), of, "limit-pages")
        for number, page in zip(scans, recognized, strict=False):
            pages[number] = list(page.characters)
    cut = unread(answer["whole"], answer["of"], "limit-pages")
    text = text_of_pages(pages, recognized)
    return replace(text, problems=(*text.problems, *cut, *missed))


def read_image(data: bytes, name: str) -> PdfText:
    """Return the text of an image of pages, or raise UnreadableInput."""
    recognized, of = recognize(data, name)
    text = text_of_pages([page.characters for page in recognized], recognized)
    if not text.regions:
        raise UnreadableInput(name, "image-without-text")
    return replace(text, problems=(*text.problems, *unread(len(recognized), of, "limit-pages")))


def text_of_pages(pages: Sequence[Sequence[Box]], recognized: Sequence[Recognized] = ()) -> PdfText:
    """Return the text of pages in reading order, and what is doubtful in it."""
    regions: list[str] = []
    turned = False
    for page in pages:
        level, vertical = split_vertical(page)
        regions += [region for part in (level, vertical) if part for region in page_regions(part)]
        turned |= bool(vertical)
    sure = mean_confidence(recognized)
    unsure = Message.of("recognized-unsure", percent=round(100 * sure))
    doubts = [Problem("ocr", unsure)] if recognized and sure < _SURE else []
    whole = bool(recognized) and len(recognized) == len(pages)
    places = tuple(place for page in recognized for place in page.doubtful)
    return PdfText(tuple(regions), (*((_VERTICAL,) if turned else ()), *doubts), whole, places)


def _not_recognized(scans: Sequence[int]) -> tuple[Problem, ...]:
    """Return that pages without a text layer were not read."""
    if not scans:
        return ()
    numbers = ", ".join(str(number + 1) for number in scans)
    return (Problem(LIMIT, Message.of("pages-without-text", pages=numbers)),)


def _box(values: list[Any]) -> Box:
    left, bottom, right, top, text = values
    return Box(left, bottom, right, top, text)
