"""Run as a program of its own: a PDF on stdin, the characters of its text layer on stdout.

It limits its own memory and time first, so that no PDF can harm the process that asked.
"""

from __future__ import annotations

import ctypes
import json
import struct
import sys
from typing import Any

MEMORY = 384 << 20
SECONDS = 15
MAX_PAGES = 200
MAX_CHARACTERS = 400_000

Character = tuple[float, float, float, float, str]
_EAST_ASIAN = {128, 129, 134, 136}
"""Character sets of Japanese, Korean, simplified and traditional Chinese fonts."""


def limit() -> None:
    """Limit memory, processor time and file rights to what reading needs."""
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


def square_font() -> bytes:
    """Make a font in which every character is the same square."""
    points = bytes([1, 1, 1, 1]) + struct.pack(">8h", 0, 1000, 0, -1000, -120, 0, 1000, 0)
    square = struct.pack(">5h2H", 1, 0, -120, 1000, 880, 3, 0) + points
    every = struct.pack(">2H6I", 13, 0, 28, 0, 1, 0x20, 0x10FFFF, 1)
    tables = {
        b"cmap": struct.pack(">4HI", 0, 1, 3, 10, 12) + every,
        b"glyf": square,
        b"head": struct.pack(
            ">4I2H2q4h2H3h", 1 << 16, 1 << 16, 0, 0x5F0F3CF5, 0, 1000, 0, 0, 0, -120, 1000, 880,
            0, 8, 2, 1, 0,
        ),
        b"hhea": struct.pack(">I3hH11hH", 1 << 16, 880, -120, 0, 1000, 0, 0, 1000, 1, *[0] * 7, 1),
        b"hmtx": struct.pack(">HhH", 1000, 0, 0),
        b"loca": struct.pack(">3I", 0, 0, len(square)),
        b"maxp": struct.pack(">I14H", 1 << 16, 2, 4, 1, 0, 0, 1, *[0] * 8),
    }  # fmt: skip
    listed, body, start = b"", b"", 12 + 16 * len(tables)
    for tag, table in tables.items():
        listed += tag + struct.pack(">3I", 0, start + len(body), len(table))
        body += table + b"\0" * (-len(table) % 4)
    return struct.pack(">I4H", 1 << 16, len(tables), 64, 2, 48) + listed + body


def lend_font(raw: Any) -> object:
    """Use squares for East Asian fonts that a PDF names and does not hold.

    A character without a shape has no width and would be left out; with the fonts of the
    machine, a page would be read in another way on another machine. The callbacks that are
    given back must stay alive as long as the library.
    """
    font, info = square_font(), raw.FPDF_SYSFONTINFO()
    kinds = dict(info._fields_)

    def data(_info: object, _font: object, table: int, room: Any, size: int) -> int:
        if not table and room and size >= len(font):
            ctypes.memmove(room, font, len(font))
        return 0 if table else len(font)

    info.version = 1
    info.MapFont = kinds["MapFont"](lambda *asked: int(asked[3] in _EAST_ASIAN) or None)
    info.GetFontData = kinds["GetFontData"](data)
    info.DeleteFont = kinds["DeleteFont"](lambda *_: None)
    raw.FPDF_SetSystemFontInfo(ctypes.byref(info))
    return info


def characters(data: bytes) -> dict[str, object]:
    """Return for each page the (left, bottom, right, top, character) of all it prints."""
    import pypdfium2  # noqa: PLC0415 - only under the limits
    from pypdfium2 import raw  # noqa: PLC0415

    lent = lend_font(raw)  # noqa: F841 - must outlive the document
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as err:
        locked = raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD or "assword" in str(err)
        return {"error": "pdf-locked" if locked else "pdf-unreadable"}
    pages: list[list[Character]] = []
    scans: list[int] = []
    left, whole = MAX_CHARACTERS, 0
    for index in range(min(len(document), MAX_PAGES)):
        try:
            text = document[index].get_textpage()
        except pypdfium2.PdfiumError:
            pages.append([])
            whole += 1
            continue
        there = text.count_chars()
        count = min(there, left)
        whole += count == there
        left -= count
        pages.append([box for at in range(count) if (box := _character(raw, text, at))])
        if not pages[-1] and _shows_image(document[index], raw):
            scans.append(index)
    return {"pages": pages, "scans": scans, "whole": whole, "of": len(document)}


def _shows_image(page: Any, raw: Any) -> bool:
    """Return whether a page shows a picture, as a scan does."""
    return next(page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,), max_depth=3), None) is not None


def _character(raw: Any, text: Any, at: int) -> Character | None:
    """Return one printed character with its box, None for what takes no room."""
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
