"""``timeline demo``: the shipped invented page, shown."""

from __future__ import annotations


def test_the_demo_prints_the_events_of_the_shipped_page(timeline, tmp_path):
    """Without a terminal the list is printed, and nothing is kept."""
    done = timeline("demo")

    assert done.returncode == 0
    assert len(done.stdout.splitlines()) > 10
    assert not (tmp_path / "timeline.db").exists()
