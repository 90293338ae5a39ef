"""Recognized lines become characters with boxes; without the extra, scans are refused by name."""

from __future__ import annotations

import io
import json
import subprocess

import pytest

from timeline.errors import UnreadableInput
from timeline.model import Document
from timeline.reading import read_page
from timeline.reading.pdf import child, recognition
from timeline.reading.pdf.boxes import Box
from timeline.reading.pdf.recognition import characters_of, is_installed, recognize
from timeline.reading.pdf.text_layer import text_of_pages

PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)
LINES = [
    [0, 900, 400, 940, "新桥今日通车", 0.99],
    [40, 860, 400, 880, "本报讯5月9日,新桥建成通车,比计划", 0.98],
    [0, 832, 400, 854, "提前了一个月,两岸群众往来方便了。", 0.97],
]
needs_ocr = pytest.mark.skipif(not is_installed(), reason="the extra ocr is not installed")


def answering(monkeypatch, answer: dict) -> None:
    monkeypatch.setattr(recognition, "is_installed", lambda: True)
    done = subprocess.CompletedProcess([], 0, json.dumps(answer))
    monkeypatch.setattr(child.subprocess, "run", lambda *_, **__: done)


def test_lines_become_paragraphs(monkeypatch):
    """Lines of nearly one size are of one paragraph; the larger one is the headline."""
    answering(monkeypatch, {"pages": [LINES]})
    (page,) = recognize(PNG, "a.png").pages
    (region,) = text_of_pages([page.characters], [page]).regions

    assert region.split("\n")[0] == "新桥今日通车"
    assert region.endswith("本报讯5月9日,新桥建成通车,比计划提前了一个月,两岸群众往来方便了。")
    assert page.confidence == pytest.approx(0.977, abs=0.01)


@pytest.mark.parametrize(("score", "told"), [(0.99, []), (0.8, ["ocr"])])
def test_low_confidence_is_a_problem(monkeypatch, score: float, told: list[str]):
    """An article of which recognition is unsure says so; its origin is ocr."""
    answering(monkeypatch, {"pages": [[[*line[:5], score] for line in LINES]]})
    page = read_page(Document("a.png", PNG, media="image"), published="2024-05-10")

    assert [p.kind for p in page.articles[0].problems if p.kind == "ocr"] == told
    assert page.articles[0].origin == "ocr"


def test_characters_of_a_tall_line_stand_one_below_the_other():
    """A line taller than wide is vertical."""
    first, second = characters_of(Box(0, 0, 10, 40, "新桥"))

    assert (first.top, first.bottom, second.bottom) == (40, 20, 0)


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ({"error": "image-too-large", "size": "20000x20000"}, "20000x20000 pixels"),
        ({"error": "image-damaged", "size": "x"}, "no readable image"),
        ({"pages": [[]]}, "no text is recognized"),
    ],
)
def test_images_that_cannot_be_read_are_refused(monkeypatch, answer: dict, reason: str):
    """What is wrong with an image is said in one line."""
    answering(monkeypatch, answer)
    with pytest.raises(UnreadableInput, match=reason):
        read_page(Document("a.png", PNG, media="image"))


def test_frames_behind_the_limit_are_told(monkeypatch):
    """An image of more frames than are read says so."""
    answering(monkeypatch, {"pages": [LINES], "of": 2})
    problems = read_page(Document("a.tif", PNG, media="image")).articles[0].problems

    assert "limit-pages" in [problem.message.kind for problem in problems]


def test_without_the_extra_an_image_names_it(monkeypatch):
    """An image says what to install."""
    monkeypatch.setattr(recognition, "is_installed", lambda: False)
    with pytest.raises(UnreadableInput, match="pip install onnxruntime pillow rapidocr"):
        read_page(Document("a.png", PNG, media="image"))


@needs_ocr
@pytest.mark.parametrize(
    ("size", "reason"),
    [
        (None, "no readable image"),
        pytest.param((20_000, 20_000), "20000x20000 pixels", marks=pytest.mark.slow),
    ],
)
def test_hostile_images_are_refused(size, reason: str):
    """An image of very many pixels is refused before it is opened; so is a damaged one."""
    from PIL import Image

    stream = io.BytesIO()
    if size:
        Image.new("1", size).save(stream, "PNG")
    with pytest.raises(UnreadableInput, match=reason):
        recognize(stream.getvalue() or PNG, "a.png")
