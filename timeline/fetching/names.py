"""File names and addresses as they may be shown: odd bytes and control characters made visible."""

from __future__ import annotations

import os
from pathlib import PurePosixPath

from timeline.inert import inert

_MEDIA = {
    ".txt": "text", ".text": "text",
    ".md": "markdown", ".markdown": "markdown",
    ".eml": "mail", ".mhtml": "mail", ".mht": "mail",
    ".html": "html", ".htm": "html", ".shtml": "html", ".xhtml": "html",
    ".xml": "feed", ".rss": "feed", ".atom": "feed",
    ".pdf": "pdf",
    ".jsonl": "jsonl", ".ndjson": "jsonl",
}  # fmt: skip
_ASKED = {".csv": "table", ".tsv": "table", ".json": "json"}
"""Kinds that are read where a person names the file, and passed over in a folder."""
ARCHIVES = (".zip", ".gz")


def shown_name(path: str) -> str:
    r"""Show a path on one line, whatever bytes it is made of.

    >>> shown_name("第\n1版\x1b[31m.txt"), shown_name("坏\udcff.txt")
    ('第␊1版␛[31m.txt', '坏\\xff.txt')
    """
    text = os.fsencode(path).decode("utf-8", "backslashreplace")
    return inert(text).replace("\n", "␊").replace("\t", "␉")


def media_of(name: str) -> str | None:
    """Return what a file name promises: text, html, feed, pdf, jsonl, or None.

    >>> media_of("20240314/第1版.htm"), media_of("README")
    ('html', None)
    """
    suffix = PurePosixPath(name).suffix.lower()
    return _MEDIA.get(suffix) or _ASKED.get(suffix)


def is_known(name: str) -> bool:
    """Return whether a file found in a folder is one of the kinds that are read."""
    return PurePosixPath(name).suffix.lower() in _MEDIA or name.lower().endswith(ARCHIVES)
