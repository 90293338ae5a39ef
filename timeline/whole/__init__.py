"""One event whole, as the store gives it out and exports, pages and pictures take it."""

from timeline.whole.event import Attendee, WholeEvent, WholeReport

__all__ = ["Attendee", "WholeEvent", "WholeReport"]
