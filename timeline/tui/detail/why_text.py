"""Why an event is dated as it is, told in the language of the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.inert import inert_line
from timeline.messages import read_messages, told
from timeline.messages import translate as _

if TYPE_CHECKING:
    from timeline.store.events.results import ReportDetail

PUBLISHED_BASES = {
    "given": "given", "masthead": "from the masthead", "metadata": "from the metadata",
    "url": "from the address", "filename": "from the file name", "inferred": "inferred",
}  # fmt: skip
"""Where a publication day comes from, as messages."""
_FROM_PUBLICATION = frozenset(("year-inferred", "anchored-to-publication", "approximate"))
_PUBLICATION = "from-publication"


def why_text(report: ReportDetail) -> str:
    """Write by which rule a report is dated, and from which publication day where that counts."""
    counted = report.published and report.basis in _FROM_PUBLICATION
    parts = [
        inert_line(told(reason))
        for reason in read_messages(report.why)
        if not (counted and reason.kind == _PUBLICATION)
    ]
    if report.published and counted:
        day = published_text(report.published, report.published_basis)
        parts.append(_("counted from publication {day}", day=day))
    return " · ".join(parts)


def published_text(day: str, basis: str) -> str:
    """Write a publication day and where it comes from where that is known."""
    return f"{day} ({_(PUBLISHED_BASES[basis])})" if basis in PUBLISHED_BASES else day
