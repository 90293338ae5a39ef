"""Run as a program of its own: an image or a PDF on stdin, the lines that are recognized on stdout.

It limits its own memory and time first, so that no image can harm the process that asked.
Arguments: the numbers of the pages of a PDF that are scans.
"""

from __future__ import annotations

import io
import json
import os
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MEMORY = 4 << 30
"""Bytes of address space, of which recognition touches a quarter."""
SECONDS = 1800
MAX_PAGES = 40
MAX_PIXELS = 60_000_000
DPI = 200
"""Text of newspapers is recognized best at this resolution."""
TILE = 1600
"""Pixels of a side that recognition takes without making the page smaller."""
LONG = 8
"""Heights of a line whose ends tell how askew the page lies."""
_INK = 128

UNSURE = 0.6
"""Below this confidence a character is doubtful."""

Line = tuple[float, float, float, float, str, float, list[int]]


def limit() -> None:
    """Limit memory, processor time and file rights to what recognition needs."""
    try:
        import resource  # noqa: PLC0415 - not on every platform
    except ImportError:
        return
    for kind, value in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(kind, (value, value))


def pictures(data: bytes, numbers: list[int]) -> Iterator[Any]:
    """Return the pages of a PDF or the frames of an image as grey pictures."""
    if data.lstrip()[:5] == b"%PDF-":
        import pypdfium2  # noqa: PLC0415 - only under the limits

        document = pypdfium2.PdfDocument(data)
        for number in numbers[:MAX_PAGES]:
            page = document[number]
            width, height = page.get_size()
            scale = min(DPI / 72, (MAX_PIXELS / max(width * height, 1)) ** 0.5)
            yield page.render(scale=scale, grayscale=True).to_pil().convert("L")
        return
    from PIL import Image, ImageSequence  # noqa: PLC0415

    Image.MAX_IMAGE_PIXELS = None  # the size of every frame is looked at before it is decoded
    with Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "TIFF")) as image:
        for number, frame in enumerate(ImageSequence.Iterator(image)):
            if number >= MAX_PAGES:
                return
            if frame.width * frame.height > MAX_PIXELS:
                raise OverflowError(f"{frame.width}x{frame.height}")
            yield at_known_resolution(frame.convert("L"), frame.info.get("dpi"))


def frame_count(data: bytes) -> int:
    """Return how many frames an image has."""
    from PIL import Image  # noqa: PLC0415 - only under the limits

    Image.MAX_IMAGE_PIXELS = None  # nothing is decoded here
    with Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "TIFF")) as image:
        return getattr(image, "n_frames", 1)


def at_known_resolution(picture: Any, dpi: Any) -> Any:
    """Make a picture smaller that says to be of a higher resolution than is needed."""
    stated = float(dpi[0]) if isinstance(dpi, tuple) and dpi and dpi[0] else 0.0
    if not 1.2 * DPI < stated < 2400:
        return picture
    share = DPI / stated
    return picture.resize((round(picture.width * share), round(picture.height * share)))


def tiles(ink: Any, left: int = 0, top: int = 0) -> Iterator[tuple[int, int, int, int]]:
    """Cut a page at its blank rows and columns until every piece is small enough."""
    height, width = ink.shape
    if max(height, width) <= TILE:
        yield left, top, left + width, top + height
        return
    axis = 1 if height >= width else 0
    if min(height, width) <= TILE:
        at = _emptiest(ink.any(axis=axis))
    else:
        rows, columns = _emptiest(ink.any(axis=1)), _emptiest(ink.any(axis=0))
        axis, at = (1, rows) if rows is not None else (0, columns)
    if at is None:
        at = (height if axis == 1 else width) // 2
    if axis == 1:
        yield from tiles(ink[:at], left, top)
        yield from tiles(ink[at:], left, top + at)
    else:
        yield from tiles(ink[:, :at], left, top)
        yield from tiles(ink[:, at:], left + at, top)


def _emptiest(inked: Any) -> int | None:
    """Return the middle of the widest blank band in the middle half; None where there is none."""
    best, start, length = (0, 0), None, len(inked)
    for at in range(length // 4, 3 * length // 4 + 1):
        blank = at < 3 * length // 4 and not inked[at]
        if blank and start is None:
            start = at
        elif not blank and start is not None:
            best, start = max(best, (at - start, (at + start) // 2)), None
    return best[1] if best[0] > 2 else None


def recognize(picture: Any, engine: Any) -> list[Line]:
    """Return the lines of a page: box with y upwards, text, confidence."""
    import numpy as np  # noqa: PLC0415

    page = np.asarray(picture)
    threshold = min(_INK, int(page.mean()) - 20) if page.size else 0
    lines: list[Line] = []
    slopes: list[float] = []
    for left, top, right, bottom in tiles(page < threshold):
        piece = page[top:bottom, left:right]
        if min(piece.shape) < 8 or not (piece < threshold).any():
            continue
        found = engine(np.stack([piece] * 3, axis=-1), return_word_box=True)
        if found.boxes is None:
            continue
        words = found.word_results
        if len(words) != len(found.txts):
            words = [()] * len(found.txts)
        for box, text, score, parts in zip(
            found.boxes, found.txts, found.scores, words, strict=True
        ):
            xs, ys = [float(p[0]) + left for p in box], [float(p[1]) + top for p in box]
            low, high = (ys[2] + ys[3]) / 2, (ys[0] + ys[1]) / 2
            if xs[1] - xs[0] > LONG * (low - high):
                slopes.append((ys[1] - ys[0]) / (xs[1] - xs[0]))
            lines.append((min(xs), -low, max(xs), -high, text, round(float(score), 3),
                          doubtful(text, parts)))  # fmt: skip
    return level(lines, slopes)


def doubtful(text: str, parts: Sequence[Any]) -> list[int]:
    """Return which characters of a line are unsure; none where the parts are not the line's."""
    at = [place for place, character in enumerate(text) if not character.isspace()]
    scored = [float(score) for part, score, *_ in parts for c in part if not c.isspace()]
    if len(at) != len(scored):
        return []
    return [place for place, score in zip(at, scored, strict=True) if score < UNSURE]


def level(lines: list[Line], slopes: list[float]) -> list[Line]:
    """Return the lines of a page that lies askew where they would stand on a straight one."""
    slope = sorted(slopes)[len(slopes) // 2] if slopes else 0.0
    if not 0.002 < abs(slope) < 0.1:
        return lines
    return [
        (left, bottom + by, right, top + by, text, score, unsure)
        for left, bottom, right, top, text, score, unsure in lines
        for by in (slope * (left + right) / 2,)
    ]


def answer(data: bytes, numbers: list[int]) -> dict[str, object]:
    """Return the lines of every page, or what is wrong with the image."""
    from rapidocr import RapidOCR  # noqa: PLC0415

    engine = RapidOCR(
        params={
            "Global.use_cls": False,
            "Global.log_level": "critical",
            "EngineConfig.onnxruntime.intra_op_num_threads": min(4, os.cpu_count() or 1),
        }
    )
    pages = []
    try:
        of = len(numbers) or frame_count(data)
        for picture in pictures(data, numbers):
            lines = recognize(picture, engine)
            pages.append([(round(a, 1), round(b, 1), round(c, 1), round(d, 1), *rest)
                          for a, b, c, d, *rest in lines])  # fmt: skip
    except OverflowError as err:
        return {"error": "image-too-large", "size": str(err)}
    except Exception as err:  # noqa: BLE001 - decoders raise whatever they like
        return {"error": "image-damaged", "size": type(err).__name__}
    return {"pages": pages, "of": of}


if __name__ == "__main__":
    out, sys.stdout = os.fdopen(os.dup(1), "w"), sys.stderr
    limit()
    json.dump(answer(sys.stdin.buffer.read(), [int(n) for n in sys.argv[1:]]), out)
    out.close()
