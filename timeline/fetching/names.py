"""File names and addresses as they may be shown: odd bytes and control characters made visible."""

from __future__ import annotations

import os
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from timeline.inert import inert

if TYPE_CHECKING:
    from collections.abc import Container

_MEDIA = {
    ".txt": "text", ".text": "text",
    ".md": "markdown", ".markdown": "markdown",
    ".eml": "mail", ".mhtml": "mail", ".mht": "mail",
    ".html": "html", ".htm": "html", ".shtml": "html", ".xhtml": "html",
    ".xml": "feed", ".rss": "feed", ".atom": "feed",
    ".pdf": "pdf",
    ".docx": "docx",
    ".jsonl": "jsonl", ".ndjson": "jsonl",
}  # fmt: skip
_ASKED = {
    ".csv": "table", ".tsv": "table", ".xlsx": "sheet", ".json": "json",
    ".png": "image", ".jpg": "image", ".jpeg": "image", ".tif": "image", ".tiff": "image",
}  # fmt: skip
"""Kinds that are read where a person names the file, and passed over in a folder."""
BESIDE = ("_files", ".files", "_file")
"""How a browser calls the folder that it saves beside a page."""
ARCHIVES = (".zip", ".gz", ".epub", ".warc")


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


def kind_of(name: str) -> str:
    """Return the suffix by which files are counted; the name itself where there is none.

    >>> kind_of("照片/1.JPG"), kind_of("Makefile")
    ('.jpg', 'Makefile')
    """
    return shown_name(PurePosixPath(name).suffix.lower() or PurePosixPath(name).name)


def is_beside(member: str, names: Container[str]) -> bool:
    """Return whether a member stands in the folder that a browser saves beside a page.

    >>> is_beside("新闻_files/ad.html", {"新闻.html"}), is_beside("a_files/b.html", {"b.html"})
    (True, False)
    """
    folders = list(PurePosixPath(member).parents)[:-1]
    pages = (str(f).removesuffix(end) for f in folders for end in BESIDE if f.name.endswith(end))
    return any(f"{page}{suffix}" in names for page in pages for suffix in (".html", ".htm"))
