"""Why an event is dated as it is, told in the language of the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.inert import inert_line
from timeline.messages import present_language
from timeline.messages import translate as _

if TYPE_CHECKING:
    from timeline.store.base.rows import ReportDetail

PUBLISHED_BASES = {
    "given": "given", "masthead": "from the masthead", "metadata": "from the metadata",
    "url": "from the address", "filename": "from the file name", "inferred": "inferred",
}  # fmt: skip
"""Where a publication day comes from, as messages."""
_FROM_PUBLICATION = frozenset(("year-inferred", "anchored-to-publication", "approximate"))
_ENGLISH = {
    "原文写明": "as printed",
    "括注写明": "as printed in brackets",
    "年份取自本句": "year from the same sentence",
    "年份取最近的过去": "year: the latest past",
    "月份取最近的过去": "month: the latest past",
    "那一周取最近的过去": "week: the latest past",
    "那一天取最近的过去": "day: the latest past",
    "年份取下一个将来": "year: the next to come",
    "月份取下一个将来": "month: the next to come",
    "那一周取下一个将来": "week: the next to come",
    "那一天取下一个将来": "day: the next to come",
    "年份取距发表日最近": "year: nearest to publication",
    "承接起点": "follows its start",
    "承接终点": "follows its end",
    "月份承前": "month of the date before",
    "依据发表日": "counted from publication",
    "依据电头日期": "counted from the dateline",
    "依据前文日期": "counted from the date before",
    "前文时段的同期": "same stretch as before",
    "周期性的说法": "recurring",
    "一段时长": "a duration",
    "没有可依据的日期": "nothing to count from",
}
_PUBLICATION = "依据发表日"
_BY_HAND = "given by hand"


def why_text(report: ReportDetail) -> str:
    """Write by which rule a report is dated, and from which publication day where that counts."""
    parts = [_phrase(part) for part in report.why.split(" · ") if part]
    if report.why == _PUBLICATION and report.published:
        parts = []
    if report.published and report.basis in _FROM_PUBLICATION:
        day = published_text(report.published, report.published_basis)
        parts.append(_("counted from publication {day}", day=day))
    return " · ".join(parts)


def published_text(day: str, basis: str) -> str:
    """Write a publication day and where it comes from where that is known."""
    return f"{day} ({_(PUBLISHED_BASES[basis])})" if basis in PUBLISHED_BASES else day


def _phrase(part: str) -> str:
    """Write one reason in the language in use; the word that gave it stays as printed."""
    if part == _BY_HAND:
        return _("given by hand")
    rule, quoted, word = part.partition("(“")
    known = rule if present_language() == "zh" else _ENGLISH.get(rule, rule)
    return inert_line(known + quoted + word)
