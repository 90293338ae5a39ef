"""One argument of the command line becomes documents: a path, a pattern, ``-`` or a URL."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.fetching.paths import fetch_path, fetch_stdin
from timeline.model import Document

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable, Container, Iterator

    from timeline.errors import UnreadableInput

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]{1,20}://|(?:data|javascript|mailto):", re.IGNORECASE)


def fetch(
    argument: str,
    *,
    allow_private: bool = False,
    refused: Callable[[UnreadableInput], None] | None = None,
    known: Container[str] = (),
    progress: Callable[[int, int], None] | None = None,
    skipped: Counter[str] | None = None,
    passed: Callable[[str], bool] | None = None,
) -> Iterator[Document]:
    """Return the documents that an argument names.

    One that cannot be read among many goes to ``refused`` and the rest follows; without it,
    and where the argument itself cannot be read, UnreadableInput is raised.

    Args:
        argument: a path, a pattern, ``-`` or a web address.
        allow_private: fetch from private and loopback addresses too.
        refused: takes the error of each document that is left out.
        known: web addresses of articles that an index need not fetch again.
        progress: called with done and total while an index is fetched.
        skipped: counts the files that are of no kind that is read, by their suffix.
        passed: takes the path of each file, and says whether the file need not be read.
    """
    if _SCHEME.match(argument):
        found = _fetch_web(argument, allow_private, known, progress)
    elif argument == "-":
        found = iter((fetch_stdin(),))
    else:
        found = fetch_path(argument, passed, skipped=skipped)
    for document in found:
        if isinstance(document, Document):
            yield document
        elif refused is None:
            raise document
        else:
            refused(document)


def _fetch_web(
    url: str,
    allow_private: bool,
    known: Container[str],
    progress: Callable[[int, int], None] | None,
) -> Iterator[Document | UnreadableInput]:
    from timeline.fetching.edition import fetch_url  # noqa: PLC0415 - files need no network
    from timeline.fetching.web import Web  # noqa: PLC0415

    yield from fetch_url(Web(allow_private), url, known=known, progress=progress)
