"""Every exporter writes the nasty events as its golden file has them."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.export import formats
from timeline.export.formats import is_binary

GOLDEN = Path(__file__).parent / "golden"
TEXTS = [form for form in formats() if not is_binary(form)]
PUBLISHED = ("atom", "docx", "html")


@pytest.mark.parametrize("form", TEXTS)
def test_an_export_equals_its_golden_file(form, nasty_events, written, request):
    """The same events give the same bytes; `make snapshots` takes them anew."""
    golden = GOLDEN / f"nasty.{form}"
    if request.config.getoption("--snapshot-update", default=False):
        golden.write_bytes(written(form, nasty_events))
    expected = golden.read_bytes().decode() if golden.exists() else "run `make snapshots`"

    assert expected == written(form, nasty_events).decode()


@pytest.mark.parametrize("form", formats())
def test_the_same_events_give_the_same_bytes(form, nasty_events, written):
    """No format holds the time of its making."""
    assert written(form, nasty_events) == written(form, nasty_events)


@pytest.mark.parametrize("form", TEXTS)
def test_an_export_holds_no_active_character_but_line_ends(form, nasty_events, written):
    """A file that is shown with `cat` does nothing to the terminal."""
    text = written(form, nasty_events).decode()

    assert not set("\x00\x1b\x07\u202e\u2066") & set(text)


@pytest.mark.parametrize("form", TEXTS)
def test_no_events_make_a_valid_file(form, written):
    """Zero rows is not an error."""
    assert b"None" not in written(form, ())


@pytest.mark.parametrize("form", [form for form in TEXTS if form in PUBLISHED])
def test_what_is_handed_round_holds_nothing_internal(form, nasty_events, written):
    """Pages and feeds tell no rejected event, no note and no name of a file."""
    text = written(form, nasty_events).decode()

    assert [word for word in ("REJECTED", "PRIVATE-NOTE", "/home/desk") if word in text] == []
