"""People side by side."""

from __future__ import annotations

from tests.store.papers import event, page, reading
from timeline.query import Query
from timeline.query.conditions import Condition
from timeline.store import open_reader, open_store
from timeline.store.presence.lanes import lay_beside

BOTH, ONE = "1月12日，林向东、郭远到会。", "1月13日，林向东会见客商。"


def test_joint_events_stand_once(tmp_path):
    """An event of both stands once, in both lanes; counts go by lane."""
    path = tmp_path / "timeline.db"
    with open_store(path) as store:
        store.add(*page(reading(BOTH, event(BOTH, BOTH, people=("林向东", "郭远")))))
        one = event(ONE, ONE, people=("林向东",), kind="reception", day="2024-02-01")
        store.add(*page(reading(ONE, one)))
    with open_reader(path) as reader:
        rows = [reader.window(Query((Condition("who", (n,)),))) for n in ("林向东", "郭远")]
    lanes = lay_beside(("林向东", "郭远"), rows)

    assert [each.lanes for each in lanes.events] == [(0,), (0, 1)]
    assert (lanes.totals, lanes.joint) == ((2, 1), 1)
    assert lanes.by_type() == {"meeting": (1, 1), "reception": (1, 0)}
    assert lanes.by_month() == {"2024-01": (1, 1), "2024-02": (1, 0)}
