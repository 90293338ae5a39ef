"""A small site of the nasty events."""

from __future__ import annotations

import pytest

from tests.export.nasty import NASTY
from timeline.site import SiteOptions, site_files


@pytest.fixture(scope="session")
def events():
    """The nasty events of the exporters."""
    return NASTY


@pytest.fixture
def site(events) -> dict[str, bytes]:
    options = SiteOptions("政务活动", "zh", "https://news.example/t")
    return dict(site_files(events, options))
