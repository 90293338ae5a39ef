"""File names and what they promise."""

from __future__ import annotations

import pytest

from timeline.fetching.names import is_known, media_of


@pytest.mark.parametrize(
    ("name", "media"),
    [("第1版.TXT", "text"), ("a.shtml", "html"), ("a.rss", "feed"), ("a.bin", None)],
)
def test_media(name, media):
    """The ending of a name promises a kind, in any case."""
    assert media_of(name) == media


def test_archives_are_known():
    """Archives are opened where a folder is read."""
    assert is_known("2024.zip")
    assert not is_known("2024.bin")
