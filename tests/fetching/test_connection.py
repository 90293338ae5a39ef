"""Limits of one request."""

from __future__ import annotations

import time

import pytest

from timeline.errors import UnreadableInput
from timeline.fetching.addresses import parse_address
from timeline.fetching.connection import Limits

ADDRESS = parse_address("http://paper.example/")


def test_seconds_left():
    """The time that is left shrinks to an error."""
    assert Limits(1, time.monotonic() + 60).seconds_left(ADDRESS) > 0
    with pytest.raises(UnreadableInput):
        Limits(1, time.monotonic() - 1).seconds_left(ADDRESS)
