"""A dossier is read back by python-docx."""

from __future__ import annotations

import io

import docx


def test_a_dossier_tells_offices_and_quotes(nasty_events, written):
    """Headings, a table of people with their offices, and the quote of every report."""
    dossier = docx.Document(io.BytesIO(written("docx", nasty_events, title="林向东")))
    text = "\n".join(paragraph.text for paragraph in dossier.paragraphs)

    assert dossier.paragraphs[0].text == "林向东"
    assert dossier.tables[0].rows[0].cells[1].text == "云溪县委书记"
    assert "“春耕生产现场会在白沙镇召开。”" in text
    assert [word for word in ("REJECTED", "PRIVATE-NOTE", "/home/desk") if word in text] == []
