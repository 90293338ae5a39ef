"""The text layer of a PDF in reading order; the PDF itself is opened in a child process."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from timeline.errors import UnreadableInput
from timeline.model import Problem
from timeline.reading.limits import unread
from timeline.reading.pdf.boxes import Box
from timeline.reading.pdf.layout import page_regions
from timeline.reading.pdf.vertical import split_vertical

_CHILD = Path(__file__).with_name("pdf_child.py")
_SECONDS = 30
_MOST_OUTPUT = 64 << 20
_VERTICAL = Problem("vertical", "vertical text was read from top to bottom; check the order")


@dataclass(frozen=True, slots=True)
class PdfText:
    """The text of a PDF, cut at headlines, and what is doubtful in its order."""

    regions: tuple[str, ...]
    problems: tuple[Problem, ...] = ()


def read_pdf(data: bytes, name: str) -> PdfText:
    """Return the text of all pages of a PDF, or raise UnreadableInput."""
    if not data.lstrip()[:1024].count(b"%PDF-"):
        raise UnreadableInput(name, "is not a PDF")
    if find_spec("pypdfium2") is None:
        raise UnreadableInput(name, "PDFs need a package: pip install pypdfium2")
    answer = _ask_child(data, name)
    if "error" in answer:
        raise UnreadableInput(name, str(answer["error"]))
    pages = answer.get("pages") or []
    if not any(pages):
        raise UnreadableInput(name, "has no text layer (a scan?); recognise its text first")
    regions: list[str] = []
    turned = False
    for page in pages:
        level, vertical = split_vertical([_box(values) for values in page])
        regions += [region for part in (level, vertical) if part for region in page_regions(part)]
        turned |= bool(vertical)
    cut = unread(answer["whole"], answer["of"], "pages")
    return PdfText(tuple(regions), (*((_VERTICAL,) if turned else ()), *cut))


def _ask_child(data: bytes, name: str) -> dict[str, Any]:
    """Read the PDF in a child process with limits."""
    try:
        done = subprocess.run(  # noqa: S603 - our own program, the PDF on its stdin
            [sys.executable, "-I", str(_CHILD)],
            input=data,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as err:
        raise UnreadableInput(name, f"reading the PDF took more than {_SECONDS} s") from err
    if done.returncode or len(done.stdout) > _MOST_OUTPUT:
        raise UnreadableInput(name, "is not a readable PDF, or needs too much memory or time")
    try:
        answer: dict[str, Any] = json.loads(done.stdout)
    except ValueError as err:
        raise UnreadableInput(name, "is not a readable PDF") from err
    return answer


def _box(values: list[Any]) -> Box:
    left, bottom, right, top, text = values
    return Box(left, bottom, right, top, text)
