"""Text documents are read paragraph by paragraph, and hostile ones are refused."""

from __future__ import annotations

import pytest

from tests.reading.files.office import docx, paragraph
from timeline.errors import UnreadableInput
from timeline.model import Document
from timeline.reading import read_page
from timeline.reading.files.docx import text_of_docx

LEAD = "本报讯（记者 闻笛）5月9日，新桥通车。"
BODY = paragraph("新桥今日通车", "Heading1") + paragraph(LEAD)
BOMB = '<!DOCTYPE w [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def test_a_document_is_its_articles():
    """Headings open articles; the header of the page says the day."""
    second = paragraph("茶山开园", "1") + paragraph("本报讯 5月9日，青禾镇茶山开园，两百人采茶。")
    data = docx(BODY + second, header="云溪日报 2024年5月10日 星期五")
    page = read_page(Document("a.docx", data, media="docx"))

    assert [a.headline for a in page.articles] == ["新桥今日通车", "茶山开园"]
    assert {a.published for a in page.articles} == {"2024-05-10"}
    assert page.articles[0].origin == "docx"


def test_text_boxes_and_tables_are_read_once():
    """A text box stands once though a copy for old programs lies beside; cells are lines."""
    box = (
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>"
        + paragraph("图为新桥")
        + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>"
        + paragraph("图为新桥")
        + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    table = f"<w:tbl><w:tr><w:tc>{paragraph('雨量')}</w:tc><w:tc>{paragraph('30毫米')}</w:tc></w:tr></w:tbl>"
    lines = [line for line in text_of_docx(docx(box + table), "a.docx").split("\n") if line]

    assert lines == ["图为新桥", "雨量", "30毫米"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (docx(BODY, prologue=BOMB), "declares entities"),
        (docx(BODY, more=[("word/media/a.xml", b" " * 30_000_000)]), "200 times"),
        (docx(BODY)[:-60], "damaged"),
        (docx("<w:p>"), "damaged"),
        (docx(paragraph(" ")), "no text"),
    ],
    ids=["entities", "blown up", "cut", "not well formed", "empty"],
)
def test_a_hostile_document_is_refused(data: bytes, reason: str):
    """Entities, parts that blow up, damage and empty documents are refused by name."""
    with pytest.raises(UnreadableInput, match=reason):
        text_of_docx(data, "a.docx")
