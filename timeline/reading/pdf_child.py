"""Run as a program of its own: a PDF on stdin, the characters of its text layer on stdout.

It limits its own memory and time first, so that no PDF can harm the process that asked.
"""

from __future__ import annotations

import json
import sys
from typing import Any

MEMORY = 384 << 20
SECONDS = 15
MAX_PAGES = 200
MAX_CHARACTERS = 400_000

Character = tuple[float, float, float, float, str]


def limit() -> None:
    """Take the memory, processor time and file rights away that reading does not need."""
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


def characters(data: bytes) -> dict[str, object]:
    """Give for each page the (left, bottom, right, top, character) of all it prints."""
    import pypdfium2  # noqa: PLC0415 - only under the limits
    from pypdfium2 import raw  # noqa: PLC0415

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as err:
        locked = raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD or "assword" in str(err)
        return {"error": "is locked with a password" if locked else "is not a readable PDF"}
    pages: list[list[Character]] = []
    left = MAX_CHARACTERS
    for index in range(min(len(document), MAX_PAGES)):
        try:
            text = document[index].get_textpage()
        except pypdfium2.PdfiumError:
            continue
        count = min(text.count_chars(), left)
        left -= count
        pages.append([box for at in range(count) if (box := _character(raw, text, at))])
    return {"pages": pages}


def _character(raw: Any, text: Any, at: int) -> Character | None:
    """Give one printed character with its box, None for what takes no room."""
    code = raw.FPDFText_GetUnicode(text, at)
    if code <= 0x20 or 0xD800 <= code < 0xE000 or code > 0x10FFFF:
        return None
    left, bottom, right, top = text.get_charbox(at, loose=True)
    if right <= left or top <= bottom:
        return None
    return (round(left, 1), round(bottom, 1), round(right, 1), round(top, 1), chr(code))


if __name__ == "__main__":
    limit()
    json.dump(characters(sys.stdin.buffer.read()), sys.stdout, ensure_ascii=True)
