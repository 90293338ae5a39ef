"""Pictures are drawn of any events, and the same events give the same picture."""

from __future__ import annotations

import io

import pytest
from lxml import etree

from timeline.model import EventOrganization
from timeline.plot import CHARTS, draw
from timeline.whole import Attendee, WholeEvent, WholeReport

pytest.importorskip("matplotlib", reason="pictures are drawn with the extra plot")

REPORT = WholeReport(
    "r", "a", None, None, None, None, None, None, None, "引句", 0, 2, "会", None, None, None
)


def event(number: int, day: str | None, *people: str) -> WholeEvent:
    return WholeEvent(
        f"e{number}", day, day, day, day, None, "day", None, day, None, "meeting", "会", "occurred",
        None, "unreviewed", (REPORT,), participants=tuple(Attendee(p, "attend") for p in people),
        organizations=(EventOrganization("县委"),),
    )  # fmt: skip


EVENTS = [
    event(1, "2024-01-12", "林向东", "郭<远>"),
    event(2, "2024-02-29", "林向东"),
    event(3, None),
]


def picture(chart, events) -> bytes:
    stream = io.BytesIO()
    draw(chart, events, stream, "svg", "会议", "zh")
    return stream.getvalue()


@pytest.mark.parametrize("chart", CHARTS)
def test_a_picture_is_the_same_again(chart):
    """No picture holds the time of its making, and its text stays text."""
    first = picture(chart, EVENTS)

    assert first == picture(chart, EVENTS)
    assert "会议" in "".join(etree.fromstring(first).itertext())


@pytest.mark.parametrize("chart", CHARTS)
def test_no_events_make_an_empty_picture(chart):
    """Zero rows is not an error."""
    assert b"<svg" in picture(chart, [])


def test_people_are_named():
    """The bars of people bear the names as printed."""
    text = "".join(etree.fromstring(picture("people", EVENTS)).itertext())

    assert "林向东" in text
    assert "郭<远>" in text
