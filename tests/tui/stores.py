"""Small stores of invented events, built by the real store."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from timeline.messages import Message
from timeline.model import (
    Article,
    Document,
    Event,
    EventOrganization,
    Newspaper,
    Page,
    Participant,
    Period,
    Reading,
    Span,
    Timex,
)
from timeline.store import open_store


@dataclass(frozen=True)
class Told:
    """One sentence of an article, and the event that it tells."""

    quote: str
    type: str
    title: str
    starts: str
    ends: str = ""
    precision: str = "day"
    date_text: str = ""
    place: str | None = None
    people: tuple[tuple[str, str, str | None], ...] = ()
    bodies: tuple[tuple[str, str], ...] = ()
    status: str = "occurred"


@dataclass(frozen=True)
class Printed:
    """One article of a page."""

    headline: str
    told: tuple[Told, ...]
    source: str = "linjiang-ribao"
    published: str = "2024-01-14"
    more: str = "临江今年将继续办好十件实事。"
    extra: tuple[str, ...] = field(default=())


def _event(article_id: str, text: str, told: Told) -> Event:
    start = text.index(told.quote)
    starts, ends = told.starts, told.ends or told.starts
    period = Period(starts, ends, told.precision, starts[:10], ends[:10])
    printed = told.date_text or told.starts
    span = Span(0, len(printed))
    timex = Timex(
        printed, span, period, "year-inferred", starts[:10], "M月D日", "2024-01-14",
        (Message("year-latest-past"),),
    )  # fmt: skip
    seed = f"{article_id}{told.quote}".encode("utf-8", "surrogatepass")
    return Event(
        id=hashlib.sha256(seed).hexdigest()[:12],
        type=told.type,
        title=told.title,
        status=told.status,
        timex=timex,
        quote=told.quote,
        quote_span=Span(start, start + len(told.quote)),
        place=told.place,
        participants=tuple(Participant(name, role, title) for name, role, title in told.people),
        organizations=tuple(EventOrganization(name, role) for name, role in told.bodies),
    )


def reading_of(printed: Printed) -> Reading:
    text = "临江日报讯 " + "".join(t.quote + "。" for t in printed.told) + "\n" + printed.more
    article = Article(
        text=text, headline=printed.headline, source=printed.source,
        published=printed.published, published_basis="given", page_number="A1",
    )  # fmt: skip
    events = tuple(_event(printed.headline, text, told) for told in printed.told)
    return Reading(article, events)


NEWSPAPERS = {
    "linjiang-ribao": Newspaper("临江日报", None), "wanbao": Newspaper("江城晚报", None),
}  # fmt: skip


def fill(path, articles):
    with open_store(path) as store:
        for printed in articles:
            reading = reading_of(printed)
            page = Page(
                (reading.article,), printed.source, printed.published, "given",
                newspaper=NEWSPAPERS.get(printed.source),
            )  # fmt: skip
            document = Document("page.txt", printed.headline.encode("utf-8", "replace"))
            store.add(page, (reading,), document)
    return path


SMALL_TOWN = (
    Printed(
        "工业旅游发展座谈会召开",
        (
            Told("1月13日,全市工业旅游发展座谈会在市文化馆召开,市长林向东主持", "meeting",
                 "工业旅游发展座谈会", "2024-01-13", date_text="1月13日", place="市文化馆",
                 people=(("林向东", "host", "市长"), ("秦观海", "speak", "副市长"),
                         ("郭远", "attend", "市文旅局局长"), ("舒望", "attend", None))),
            Told("会上,临江大学校友总会与临江市人民政府签订战略合作协议", "signing",
                 "校友总会与市政府签订战略合作协议", "2024-01-13", place="市文化馆",
                 bodies=(("临江大学校友总会", "signatory"), ("临江市人民政府", "signatory"))),
        ),
    ),
    Printed(
        "秦观海调研妇幼健康工作",
        (
            Told("1月12日下午,副市长秦观海到市妇幼保健院调研产科儿科资源配置", "survey",
                 "产科儿科资源配置", "2024-01-12T12:00", "2024-01-12T18:00", "part-of-day",
                 "1月12日下午", "市妇幼保健院", (("秦观海", "lead", "副市长"),)),
            Told("当天14时30分,“双碳”机遇与新能源产业专题讲座开讲,林向东主持", "lecture",
                 "“双碳”机遇与新能源产业", "2024-01-12T14:30", "2024-01-12T14:30", "minute",
                 "当天14时30分", None, (("林向东", "host", "市长"),)),
        ),
    ),
    Printed(
        "第三批青少年教育基地公布",
        (
            Told("近日,团市委办公室公布第三批青少年教育基地名单", "announcement",
                 "第三批青少年教育基地名单", "2023-12-31", "2024-01-14", "approx", "近日", None,
                 (), (("团市委办公室", "issuer"),)),
            Told("2月,招商小分队将在春节前走访企业", "visit", "春节前走访企业", "2024-02-01",
                 "2024-02-29", "month", "2月", "云溪县", (), (), "planned"),
        ),
    ),
    Printed(
        "临江新年灯会开幕",
        (
            Told("1月1日晚,临江新年灯会在滨江公园开幕,郭远宣布开幕", "opening", "临江新年灯会开幕",
                 "2024-01-01T18:00", "2024-01-01T23:59", "part-of-day", "1月1日晚", "滨江公园",
                 (("郭远", "host", "市文旅局局长"),)),
            Told("灯会将展出至2月24日", "exhibition", "临江新年灯会", "2024-01-01", "2024-02-24",
                 "day", "至2月24日", "滨江公园", status="ongoing"),
        ),
        source="wanbao", published="2024-01-02",
    ),
)  # fmt: skip

HOSTILE = (
    Printed(
        "[/] [@click=app.bell]点我[/] [red]红",
        (
            Told("1月5日\x1b[31m,[@click=app.quit]云溪县\u202e召开[/]会议\x9b2J", "meeting",
                 "[/][bold]\x1b]0;标题\x07会议\u202e倒\u2066排", "2024-01-05",
                 place="[@click=app.bell]云溪\x1b[2J县[/]",
                 people=(("[red]王\u200b某[/]", "host", "[/]主任\x1b[0m"),),
                 bodies=(("\x1bP机构\x1b\\[/]", "organizer"),)),
            Told("1月6日👨‍👩‍👧‍👦e\u0301\u0301\u0301\u0301\u0301全家会议" + "长" * 300, "meeting", "长" * 300,
                 "2024-01-06", people=tuple((f"甲{n}", "attend", None) for n in range(40))),
        ),
        source="[/]x",
    ),
)  # fmt: skip
