"""The page that shows the terminal in a browser."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from timeline.tui.web import server
from timeline.tui.web.server import is_own


@pytest.mark.parametrize(
    ("host", "origin", "own"),
    [
        ("127.0.0.1:8000", None, True),
        ("localhost:8000", "http://localhost:8000", True),
        ("127.0.0.1:8000", "http://127.0.0.1:9000", False),
        ("127.0.0.1:8000", "null", False),
        ("rebound.example:8000", None, False),
    ],
)
def test_only_own_pages_are_answered(host, origin, own):
    """Another site, another port or another name of this machine gets nothing."""
    headers = {"Host": host} | ({"Origin": origin} if origin else {})

    assert is_own(headers, 8000) is own


def test_nothing_is_fetched_from_outside():
    """The page names no address but that of its own server."""
    page = Path(server.__file__).with_name("app_index.html").read_text(encoding="utf-8")

    assert not re.findall(r"https?://|//[a-z]", page)
