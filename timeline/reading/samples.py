"""The sample pages of a newspaper's folder, and the records that reading them must give."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from timeline.errors import TimelineError
from timeline.messages import Message
from timeline.model import Document, Problem
from timeline.reading.newspaper.profile import load_profile
from timeline.reading.page import read_page

if TYPE_CHECKING:
    from pathlib import Path

    from timeline.model import Article, Page

_FOLDER = "samples"
_EXPECTED = ".expected.json"
_KINDS = (".txt", ".html")


def samples_of(folder: Path) -> list[Path]:
    """List the sample pages of a newspaper's folder."""
    found = (folder / _FOLDER).glob("*") if (folder / _FOLDER).is_dir() else ()
    return sorted(path for path in found if path.suffix in _KINDS)


def expected_of(sample: Path) -> Path:
    """Return the path of the record that belongs to a sample."""
    return sample.with_suffix(_EXPECTED)


def read_sample(sample: Path, *, source: str | None = None) -> dict[str, Any]:
    """Read a sample the way its expected record says: from an address, given a day."""
    asked = _asked(sample)
    document = Document(sample.name, sample.read_bytes(), url=asked.get("url"))
    page = read_page(document, source=source, published=asked.get("published"))
    return {"document": asked, "page": _page(page), "articles": [_record(a) for a in page.articles]}


def write_expected(folder: Path) -> list[Path]:
    """Write the expected record of every sample from how it is read; review the difference."""
    written = []
    for sample in samples_of(folder):
        record = read_sample(sample, source=f"{folder}/")
        text = json.dumps(record, ensure_ascii=False, indent=1)
        expected_of(sample).write_text(text + "\n", "utf-8")
        written.append(expected_of(sample))
    return written


def check_folder(folder: Path) -> list[Problem]:
    """Return what is wrong with a newspaper's folder: profile, samples, their reading."""
    try:
        load_profile(folder)
    except TimelineError as err:
        return [Problem("profile", err.message)]
    samples = samples_of(folder)
    if not samples:
        message = Message.of("sample-missing", folder=folder, samples=_FOLDER)
        return [Problem("sample-missing", message)]
    return [problem for sample in samples for problem in _compare(folder, sample)]


def _compare(folder: Path, sample: Path) -> list[Problem]:
    if not expected_of(sample).is_file():
        message = Message.of("expected-missing", sample=sample, folder=folder)
        return [Problem("expected-missing", message)]
    expected = json.loads(expected_of(sample).read_text("utf-8"))
    try:
        read = read_sample(sample, source=f"{folder}/")
    except TimelineError as err:
        return [Problem("sample-unread", err.message)]
    if read == expected:
        return []
    where = next(key for key in expected if read.get(key) != expected[key])
    message = Message.of("sample-differs", sample=sample, where=where, folder=folder)
    return [Problem("sample-differs", message)]


def _asked(sample: Path) -> dict[str, str]:
    """Return what the expected record says of the document: its address, its given day."""
    path = expected_of(sample)
    found = json.loads(path.read_text("utf-8")).get("document", {}) if path.is_file() else {}
    return {str(key): str(value) for key, value in found.items()}


def _page(page: Page) -> dict[str, Any]:
    return {
        "source": page.source,
        "published": page.published,
        "published_basis": page.published_basis,
        "problems": [problem.kind for problem in page.problems],
    }


def _record(article: Article) -> dict[str, Any]:
    return {
        "kicker": article.kicker,
        "headline": article.headline,
        "subheadline": article.subheadline,
        "byline": [{"name": byline.name, "role": byline.role} for byline in article.byline],
        "page_number": article.page_number,
        "text": article.text,
    }
