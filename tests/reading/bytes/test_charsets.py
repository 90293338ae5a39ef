"""The steps from bytes to text."""

from __future__ import annotations

from timeline.reading.bytes.charsets import by_bom, by_declaration, by_utf8

TEXT = "云溪县召开春耕现场会。"


def test_a_byte_order_mark_decides():
    """What begins with a byte order mark is read so."""
    decoded = by_bom(TEXT.encode("utf-8-sig"))

    assert decoded
    assert (decoded.text, decoded.basis) == (TEXT, "bom")


def test_a_declaration_that_fits_everything_says_nothing():
    """A charset that fits any bytes decides nothing."""
    assert by_declaration(TEXT.encode("gbk"), "iso-8859-1") is None


def test_a_step_passes_on_what_it_cannot_read():
    """Bytes that are no UTF-8 are left to the next step."""
    assert by_utf8(TEXT.encode("gbk")) is None
