"""Lines, ranks and days agree with each other."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline.tui.timeline.outline import outline_of

DAYS = st.dictionaries(
    st.dates().map(lambda day: day.isoformat()), st.integers(1, 5), min_size=1, max_size=40
).map(lambda counts: sorted(counts.items()))


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(DAYS, st.booleans())
def test_every_event_has_one_line(days, newest):
    """Going through all lines meets every event once, in order, under its own day."""
    outline = outline_of(reversed(days) if newest else days)
    ranks = [
        line.rank
        for number in range(outline.line_count)
        if (line := outline.at(number)).kind == "event"
    ]

    assert ranks == list(range(sum(count for _, count in days)))
    assert all(outline.at(outline.line_of(rank)).rank == rank for rank in ranks)
    assert sum(outline.month_counts.values()) == outline.event_count


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(DAYS, st.dates(), st.booleans())
def test_a_day_is_found(days, wanted, newest):
    """Going to a day finds the first event on or after it, in the order of the screen."""
    outline = outline_of(reversed(days) if newest else days)
    day = outline.days[outline.day_of(outline.rank_of_day(wanted.isoformat()))]
    known = [known for known, _ in days]
    beyond = [d for d in known if (d <= wanted.isoformat() if newest else d >= wanted.isoformat())]
    expected = (max(beyond) if newest else min(beyond)) if beyond else outline.days[-1]

    assert day == expected
