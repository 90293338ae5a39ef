"""Invented articles and events for the tests of the store."""

from __future__ import annotations

import hashlib

from timeline.model import (
    Article,
    Document,
    Event,
    EventOrganization,
    Page,
    Participant,
    Period,
    Reading,
    Span,
    Timex,
)


def event(quote, text, *, source="linjiang", kind="meeting", title=None, day="2024-01-12", **more):
    """An event whose evidence is ``quote``; ``day`` may be a pair (first, last) or None."""
    first, last = day if isinstance(day, tuple) else (day, day)
    start = text.index(quote)
    period = Period(first, last, more.pop("precision", "day"), first, last)
    timex = Timex(quote[:4], Span(start, start + 4), period, "explicit", first, "test")
    people = tuple(
        p if isinstance(p, Participant) else Participant(p, "attend")
        for p in more.pop("people", ())
    )
    bodies = tuple(
        EventOrganization(o) if isinstance(o, str) else o for o in more.pop("organizations", ())
    )
    return Event(
        id=hashlib.sha256(f"{source}|{text}|{quote}|{kind}".encode()).hexdigest()[:12],
        type=kind,
        title=title or quote[:12],
        status=more.pop("status", "occurred"),
        timex=timex if day else None,
        quote=quote,
        quote_span=Span(start, start + len(quote)),
        participants=people,
        organizations=bodies,
        **more,
    )


def reading(text, *events, source="linjiang", published="2024-01-14", headline="要闻", **more):
    """An article with its events."""
    article = Article(
        text, headline, source=source, published=published, published_basis="given", **more
    )
    return Reading(article, tuple(events))


def page(*readings):
    """A page and its document."""
    articles = tuple(r.article for r in readings)
    whole = "\n".join(a.text for a in articles)
    published = articles[0].published if articles else None
    return (
        Page(
            articles, articles[0].source if articles else None, published, "given", "utf-8", "utf-8"
        ),
        readings,
        Document(f"page-{len(whole)}.txt", whole.encode()),
    )


MEETING = (
    "1月12日，临江市春季招商推介会在临江会展中心举行。市长郑树辉出席并致辞，副市长林向东主持。"
)
SIGNING = "会上，临江高新区与云溪集团签署了合作协议。"
SURVEY = "1月13日上午，林向东到白沙镇调研春耕生产。"
TEXT = MEETING + SIGNING + "\n" + SURVEY


def linjiang(source="linjiang", published="2024-01-14", headline="招商推介会举行"):
    """One article of three events."""
    mayor = Participant("郑树辉", "speak", "市长", "临江市政府")
    deputy = Participant("林向东", "host", "副市长")
    return reading(
        TEXT,
        event(
            MEETING,
            TEXT,
            source=source,
            title="临江市春季招商推介会",
            place="临江会展中心",
            people=(mayor, deputy),
            organizations=("临江市商务局",),
        ),
        event(
            SIGNING,
            TEXT,
            source=source,
            kind="signing",
            title="合作协议签约",
            place="临江会展中心",
            organizations=(
                EventOrganization("临江高新区", "signatory"),
                EventOrganization("云溪集团", "signatory"),
            ),
        ),
        event(
            SURVEY,
            TEXT,
            source=source,
            kind="survey",
            title="调研春耕生产",
            day="2024-01-13",
            place="白沙镇",
            places_also=("青石村",),
            people=(Participant("林向东", "lead"),),
        ),
        source=source,
        published=published,
        headline=headline,
    )
