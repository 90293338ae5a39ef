"""Text recognition in a child process with limits; lines become characters with boxes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from importlib.util import find_spec
from statistics import median
from typing import TYPE_CHECKING, Any, NamedTuple

from timeline.errors import UnreadableInput
from timeline.messages import Message
from timeline.reading.pdf.boxes import Box
from timeline.reading.pdf.child import Refusals, ask_child
from timeline.reading.pdf.doubtful import Doubtful, doubtful_places

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_PACKAGES = "onnxruntime pillow rapidocr"
_SECONDS, _SECONDS_A_PAGE = 120, 90
_REFUSALS = Refusals("recognition-too-long", "recognition-failed", "recognition-failed")
_HALF = 0.55
"""How wide a Latin letter or a figure is beside a Chinese character."""
_ALIKE = 1.18
"""Lines whose characters differ less are printed in one size."""
_TALL = 1.5


@dataclass(frozen=True, slots=True)
class Recognized:
    """The characters of a page, and how sure the recognition is of them on average."""

    characters: tuple[Box, ...]
    confidence: float
    doubtful: tuple[Doubtful, ...] = ()


class Recognition(NamedTuple):
    """The pages that were recognized, and how many there are."""

    pages: list[Recognized]
    of: int


def is_installed() -> bool:
    """Return whether text recognition is there."""
    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None


def recognize(data: bytes, name: str, numbers: Sequence[int] = ()) -> Recognition:
    """Return what is printed on the pages of an image, or on pages of a PDF.

    Args:
        data: the image or the PDF.
        name: what the document is called.
        numbers: the pages of a PDF that are scans, counted from 0.

    Raises:
        UnreadableInput: recognition is not installed, or the image cannot be read.
    """
    if not is_installed():
        wanted = Message.of("text-recognition")
        raise UnreadableInput(name, "missing-extra", wanted=wanted, package=_PACKAGES)
    seconds = _SECONDS + _SECONDS_A_PAGE * max(1, len(numbers))
    answer = ask_child("ocr_child.py", data, name, _REFUSALS, seconds=seconds, arguments=numbers)
    pages = [_page(lines) for lines in answer["pages"]]
    return Recognition(pages, answer.get("of", len(pages)))


def _page(lines: Sequence[Sequence[Any]]) -> Recognized:
    boxes = [(Box(*line[:5]), float(line[5])) for line in lines if str(line[4]).strip()]
    sized = _in_sizes([_at_size(box) for box, _ in boxes])
    letters = sum(len(box.text) for box, _ in boxes)
    sure = sum(score * len(box.text) for box, score in boxes)
    return Recognized(
        tuple(piece for box in sized for piece in characters_of(box)),
        round(sure / letters, 3) if letters else 0.0,
        tuple(place for line in lines for place in doubtful_places(line[4], _unsure(line))),
    )


def _unsure(line: Sequence[Any]) -> Sequence[int]:
    """Return which characters of a line are told to be unsure."""
    return line[6] if len(line) > 6 else ()


def characters_of(line: Box) -> Iterator[Box]:
    """Share the box of a line out among its characters, downwards in a tall one.

    >>> [box.left for box in characters_of(Box(0, 0, 20, 10, "新桥"))]
    [0.0, 10.0]
    """
    weights = [_weight(character) for character in line.text]
    total, told = sum(weights), 0.0
    for character, weight in zip(line.text, weights, strict=True):
        start, told = told / total, told + weight
        end = told / total
        if character.isspace():
            continue
        yield replace(_share(line, start, end), text=character)


def _share(line: Box, start: float, end: float) -> Box:
    """Return the part of a line between two shares of its length."""
    if _is_tall(line):
        top, span = line.top, line.height
        return replace(line, bottom=top - end * span, top=top - start * span)
    left, span = line.left, line.right - line.left
    return replace(line, left=left + start * span, right=left + end * span)


def _weight(character: str) -> float:
    return _HALF if character.isascii() else 1.0


def _is_tall(line: Box) -> bool:
    return len(line.text) > 1 and line.height > _TALL * (line.right - line.left)


def _at_size(line: Box) -> Box:
    """Make a line as high as its characters are wide: recognition leaves a margin around."""
    size = (line.right - line.left) / sum(map(_weight, line.text))
    if _is_tall(line) or len(line.text) < 4 or not 0.5 * line.height < size < line.height:
        return line
    return _resized(line, size)


def _in_sizes(lines: Sequence[Box]) -> list[Box]:
    """Return lines of which those of nearly one size have the same size."""
    level = [line for line in lines if not _is_tall(line)]
    groups: list[list[Box]] = []
    for line in sorted(level, key=lambda line: line.height):
        if not groups or line.height > _ALIKE * groups[-1][0].height:
            groups.append([])
        groups[-1].append(line)
    sizes = {id(line): median(each.height for each in group) for group in groups for line in group}
    return [_resized(line, sizes.get(id(line), line.height)) for line in lines]


def _resized(line: Box, size: float) -> Box:
    bottom = line.middle - size / 2
    return Box(line.left, bottom, line.right, bottom + size, line.text)


def mean_confidence(pages: Iterable[Recognized]) -> float:
    """Return the mean confidence of pages, by their characters."""
    counted = [(len(page.characters), page.confidence) for page in pages]
    total = sum(count for count, _ in counted)
    return sum(count * sure for count, sure in counted) / total if total else 0.0
