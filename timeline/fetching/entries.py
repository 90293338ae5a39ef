"""The articles that the entries of a feed link to, each fetched once and by the rules."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline.fetching.web import Web
    from timeline.model import Document


@dataclass(slots=True)
class Entries:
    """Fetches what entries link to; an address that was taken before is left out."""

    allow_private: bool = False
    known: set[str] = field(default_factory=set)
    """Addresses of articles that are there already."""
    progress: Callable[[str], None] | None = None
    """Called with the address of every article that came."""
    _web: Web | None = None

    def __call__(self, url: str) -> Document | None:
        """Fetch the article at an address by the rules, None where it is known."""
        if url in self.known:
            return None
        self.known.add(url)
        if self._web is None:
            from timeline.fetching.web import Web  # noqa: PLC0415 - files need no network

            self._web = Web(self.allow_private)
        document = self._web.fetch(url)
        if self.progress:
            self.progress(document.name)
        return document
