"""One argument of the command line becomes documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from timeline.errors import UnreadableInput
from timeline.fetching import fetch

if TYPE_CHECKING:
    from pathlib import Path


def test_what_cannot_be_read_goes_to_refused(tmp_path: Path):
    """Among many documents the unreadable ones are handed on and the rest follows."""
    (tmp_path / "a.txt").write_text("通车", "utf-8")
    (tmp_path / "b.zip").write_bytes(b"PK\x03\x04broken")
    refused: list[UnreadableInput] = []

    found = list(fetch(str(tmp_path), refused=refused.append))

    assert [document.data.decode() for document in found] == ["通车"]
    assert len(refused) == 1


def test_a_scheme_that_is_not_fetched_is_refused():
    """An address of another scheme is no path."""
    with pytest.raises(UnreadableInput):
        list(fetch("ftp://paper.example/a.txt"))
