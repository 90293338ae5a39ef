"""Events whole, page by page, are what one event whole is."""

from __future__ import annotations

import pytest

from timeline.query import Query
from timeline.store import open_reader, open_store
from timeline.store.handing_on import whole_events

from .papers import linjiang, page


@pytest.fixture
def town(tmp_path):
    """Two newspapers that tell of the same, one event with a note, a tag and a rejected twin."""
    path = tmp_path / "t.db"
    with open_store(path) as store:
        store.add(*page(linjiang()))
        store.add(*page(linjiang(source="yunxi", headline="推介会在临江举行")))
    with open_reader(path) as reader:
        first = reader.window(Query())[0].id
    with open_store(path) as store:
        store.note(first, "内部备注", by="me")
        store.note(first, "又一条", by="me")
        store.undo(by="me")
        store.tag(first, "招商", by="me")
    return path


def test_whole_events_agree_with_one_event_whole(town):
    """People, bodies, places, reports, tags and notes are those of `timeline show`."""
    with open_reader(town) as reader:
        found = list(whole_events(reader, Query()))
        details = [reader.event(event.id) for event in found]

    for event, detail in zip(found, details, strict=True):
        assert [p[:4] for p in event.participants] == [
            (p.name, p.role, p.title, p.organization) for p in detail.participants
        ]
        assert event.organizations == detail.organizations
        assert event.places_also == detail.places_also
        assert [(r.id, r.quote) for r in event.reports] == [(r.id, r.quote) for r in detail.reports]
        assert (event.tags, event.notes) == (detail.tags, detail.notes)
    assert [event.notes for event in found if event.notes] == [("内部备注",)]


def test_the_order_is_that_of_the_query(town):
    """The newest first where that is asked for."""
    with open_reader(town) as reader:
        oldest = [event.id for event in whole_events(reader, Query())]
        newest = [event.id for event in whole_events(reader, Query().ordered("newest"))]

    assert newest == oldest[::-1]
