"""A file is there whole or not at all."""

from __future__ import annotations

import pytest

from timeline.export import write_atomically


def test_a_failed_export_leaves_the_old_file(tmp_path):
    """What was there stays until the new file is complete."""
    target = tmp_path / "events.csv"
    target.write_text("old")

    with pytest.raises(UnicodeEncodeError), write_atomically(target) as stream:
        stream.writelines(text.encode() for text in ("half", "\ud800"))

    assert [path.name for path in tmp_path.iterdir()] == ["events.csv"]
    assert target.read_text() == "old"


def test_a_complete_export_takes_its_place(tmp_path):
    """The new bytes are there under the name that was asked for."""
    target = tmp_path / "events.csv"

    with write_atomically(target) as stream:
        stream.write(b"a\r\n")

    assert target.read_bytes() == b"a\r\n"
