"""The page of a person, a unit, a body, a place, a type, a month or a list, in bounded parts."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from timeline.site.markup import bars, event_item, items, link, name_of, text
from timeline.site.subjects import Subject
from timeline.site.words import word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.site.subjects import Subjects
    from timeline.whole import WholeEvent

_BYTES = 150_000
_COMPANIONS, _OFFICES = 30, 40


def subject_pages(
    site: Subjects, subject: Subject, language: str
) -> Iterator[tuple[str, str, str]]:
    """Return name, title and body of each page of a subject, the newest events first."""
    events = [site.events[number] for number in reversed(site.found[subject])]
    parts = _parts([_item(site, number, language) for number in reversed(site.found[subject])])
    title = name_of(subject, language)
    names = [subject.address, *(_numbered(subject, n) for n in range(2, len(parts) + 1))]
    for number, part in enumerate(parts):
        head = "" if number else _overview(subject, events, language)
        body = f'{head}<ol class="events">\n{part}</ol>\n{_turn(names, number, language)}'
        yield names[number], title, body


def _item(site: Subjects, number: int, language: str) -> tuple[str, int]:
    """Return an event as an item of a list, with its size in bytes."""
    if number not in site.drawn:
        item = event_item(site.events[number], language, "../")
        site.drawn[number] = item, len(item.encode())
    return site.drawn[number]


def _parts(listed: Sequence[tuple[str, int]]) -> list[str]:
    """Put items together until a page is full."""
    parts: list[list[str]] = [[]]
    size = 0
    for item, its_size in listed:
        if size and size + its_size > _BYTES:
            parts.append([])
            size = 0
        parts[-1].append(item)
        size += its_size
    return ["".join(part) for part in parts]


def _numbered(subject: Subject, number: int) -> str:
    return subject.address.replace(".html", f"-{number}.html")


def _turn(names: Sequence[str], number: int, language: str) -> str:
    """Return links to the other pages of a subject."""
    if len(names) == 1:
        return ""
    others = (
        f'<a href="../{name}">{word(language, "page", n=n)}</a>' if n != number + 1 else str(n)
        for n, name in enumerate(names, 1)
    )
    return f"<p>{' '.join(others)}</p>"


def _overview(subject: Subject, events: Sequence[WholeEvent], language: str) -> str:
    """Return what a page begins with: how many events, when, offices and companions."""
    parts = [f"<p>{word(language, 'events', n=len(events))}</p>"]
    months = sorted(Counter(str(e.start_day)[:7] for e in events if e.start_day).items())
    if len(months) > 1:
        links = {month: f"../{Subject('month', month).address}" for month, _ in months}
        parts += [
            f"<h2>{word(language, 'by_month')}</h2>",
            bars(dict(months), links, word(language, "by_month")),
        ]
    if subject.kind == "person":
        parts += [f"<h2>{word(language, 'offices')}</h2>", items(_offices(subject, events))]
    companions = Counter(
        p.identity for e in events for p in e.participants if p.identity != subject.name
    )
    if companions and subject.kind != "type":
        listed = [
            f"{link(Subject('person', name), '../')} {count}"
            for name, count in sorted(companions.items(), key=lambda c: (-c[1], c[0]))[:_COMPANIONS]
        ]
        head = "companions" if subject.kind == "person" else "person"
        parts += [f"<h2>{word(language, head)}</h2>", items(listed, "names")]
    return "\n".join(parts)


def _offices(subject: Subject, events: Sequence[WholeEvent]) -> list[str]:
    """Return the titles of a person with the first and the last day that they were seen."""
    seen: dict[str, list[str]] = {}
    for event in reversed(events):
        for person in event.participants:
            if person.identity == subject.name and person.title and event.start_day:
                seen.setdefault(person.title, []).append(event.start_day)
    return [
        f"{text(title)} <small>{min(days)} – {max(days)}</small>"
        for title, days in list(seen.items())[:_OFFICES]
    ]
