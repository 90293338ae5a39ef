"""Which reports in several papers are of the same event, and what the event then is."""

from timeline.coreference.clusters import Joined, clusters, lead_report, pairs
from timeline.coreference.report import EventReport
from timeline.coreference.sameness import likely, same_event
from timeline.coreference.wording import likeness

__all__ = [
    "EventReport", "Joined", "clusters", "lead_report", "likely", "likeness", "pairs", "same_event",
]  # fmt: skip
