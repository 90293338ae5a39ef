"""A program that gives no proper answer is a refusal in the words of whoever asks."""

from __future__ import annotations

import subprocess

import pytest

from timeline.errors import UnreadableInput
from timeline.reading.pdf import child
from timeline.reading.pdf.child import Refusals, ask_child

REFUSALS = Refusals("pdf-too-slow", "pdf-too-large", "pdf-unreadable")


@pytest.mark.parametrize(
    ("done", "kind"),
    [
        (subprocess.TimeoutExpired([], 9), "pdf-too-slow"),
        (subprocess.CompletedProcess([], -9, b""), "pdf-too-large"),
        (subprocess.CompletedProcess([], 0, b"{"), "pdf-unreadable"),
        (subprocess.CompletedProcess([], 0, b'{"error": "not-a-pdf"}'), "not-a-pdf"),
    ],
)
def test_no_proper_answer_is_a_refusal(monkeypatch, done, kind: str):
    """A program that is too slow, is ended, or babbles is told of by kind."""

    def run(*_: object, **__: object):
        if isinstance(done, Exception):
            raise done
        return done

    monkeypatch.setattr(child.subprocess, "run", run)
    with pytest.raises(UnreadableInput) as caught:
        ask_child("pdf_child.py", b"", "a.pdf", REFUSALS, seconds=9)

    assert dict(caught.value.message.values)["reason"].kind == kind
