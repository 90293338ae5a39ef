"""The number that puts events in the order (start_day, time, type, id), as every index has it.

58 bits: the day, the minute of the day, two letters of the type, the first 17 bits of the id.
Undated events are first, and of a day the events without a time.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

TYPE_SHIFT, TIME_SHIFT, DAY_SHIFT = 17, 27, 38
DAYS_SHIFT = 7
BLOCK_SHIFT = DAY_SHIFT + DAYS_SHIFT
"""A block of kept sets has 128 days."""
_LAST_DAY = (1 << 20) - 1
_DAYS_AT_HAND = 1 << 14


PARTS = {"early": 0, "morning": 6, "noon": 11, "afternoon": 13, "evening": 18, "night": 21}
"""Parts of the day, and the hour at which each begins."""


def time_of_day(starts: str | None, part: str | None) -> int:
    """Return the place of a time within its day; 0 where no time is told.

    >>> time_of_day("2024-01-12", None), time_of_day("2024-01-12T00:05", "early")
    (0, 6)
    >>> time_of_day("2024-01-12", "morning") == time_of_day("2024-01-12T06:00", None)
    True
    """
    if starts and "T" in starts:
        return int(starts[11:13]) * 60 + int(starts[14:16]) + 1
    return PARTS[part] * 60 + 1 if part in PARTS else 0


def event_key(start_day: str | None, event_type: str, event_id: str, time: int = 0) -> int:
    """Return the key of an event; two events may want the same one.

    >>> event_key("2024-01-12", "award", "ff") < event_key("2024-01-12", "meeting", "00")
    True
    """
    within = time << TIME_SHIFT if start_day else 0
    return first_key(start_day) | within | type_letters(event_type) << TYPE_SHIFT | _head(event_id)


@lru_cache(maxsize=_DAYS_AT_HAND)
def first_key(day: str | None) -> int:
    """Return the smallest key of a day; of None, that of the undated events."""
    if day is None:
        return 0
    return min(dt.date.fromisoformat(day).toordinal(), _LAST_DAY) << DAY_SHIFT


def day_of(key: int) -> str | None:
    """Return the day that a key stands for.

    >>> day_of(event_key("2024-01-12", "award", "ff"))
    '2024-01-12'
    """
    ordinal = key >> DAY_SHIFT
    return dt.date.fromordinal(ordinal).isoformat() if ordinal else None


def shifted(day: str, days: int) -> str:
    """Return the day that lies ``days`` later, inside the calendar."""
    ordinal = dt.date.fromisoformat(day).toordinal() + days
    return dt.date.fromordinal(max(1, min(ordinal, dt.date.max.toordinal()))).isoformat()


@lru_cache(maxsize=256)
def type_letters(event_type: str) -> int:
    """Return the two letters of a type as they stand in a key."""
    first, second = (min(max(ord(c) - 96, 0), 31) for c in event_type[:2].ljust(2, "`"))
    return first << 5 | second


def _head(event_id: str) -> int:
    head = event_id[:5]
    try:
        return int(head if len(head) == 5 else head.ljust(5, "0"), 16) >> 3
    except ValueError:
        return int.from_bytes(event_id.encode()[:3].ljust(3, b"\0")) >> 7
