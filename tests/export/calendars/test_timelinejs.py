"""TimelineJS takes JSON whose texts are HTML."""

from __future__ import annotations

import json


def test_slides_have_dates_and_inert_texts(nasty_events, written):
    """Every dated event is a slide, and nothing printed becomes a tag."""
    slides = json.loads(written("timelinejs", nasty_events))["events"]
    texts = [slide["text"]["headline"] + slide["text"]["text"] for slide in slides]

    assert slides[0]["start_date"] == {"year": 2024, "month": 1, "day": 12}
    assert [text for text in texts if "<script" in text or 'href="javascript' in text] == []
