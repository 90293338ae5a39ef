"""One argument of the command line becomes documents: a path, a pattern, ``-`` or a URL."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.errors import UnreadableInput
from timeline.fetching.names import shown_name
from timeline.fetching.paths import fetch_path, fetch_stdin
from timeline.model import Document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_SCHEME = re.compile(
    r"([A-Za-z][A-Za-z0-9+.-]{1,20})://|(?:data|javascript|mailto):", re.IGNORECASE
)


def fetch(
    argument: str,
    *,
    allow_private: bool = False,
    refused: Callable[[UnreadableInput], None] | None = None,
) -> Iterator[Document]:
    """Give the documents that an argument names.

    One that cannot be read among many goes to ``refused`` and the rest follows; without it,
    and where the argument itself cannot be read, UnreadableInput is raised.
    """
    for found in _found(argument, allow_private=allow_private):
        if isinstance(found, Document):
            yield found
        elif refused is None:
            raise found
        else:
            refused(found)


def _found(argument: str, *, allow_private: bool) -> Iterator[Document | UnreadableInput]:
    if argument == "-":
        yield fetch_stdin()
    elif _SCHEME.match(argument):
        raise UnreadableInput(shown_name(argument), "only http and https addresses are fetched")
    else:
        yield from fetch_path(argument)
