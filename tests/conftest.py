"""What every test may ask for."""

import os
from pathlib import Path

import pytest

from tests.forked import forking_server
from timeline.messages import use_language

os.environ.setdefault("TIMELINE_TYPES", "")  # the types of whoever runs the tests are not ours


@pytest.fixture(autouse=True)
def english():
    """Speak English again after a test that spoke Chinese."""
    yield
    use_language("en")


_SHARED = Path(__file__).parents[2] / "shared"


@pytest.fixture(scope="session")
def forks():
    """Start the server that forks a process for each command."""
    with forking_server() as server:
        yield server


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of texts that are not ours; tests that need it skip where it is absent."""
    if not _SHARED.is_dir():
        pytest.skip("no ../shared beside this checkout: outside texts are not shipped")
    return _SHARED
