"""A text document (.docx) becomes plain text: page header, paragraphs, tables and text boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.errors import UnreadableInput
from timeline.reading.files.package_parts import open_package, parse_part, read_part

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Iterator

    from lxml import etree

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_COPY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BODY = "word/document.xml"
_PRINTED = {f"{_WORD}t": None, f"{_WORD}tab": " ", f"{_WORD}br": "\n", f"{_WORD}cr": "\n"}
_HEADING = ("Heading", "Title", "标题", "1", "2", "3", "a3")
"""How styles of headings are called, by name or by the ids that Chinese programs give."""


def text_of_docx(data: bytes, name: str) -> str:
    """Return the text of a document, or raise UnreadableInput.

    The header of its first pages stands above, as a newspaper prints its name and day there.
    """
    with open_package(name, data) as archive:
        headers = [part for part in archive.namelist() if part.startswith("word/header")]
        lines = list(_header_lines(name, archive, headers))
        lines += _lines(parse_part(name, read_part(name, archive, _BODY)))
    text = "\n".join(lines).strip("\n")
    if not text.strip():
        raise UnreadableInput(name, "no-text")
    return text


def _header_lines(name: str, archive: zipfile.ZipFile, parts: list[str]) -> Iterator[str]:
    """Return the lines of the page headers, each once."""
    found = (
        line
        for part in sorted(parts)
        for line in _lines(parse_part(name, read_part(name, archive, part)))
    )
    yield from dict.fromkeys(line for line in found if line.strip())


def _lines(tree: etree._Element) -> Iterator[str]:
    """Return the paragraphs in the order of the document, a gap above headings."""
    for paragraph in tree.iter(f"{_WORD}p"):
        if next(paragraph.iterancestors(_COPY), None) is not None:
            continue
        text = "".join(_pieces(paragraph))
        if text.strip() and _is_heading(paragraph):
            yield ""
        yield from text.split("\n")


def _pieces(paragraph: etree._Element) -> Iterator[str]:
    """Return what a paragraph prints; a text box inside has paragraphs of its own."""
    for element in paragraph.iter(*_PRINTED):
        if next(element.iterancestors(f"{_WORD}p")) is paragraph:
            yield _PRINTED[str(element.tag)] or element.text or ""


def _is_heading(paragraph: etree._Element) -> bool:
    style = paragraph.find(f"{_WORD}pPr/{_WORD}pStyle")
    return style is not None and style.get(f"{_WORD}val", "").startswith(_HEADING)
