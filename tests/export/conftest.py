"""What the tests of the exporters share: a list of nasty events, and what is written of them."""

from __future__ import annotations

import io

import pytest

from tests.export.nasty import NASTY
from timeline.export import Options, export_events


def write(form: str, events, **options) -> bytes:
    """Write events in a format and return the bytes."""
    stream = io.BytesIO()
    export_events(form, events, stream, Options(**options))
    return stream.getvalue()


@pytest.fixture
def nasty_events():
    return NASTY


@pytest.fixture
def written():
    return write
