"""Archives, books and archives of the web become the documents that they hold."""

from __future__ import annotations

import io
import zipfile

import pytest

from tests.reading.files.office import docx, paragraph
from timeline.errors import UnreadableInput
from timeline.fetching.packages.unpacking import is_package, unpack


def zipped(*members) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return stream.getvalue()


def test_an_office_document_is_one_document():
    """A text document is handed on whole, alone and as a member of an archive."""
    data = docx(paragraph("新桥通车"))
    (alone,) = unpack("a.docx", data)
    (member,) = unpack("a.zip", zipped(("a.docx", data)))

    assert (alone.media, member.media, member.data) == ("docx", "docx", data)
    assert is_package(data)


@pytest.mark.parametrize("part", ["word/document.xml", "xl/workbook.xml"])
def test_an_office_document_that_blows_up_is_refused(part: str):
    """A part that unpacks to very many times its size is never unpacked."""
    with pytest.raises(UnreadableInput, match="expands past"):
        next(unpack("a.docx", zipped((part, " " * 40_000_000))))


@pytest.mark.parametrize("part", ["[Content_Types].xml", "META-INF/manifest.xml"])
def test_other_office_documents_are_refused_by_name(part: str):
    """Slides and documents of other programs say what to do."""
    with pytest.raises(UnreadableInput, match="save it as"):
        next(unpack("a.pptx", zipped((part, "<a/>"))))


def test_what_a_browser_saves_beside_a_page_is_passed_over():
    """Of a page saved whole in an archive only the page is read."""
    found = unpack("a.zip", zipped(("新闻.html", "<p>x"), ("新闻_files/ad.html", "<p>y")))

    assert [document.name for document in found] == ["a.zip/新闻.html"]
