"""The program that opens a PDF."""

from __future__ import annotations

import struct

from timeline.reading.pdf.pdf_child import characters, square_font


def test_no_pdf_is_an_answer_and_no_error():
    """Bytes that are no PDF are answered with a reason."""
    assert characters(b"no pdf") == {"error": "pdf-unreadable"}


def test_the_font_names_all_its_tables():
    """Every table that the font lists lies inside the font."""
    font = square_font()
    count = struct.unpack(">H", font[4:6])[0]
    ends = [sum(struct.unpack(">2I", font[20 + 16 * i : 28 + 16 * i])) for i in range(count)]

    assert max(ends) <= len(font)
