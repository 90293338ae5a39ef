"""The extract record: an object per article, written by ``timeline extract --json``.

Readings become records, and records of any program become the readings that they tell.
"""

from timeline.record.shapes import (
    AbsenceRecord,
    BylineRecord,
    EventRecord,
    ExtractRecord,
    OrganizationRecord,
    ParticipantRecord,
    ProblemRecord,
)
from timeline.record.writing import event_record, extract_record

__all__ = [
    "AbsenceRecord", "BylineRecord", "EventRecord", "ExtractRecord", "OrganizationRecord",
    "ParticipantRecord", "ProblemRecord", "event_record", "extract_record",
]  # fmt: skip
