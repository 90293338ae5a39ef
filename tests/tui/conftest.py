"""A small store, a hostile one, and the application on them at a fixed size, day and language."""

from __future__ import annotations

import datetime as dt
import shutil

import pytest

from timeline.tui.app import TimelineApp
from timeline.tui.queries.resume import Left, read_state, write_left

from .stores import HOSTILE, SMALL_TOWN, fill

TODAY = dt.date(2024, 1, 20)


@pytest.fixture(autouse=True)
def _own_state(tmp_path, monkeypatch):
    """Keep what the program remembers out of the reader's own folders."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.fixture(scope="session")
def filled(tmp_path_factory):
    """Fill the two stores once; every test gets copies of them."""
    folder = tmp_path_factory.mktemp("stores")
    return {
        name: fill(folder / f"{name}.db", articles)
        for name, articles in (("town", SMALL_TOWN), ("hostile", HOSTILE))
    }


@pytest.fixture
def small_town(tmp_path, filled):
    return shutil.copy(filled["town"], tmp_path / "town.db")


@pytest.fixture
def hostile(tmp_path, filled):
    return shutil.copy(filled["hostile"], tmp_path / "hostile.db")


@pytest.fixture
def app_on():
    """Make an application on a store."""

    def make(path, *, lang="zh", query="", order="oldest"):
        if order == "oldest" and str(path.absolute()) not in read_state("browse.json"):
            write_left(path, Left(order="oldest"))  # as if the reader had turned it before
        return TimelineApp(path, lang=lang, query=query, today=TODAY)

    return make
