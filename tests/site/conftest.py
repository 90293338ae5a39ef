"""A small site of the nasty events."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from timeline.site import SiteOptions, site_files

_LIST = Path(__file__).parents[1] / "export" / "conftest.py"


@pytest.fixture(scope="session")
def events():
    """The nasty events of the exporters."""
    spec = importlib.util.spec_from_file_location("nasty_events_of_exporters", _LIST)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.NASTY


@pytest.fixture
def site(events) -> dict[str, bytes]:
    options = SiteOptions("政务活动", "zh", "https://news.example/t")
    return dict(site_files(events, options))
