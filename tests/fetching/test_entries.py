"""Articles that the entries of a feed link to."""

from __future__ import annotations

from timeline.fetching.entries import Entries


def test_a_known_address_is_not_fetched():
    """An address that is known is left out."""
    url = "http://paper.example/a.html"

    assert Entries(known={url})(url) is None
