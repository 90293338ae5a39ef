"""The parts of Office documents are read within limits."""

from __future__ import annotations

import pytest

from tests.reading.files.office import docx, paragraph
from timeline.errors import UnreadableInput
from timeline.reading.files.package_parts import open_package, parse_part, read_part


def test_parts_are_read():
    """A part of a sound document is given whole."""
    with open_package("a.docx", docx(paragraph("新桥"))) as archive:
        part = read_part("a.docx", archive, "word/document.xml")

    assert "新桥" in parse_part("a.docx", part).xpath("string()")


def test_too_many_parts_are_refused():
    """A document of thousands of parts is refused."""
    many = docx(paragraph("新桥"), more=[(f"word/{n}.xml", b"") for n in range(5001)])
    with pytest.raises(UnreadableInput, match="expands"):
        open_package("a.docx", many)
