"""Gaps between the days of appearances."""

from __future__ import annotations

from timeline.store.presence.gaps import Gap, gaps_of, rhythm_of

DAYS = ["2024-01-01", "2024-01-02", "2024-01-20"]
READ = ["2024-01-02", "2024-01-05", "2024-01-06", "2024-01-21", "2024-03-01"]


def test_gaps_longer_than_some_days():
    """Only longer gaps are told, the present one last, with the days that were read inside."""
    found = gaps_of(DAYS, "2024-03-01", READ, longer_than=14)

    assert found == [
        Gap("2024-01-02", "2024-01-20", 18, 2),
        Gap("2024-01-20", "2024-03-01", 41, 1, ended=False),
    ]


def test_nobody_is_missed_on_the_last_day():
    """Whoever appears on the last day that was read has no present gap."""
    assert gaps_of(DAYS, "2024-01-20", READ, longer_than=30) == []


def test_no_rhythm_of_two_days():
    """Two appearances tell no rhythm."""
    assert rhythm_of(DAYS[:2]) is None
