"""All files of a site: the front page, a page per subject, search, feed and sitemap."""

from __future__ import annotations

import io
import json
from collections import Counter
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.export import Options, export_events
from timeline.export.labels import type_label
from timeline.inert import inert_line
from timeline.site.heat_map import heat_map
from timeline.site.markup import event_item, frame, items, link, meters, name_of
from timeline.site.subject_page import subject_pages
from timeline.site.subjects import KINDS, Subject, Subjects, gather
from timeline.site.words import word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.whole import WholeEvent

_ASSETS = Path(__file__).parent / "assets"
_LATEST, _LISTED, _IN_FEED, _TITLES = 30, 60, 100, 20_000


@dataclass(frozen=True, slots=True)
class SiteOptions:
    """What a person chooses about a site."""

    title: str = "timeline"
    language: str = "zh"
    url: str | None = None
    """Where the site will stand; a sitemap needs it."""


def site_files(events: Iterable[WholeEvent], options: SiteOptions) -> Iterator[tuple[str, bytes]]:
    """Return every file of the site by its name; rejected events and notes are in none."""
    site = gather(events)
    pages = []
    for name, title, body in _pages(site, options):
        root = "../" * name.count("/")
        page = frame(title, body, site=options.title, language=options.language, root=root)
        pages.append(name)
        yield name, page.encode()
    for asset in ("site.css", "search.js"):
        yield asset, (_ASSETS / asset).read_bytes()
    yield "search-data.js", _search_data(site, options.language).encode()
    yield "feed.xml", _feed(site.events, options)
    if options.url:
        yield "sitemap.xml", _sitemap(pages, options.url).encode()


def _pages(site: Subjects, options: SiteOptions) -> Iterator[tuple[str, str, str]]:
    yield "index.html", options.title, _front(site, options.language)
    search = (
        f'<input id="words" type="search" aria-label="{word(options.language, "search")}">'
        '<p id="said" role="status"></p><ul id="found"></ul>'
        '<script src="search-data.js"></script><script src="search.js"></script>'
    )
    yield "search.html", word(options.language, "search"), search
    for subject in site.found:
        yield from subject_pages(site, subject, options.language)


def _front(site: Subjects, language: str) -> str:
    """Return heat map, counts by type, the latest events and the most frequent of each kind."""
    days = Counter(e.start_day or e.end_day for e in site.events if e.start_day or e.end_day)
    types = {
        type_label(subject.name, language): (len(site.found[subject]), subject.address)
        for subject in site.of_kind("type")
    }
    counts = {name: count for name, (count, _) in types.items()}
    parts = [
        f"<p>{word(language, 'events', n=len(site.events))}</p>",
        heat_map({str(day): count for day, count in days.items()}, language),
        f"<h2>{word(language, 'by_type')}</h2>",
        meters(counts, {name: address for name, (_, address) in types.items()}),
        f"<h2>{word(language, 'latest')}</h2>\n<ol class='events'>",
        *(event_item(event, language, "") for event in site.events[: -_LATEST - 1 : -1]),
        "</ol>",
    ]
    for kind in KINDS:
        some = site.of_kind(kind)
        lines = [f"{_name(s, language)} {len(site.found[s])}" for s in some[:_LISTED]]
        parts += [f"<h2>{word(language, kind)}</h2>", items(lines, "names")]
        if len(some) > _LISTED:
            parts.append(f"<p>{word(language, 'more', n=len(some) - _LISTED)}</p>")
    return "\n".join(parts)


def _name(subject: Subject, language: str) -> str:
    return link(subject, "", name_of(subject, language))


def _search_data(site: Subjects, language: str) -> str:
    """Return names and titles for the search; of very many events the newest only."""
    names = [
        [word(language, s.kind), inert_line(name_of(s, language)), s.address, len(found)]
        for s, found in sorted(site.found.items(), key=lambda entry: -len(entry[1]))
    ]
    titles = [
        [event.start_day or event.end_day or "", inert_line(event.title), _address(event)]
        for event in site.events[: -_TITLES - 1 : -1]
    ]
    said = {"none": word(language, "none")}
    data = json.dumps({"names": names, "titles": titles, "said": said}, ensure_ascii=False)
    return f"const DATA = {data.replace('<', chr(92) + 'u003c')};\n"


def _address(event: WholeEvent) -> str:
    day = event.start_day or event.end_day
    subject = Subject("month", day[:7]) if day else Subject("type", event.type)
    return f"{subject.address}#e-{event.id}"


def _feed(events: list[WholeEvent], options: SiteOptions) -> bytes:
    newest = sorted(events, key=lambda e: (e.report.published or "", e.id))[-_IN_FEED:]
    stream = io.BytesIO()
    export_events("atom", newest, stream, Options(options.language, options.title))
    return stream.getvalue()


def _sitemap(pages: list[str], url: str) -> str:
    base = url.rstrip("/") + "/"
    places = "".join(f"<url><loc>{escape(base + page)}</loc></url>\n" for page in pages)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{places}</urlset>\n'
    )
