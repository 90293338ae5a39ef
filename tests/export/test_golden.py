"""Every exporter writes the nasty events as its golden file has them."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from timeline.export import exporter, formats

GOLDEN = Path(__file__).parent / "golden"


def written(form: str, events) -> str:
    stream = io.StringIO(newline="")
    exporter(form)(events, stream)
    return stream.getvalue()


@pytest.mark.parametrize("form", formats())
def test_an_export_equals_its_golden_file(form, nasty_events, request):
    """The same events give the same bytes; `make snapshots` takes them anew."""
    golden = GOLDEN / f"nasty.{form}"
    if request.config.getoption("--snapshot-update", default=False):
        golden.write_bytes(written(form, nasty_events).encode())
    expected = golden.read_bytes().decode() if golden.exists() else "run `make snapshots`"

    assert expected == written(form, nasty_events)


@pytest.mark.parametrize("form", formats())
def test_an_export_holds_no_active_character_but_line_ends(form, nasty_events):
    """A file that is shown with `cat` does nothing to the terminal."""
    text = written(form, nasty_events)

    assert not set("\x00\x1b\x07\u202e\u2066") & set(text)


@pytest.mark.parametrize("form", formats())
def test_no_events_make_a_valid_file(form):
    """Zero rows is not an error."""
    assert "None" not in written(form, ())
