"""Every visible line of a web page, and every character of a PDF, is in an article or listed."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from timeline.model import Document, Page
from timeline.reading import read_page
from timeline.reading.bytes.decoding import decode
from timeline.reading.pdf.child import Refusals, ask_child
from timeline.reading.web.markup import declared_charset, paragraphs, parse_html

CASES = Path(__file__).parents[1] / "cases"
PAGES = {
    row["id"]: (CASES / row["file"]).read_bytes() if "file" in row else row["text"].encode()
    for row in map(json.loads, (CASES / "cases.jsonl").read_text("utf-8").splitlines())
    if row["mode"] == "html" or row.get("file", "").endswith(".html")
}
PRINTED = sorted((CASES / "files").glob("*.pdf"))
REFUSALS = Refusals("pdf-too-slow", "pdf-too-large", "pdf-unreadable")
SHORTEST = 3


def squeezed(text: str | None) -> str:
    return "".join((text or "").split())


def told(page: Page) -> list[str]:
    """Return all that a page was read to, without white space."""
    lines = [part for a in page.articles for part in (a.kicker, a.headline, a.subheadline, a.text)]
    return [squeezed(line) for line in [*lines, *(line.text for line in page.left_out)]]


def uncovered(line: str, kept: str) -> str:
    """Return the characters of a line that are in no piece of what was kept."""
    missing, start = "", 0
    while start < len(line):
        ends = range(len(line), start, -1)
        end = next((end for end in ends if line[start:end] in kept), start)
        if end - start >= min(SHORTEST, len(line)):
            start = end
        else:
            missing, start = missing + line[start], start + 1
    return missing


@pytest.mark.parametrize("name", PAGES)
def test_a_web_page_loses_no_visible_line(name: str):
    """Each line that a reader sees is in the article, in its byline, or in the list."""
    page = read_page(Document("page.html", PAGES[name]))
    text = decode(PAGES[name], declared=declared_charset(PAGES[name]), given=None, name="").text
    kept, names = "\n".join(told(page)), [b.name for a in page.articles for b in a.byline]

    shown = [line for line in paragraphs(parse_html(text), everything=True) if squeezed(line)]
    unsigned = [line for line in shown if not any(n in squeezed(line) for n in names)]
    assert unsigned
    assert [line for line in unsigned if uncovered(squeezed(line), kept)] == []


@pytest.mark.parametrize("path", PRINTED, ids=lambda path: path.stem)
def test_a_pdf_loses_no_character(path: Path):
    """Each character of the text layer is in an article, in a byline line, or in the list."""
    asked = ask_child("pdf_child.py", path.read_bytes(), "", REFUSALS, seconds=60)
    characters = [box[4] for page in asked["pages"] for box in page]
    page = read_page(Document(path.name, path.read_bytes()))
    lost = Counter(squeezed("".join(characters))) - Counter("".join(told(page)))
    signed = "".join(byline.name + byline.role for a in page.articles for byline in a.byline)

    assert set(lost) <= {*signed, *"本报□■", "讯"}


GOLD = sorted((CASES.parent / "eval" / "gold").rglob("*.txt"))


@pytest.mark.slow
def test_labelled_texts_lose_no_line():
    """Each printed line of the labelled articles and pages is in an article or in the list."""
    lost = {path.name: lines for path in GOLD if (lines := lost_lines(path.read_bytes()))}

    assert len(GOLD) > 300
    assert lost == {}


def lost_lines(data: bytes) -> list[str]:
    page = read_page(Document("page.txt", data, media="text"), published="2024-06-21")
    text = decode(data, declared=None, given=None, name="").text
    kept, names = "\n".join(told(page)), [b.name for a in page.articles for b in a.byline]
    shown = [s for s in map(squeezed, text.split("\n")) if not any(n in s for n in names)]
    return [line for line in shown if line and uncovered(line, kept)]
