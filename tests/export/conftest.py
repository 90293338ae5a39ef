"""One list of nasty events that every exporter is tried on."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest


@dataclass(frozen=True)
class ListedEvent:
    id: str = "e0"
    starts: str | None = "2024-01-12"
    ends: str | None = "2024-01-12"
    start_day: str | None = "2024-01-12"
    end_day: str | None = "2024-01-12"
    precision: str = "day"
    basis: str | None = "explicit"
    edtf: str | None = "2024-01-12"
    date_text: str | None = "1月12日"
    type: str = "meeting"
    title: str = "春耕生产现场会"
    status: str = "occurred"
    place: str | None = "云溪县白沙镇"
    people: tuple[str, ...] = ("林向东", "郭远")
    organizations: tuple[str, ...] = ("云溪县委",)
    reports: int = 1
    sources: str | None = "linjiang-ribao"
    headline: str | None = "云溪县召开春耕生产现场会"
    quote: str = "1月12日,云溪县春耕生产现场会召开。"
    published: str | None = "2024-01-14"
    review: str = "unreviewed"


def dated(starts: str | None, ends: str | None, precision: str, edtf: str | None) -> dict:
    return {
        "starts": starts,
        "ends": ends,
        "start_day": starts and starts[:10],
        "end_day": ends and ends[:10],
        "precision": precision,
        "edtf": edtf,
    }


PLAIN = ListedEvent()
NASTY = (
    PLAIN,
    replace(
        PLAIN, id="e1", title='=HYPERLINK("http://evil.example","点我")', place="+1", people=()
    ),
    replace(PLAIN, id="e2", title="＠ＳＵＭ", quote="-1+1", headline=None, organizations=()),
    replace(PLAIN, id="e3", title='引号"逗号,换行\n第二行\r\n', place=None),
    replace(PLAIN, id="e4", title="\x1b[2J\x07红色\u202e反向\u2066", quote="a\x00b"),
    replace(PLAIN, id="e5", title="[链接](javascript:1) **粗** <script>|表|`码`"),
    replace(PLAIN, id="e6", title="BEGIN:VEVENT\nEND:VCALENDAR;,\\", status="planned"),
    replace(
        PLAIN,
        id="e7",
        **dated("2024-01-12T22:00", "2024-01-13T06:00", "minute", "2024-01-12/2024-01-13"),
    ),
    replace(
        PLAIN, id="e8", **dated("2023-12-31", "2024-01-14", "approx", "2023-12-31~/2024-01-14")
    ),
    replace(PLAIN, id="e9", **dated("2024-01-01", "2024-01-31", "month", "2024-01")),
    replace(PLAIN, id="e10", **dated(None, "2025-12-31", "day", "../2025-12-31")),
    replace(PLAIN, id="e11", **dated("2024-03-01", None, "day", "2024-03-01/.."), status="ongoing"),
    replace(PLAIN, id="e12", **dated(None, None, "unknown", None), published=None, sources=None),
    replace(PLAIN, id="e13", title="𠮷田村" * 40, type="signing", reports=2, review="corrected"),
)


@pytest.fixture
def nasty_events():
    return NASTY
