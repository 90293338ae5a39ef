"""The web addresses of the articles that are in the store."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.store.writing.writer import Store


def article_addresses(store: Store) -> set[str]:
    """Return the addresses of all articles, which need not be fetched again."""
    rows = store.connection.execute("SELECT url FROM article WHERE url IS NOT NULL")
    return {url for (url,) in rows}
