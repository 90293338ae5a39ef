"""One list of nasty events that every exporter is tried on."""

from __future__ import annotations

from timeline.model import Absence, EventOrganization
from timeline.offices import Office
from timeline.whole import Attendee, WholeEvent, WholeReport


def dated(starts: str | None, ends: str | None, precision: str, edtf: str | None) -> dict:
    return {
        "starts": starts,
        "ends": ends,
        "start_day": starts and starts[:10],
        "end_day": ends and ends[:10],
        "precision": precision,
        "edtf": edtf,
    }


REPORT = WholeReport(
    id="r0", article="a0", source="linjiang-ribao", source_name="临江日报", published="2024-01-14",
    page_number="A1", url="https://paper.example/2024-01/14/a1.html",
    document="/home/desk/2024-01-14-a1.txt", headline="云溪县召开春耕生产现场会",
    quote="1月12日,云溪县春耕生产现场会召开。", quote_start=0, quote_end=19,
    title="春耕生产现场会", starts="2024-01-12", ends="2024-01-12", date_text="1月12日",
)  # fmt: skip
SECOND = REPORT._replace(
    id="r1", article="a1", source="yunxi-bao", source_name="云溪报", page_number=None,
    url="javascript:alert(1)", document="b.txt", quote="春耕生产现场会在白沙镇召开。",
)  # fmt: skip
OFFICE = Office("云溪县", None, "县委", "书记", "county", "party")
PEOPLE = (
    Attendee("林向东", "host", "云溪县委书记", "云溪县委", offices=(OFFICE,)),
    Attendee("郭远", "attend", "县长", None, "roster", "郭远 (云溪县)"),
)
PLAIN = WholeEvent(
    id="e0", **dated("2024-01-12", "2024-01-12", "day", "2024-01-12"), part=None,
    basis="explicit", date_text="1月12日", type="meeting", title="春耕生产现场会",
    status="occurred", place="云溪县白沙镇", review="unreviewed", reports=(REPORT,),
    participants=PEOPLE, organizations=(EventOrganization("云溪县委", "organizer"),),
)  # fmt: skip


def nasty(number: int, *, quote: str = REPORT.quote, headline: str | None = REPORT.headline,
          **changes) -> WholeEvent:  # fmt: skip
    report = REPORT._replace(id=f"r{number}", quote=quote, headline=headline)
    return PLAIN._replace(id=f"e{number}", **{"reports": (report,), **changes})


NASTY = (
    PLAIN,
    nasty(1, title='=HYPERLINK("http://evil.example","点我")', place="+1", participants=()),
    nasty(2, title="＠ＳＵＭ", quote="-1+1", headline=None, organizations=()),
    nasty(3, title='引号"逗号,换行\n第二行\r\n', place=None, participants=(
        Attendee("=cmd|'/C calc'!A0", "host", "@职务", "-1"),)),
    nasty(4, title="\x1b[2J\x07红色\u202e反向\u2066", quote="a\x00b\ufffe"),
    nasty(5, title="[链接](javascript:1) **粗** <script>alert(1)</script>|表|`码` ]]> </script>"),
    nasty(6, title="BEGIN:VEVENT\nEND:VCALENDAR;,\\", status="planned"),
    nasty(7, **dated("2024-01-12T22:00", "2024-01-13T06:00", "minute", "2024-01-12/2024-01-13")),
    nasty(8, **dated("2023-12-31", "2024-01-14", "approx", "2023-12-31~/2024-01-14")),
    nasty(9, **dated("2024-01-01", "2024-01-31", "month", "2024-01"), places_also=("青石村",)),
    nasty(10, **dated(None, "2025-12-31", "day", "../2025-12-31")),
    nasty(11, **dated("2024-03-01", None, "day", "2024-03-01/.."), status="ongoing"),
    nasty(12, **dated(None, None, "unknown", None), reports=(
        REPORT._replace(id="r12", published=None, source=None, source_name=None, url=None),)),
    nasty(13, title="𠮷田村" * 40, type="signing", review="corrected", reports=(REPORT, SECOND),
          tags=("春耕", "=标签"), notes=("内部备注 PRIVATE-NOTE",)),
    nasty(14, **dated("2024-01-12T09:00", "2024-01-12T09:00", "minute", "2024-01-12"),
          absent=(Absence("何立", "副县长", "因公出差请假"),)),
    nasty(15, title="REJECTED-TITLE", review="rejected"),
)  # fmt: skip
