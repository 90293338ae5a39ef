"""Books are read chapter by chapter, in the order of their spine."""

from __future__ import annotations

import io
import zipfile

import pytest

from timeline.errors import UnreadableInput
from timeline.fetching.packages.books import is_book, read_book

CONTAINER = '<container><rootfiles><rootfile full-path="O/b.opf"/></rootfiles></container>'
PACKAGE = """<package><manifest>
<item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="c" href="cover.xhtml" media-type="application/xhtml+xml"/>
<item id="b" href="%E4%BA%8C.xhtml" media-type="application/xhtml+xml"/>
<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>
</manifest><spine><itemref idref="n"/><itemref idref="c"/><itemref idref="b"/><itemref idref="a"/></spine></package>"""
CHAPTER = "<html><body><p>新桥通车，两岸群众往来方便了，渡口的最后一班船开走了。</p></body></html>"


def book(**parts: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        for name, text in {
            "META-INF/container.xml": parts.get("container", CONTAINER),
            "O/b.opf": PACKAGE,
            "O/nav.xhtml": CHAPTER,
            "O/cover.xhtml": "<html><body><img/></body></html>",
            "O/二.xhtml": CHAPTER,
            "O/a.xhtml": CHAPTER,
        }.items():
            archive.writestr(name, text)
    return stream.getvalue()


def test_chapters_come_in_reading_order():
    """The spine orders the chapters; cover and table of contents are passed over."""
    data = book()

    assert is_book(data)
    assert [d.name for d in read_book("x.epub", data)] == ["x.epub/O/二.xhtml", "x.epub/O/a.xhtml"]


def test_a_damaged_book_is_refused():
    """A book whose container cannot be read is refused by name."""
    with pytest.raises(UnreadableInput, match="electronic book"):
        list(read_book("x.epub", book(container="<container")))
