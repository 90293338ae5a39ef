"""The HTML that pages share: the frame, links, an event, bars."""

from __future__ import annotations

from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING

from timeline.export.labels import days_of, person_line, report_line, type_label
from timeline.inert import inert_line
from timeline.site.subjects import Subject
from timeline.site.words import word

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from timeline.model import Absence
    from timeline.whole import WholeEvent

_MENU = {"front": "index.html", "search": "search.html", "feed": "feed.xml"}
POLICY = "default-src 'none'; style-src 'self' file:; script-src 'self' file:; img-src 'self' file:"


@lru_cache(maxsize=65_536)
def text(value: str) -> str:
    """Return printed text as text of a page."""
    return escape(inert_line(value))


def frame(title: str, body: str, *, site: str, language: str, root: str) -> str:
    """Return a whole page around its body; ``root`` leads to the root of the site."""
    lang = "zh-Hans" if language == "zh" else "en"
    menu = "".join(
        f'<a href="{root}{target}">{word(language, name)}</a>' for name, target in _MENU.items()
    )
    return (
        f'<!doctype html>\n<html lang="{lang}"><head><meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<link rel="stylesheet" href="{root}site.css">\n'
        f'<link rel="alternate" type="application/atom+xml" href="{root}feed.xml">\n'
        f"<title>{text(title)} · {text(site)}</title></head>\n<body>\n"
        f"<nav>{menu}</nav>\n<main>\n<h1>{text(title)}</h1>\n{body}\n</main>\n</body></html>\n"
    )


@lru_cache(maxsize=65_536)
def link(subject: Subject, root: str, shown: str | None = None) -> str:
    """Return a link to the page of a subject."""
    return f'<a href="{root}{subject.address}">{text(shown or subject.name)}</a>'


def name_of(subject: Subject, language: str) -> str:
    """Return the name of a subject as people read it."""
    if subject.kind == "list":
        return word(language, subject.name)
    return type_label(subject.name, language) if subject.kind == "type" else subject.name


def event_item(event: WholeEvent, language: str, root: str) -> str:
    """Return an event with its people, places, quotes and sources as an item of a list."""
    people = "、".join(
        link(Subject("person", p.identity), root, person_line(p, language))
        for p in event.participants
    )
    bodies = "、".join(link(Subject("body", o.name), root) for o in event.organizations)
    places = "、".join(link(Subject("place", place), root) for place in event.places)
    facts = " · ".join(fact for fact in (places, people, bodies) if fact)
    absent = "、".join(_absent(each) for each in event.absent)
    told = f"<p>{facts}</p>" if facts else ""
    told += f"<p>{word(language, 'absent')}: {absent}</p>" if absent else ""
    kind = link(Subject("type", event.type), root, type_label(event.type, language))
    return (
        f'<li id="e-{event.id}"><p>{text(days_of(event))} {kind} <b>{text(event.title)}</b></p>'
        f"{told}{_quotes(event, language)}</li>\n"
    )


def _absent(absence: Absence) -> str:
    """Return who was absent, in which office and why."""
    facts = ",".join(fact for fact in (absence.title, absence.reason) if fact)
    return text(f"{absence.name}({facts})" if facts else absence.name)


def _quotes(event: WholeEvent, language: str) -> str:
    quotes = ""
    for report in event.reports:
        source = text(report_line(report, language))
        if report.address:
            source = f'<a href="{escape(report.address)}" rel="noopener noreferrer">{source}</a>'
        quotes += f"<blockquote>{text(report.quote)} <cite>{source}</cite></blockquote>"
    return quotes


def bars(counts: Mapping[str, int], links: Mapping[str, str], label: str) -> str:
    """Return counts as a picture of bars, with a title each; what has a page is a link."""
    top = max(counts.values(), default=1)
    drawn = []
    for number, (name, count) in enumerate(counts.items()):
        high = round(60 * count / top, 1)
        bar = (
            f'<rect x="{number * 10}" y="{60 - high}" width="9" height="{high}">'
            f"<title>{text(name)}: {count}</title></rect>"
        )
        drawn.append(
            f'<a href="{links[name]}" aria-label="{text(name)}: {count}">{bar}</a>'
            if name in links
            else bar
        )
    wide = max(10 * len(counts), 10)
    head = f'<svg class="bars" viewBox="0 0 {wide} 60" role="group" aria-label="{text(label)}">'
    return f"{head}{''.join(drawn)}</svg>\n"


def meters(counts: Mapping[str, int], links: Mapping[str, str]) -> str:
    """Return counts as a list of names with a bar and a number each, the most frequent first."""
    top = max(counts.values(), default=1)
    lines = (
        f'<a href="{links[name]}">{text(name)}</a>'
        f' <meter min="0" max="{top}" value="{count}" aria-label="{text(name)}"></meter> {count}'
        for name, count in sorted(counts.items(), key=lambda pair: -pair[1])
    )
    return items(lines, "meters")


def items(lines: Iterable[str], kind: str = "list") -> str:
    """Return lines of HTML as a list."""
    inner = "".join(f"<li>{line}</li>" for line in lines)
    return f'<ul class="{kind}">{inner}</ul>\n' if inner else ""
