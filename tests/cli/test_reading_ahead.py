"""Many documents read in processes of their own: in order, complete, whatever becomes of those."""

from __future__ import annotations

import os
import sys

import pytest

from timeline.cli.reading_ahead import ReadingAhead
from timeline.cli.reading_child import read_all
from timeline.model import Document

ARGUMENTS = {
    "published": "2024-04-01", "source": None, "encoding": None, "media": None,
    "extractor": "rules",
}  # fmt: skip
COUNT = 260
BAD = 170


@pytest.fixture
def documents():
    """Small pages, one of them empty."""
    pages = [
        f"第{number}次例会召开\n\n本报讯 3月{number % 28 + 1}日,云溪县召开第{number}次例会。\n"
        for number in range(COUNT)
    ]
    pages[BAD] = ""
    return [Document(f"{number:03}.txt", page.encode()) for number, page in enumerate(pages)]


@pytest.fixture
def ahead(monkeypatch):
    """Reading ahead on a machine with two processors."""
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    ahead = ReadingAhead(ARGUMENTS)
    yield ahead
    ahead.close()


def all_of(ahead, documents):
    """Put all in, and take all out."""
    pairs = [pair for document in documents for pair in ahead.put(document)]
    return [*pairs, *ahead.rest()]


def test_everything_comes_back_in_order(ahead, documents):
    """Who reads a document changes neither its turn nor what is in it."""
    pairs = all_of(ahead, documents)

    assert [document for document, _ in pairs] == documents
    expected = read_all(documents, ARGUMENTS)
    read = [(answer, other) for (_, answer), other in zip(pairs, expected, strict=True) if answer]
    assert len(read) > COUNT / 3
    assert all(answer == other for answer, other in read)


def test_what_cannot_be_read_comes_back_unread(ahead, documents):
    """One bad document costs itself: who takes it back sees why."""
    answers = {document.name: answer for document, answer in all_of(ahead, documents)}

    assert answers[f"{BAD}.txt"] is None


def test_helper_that_dies_loses_nothing(ahead, documents):
    """What was given to it comes back unread."""
    pairs = [pair for document in documents[:200] for pair in ahead.put(document)]
    for helper in ahead._helpers:
        helper.process.kill()
    pairs += [pair for document in documents[200:] for pair in ahead.put(document)]
    pairs += ahead.rest()

    assert [document for document, _ in pairs] == documents


@pytest.mark.parametrize("program", ["/bin/false", "/nowhere/python"])
def test_helper_that_cannot_start_loses_nothing(ahead, documents, monkeypatch, program):
    """Where no process can be started, the documents come back all the same."""
    monkeypatch.setattr(sys, "executable", program)

    assert [document for document, _ in all_of(ahead, documents)] == documents


def test_few_documents_need_no_help(ahead, documents):
    """A short run starts no process."""
    list(all_of(ahead, documents[:90]))

    assert not ahead._helpers


def test_helpers_end_with_the_reading(ahead, documents):
    """No process is left behind."""
    list(all_of(ahead, documents))
    ahead.close()

    assert all(helper.process.poll() is not None for helper in ahead._helpers)
