"""Phrases that give or take an office: 任命X同志为Y, 免去X的Y职务, X同志任Y."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from timeline.lexicon.cues import cue
from timeline.lexicon.words import table_of
from timeline.mentions.edges.titles import Title, ends_in_head
from timeline.mentions.names.personal_names import Name, read_name
from timeline.mentions.names.shapes import has_surname
from timeline.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def _ends(form: str) -> tuple[str, ...]:
    return tuple(table_of("titles.toml")["before_offices"][form])


class _Form(NamedTuple):
    """A phrase that gives or takes an office, up to where the title begins."""

    pattern: re.Pattern[str]
    ends: tuple[str, ...]
    """What its last characters can be."""
    verb: re.Pattern[str] | None
    """What stands somewhere in a text that holds the phrase."""


_GIVES, _TAKES = cue("appointments", "giving"), cue("appointments", "taking")
_CHAINED = _Form(cue("appointments", "chained"), _ends("chained"), _GIVES)
_MOVED = _Form(cue("appointments", "moved"), _ends("held"), None)
_FORMS = (
    _Form(cue("appointments", "given"), _ends("given"), _GIVES),
    _Form(cue("appointments", "taken"), _ends("taken"), _TAKES),
    _Form(cue("appointments", "held"), _ends("held"), None),
    _MOVED,
    _CHAINED,
)
_TAKEN_FROM = cue("appointments", "taken-from")
_ITS_END = cue("appointments", "its-end")
_NEAR = 160
_STOP = "。"
_TAKING = 6
"""Characters that a verb of taking may have before a name."""
_PART = cue("appointments", "part")
_REMARK = cue("appointments", "note")
_NO_SUBJECT = cue("appointments", "no-subject")
_COUNTS = cue("appointments", "term")


def find_appointments(
    text: str, titles: tuple[Title, ...]
) -> Iterator[tuple[Title, tuple[Name, ...]]]:
    """Find who was given, or gave up, which office."""
    ends = {title.span.end for title in titles}
    offices = _offices(text, titles)
    for form in _FORMS:
        for match in _phrases(form, text, sorted(offices)):
            if form is _CHAINED and not _GIVES.search(text, *_sentence(text, match.start())):
                continue
            title = offices.get(match.end())
            names = tuple(_names(match, ends)) if title else ()
            if form is _MOVED:
                names = tuple(name for name in names if name.span.start in ends)
            if title and names:
                yield title, names
    yield from _dismissed(text, titles)


def _dismissed(text: str, titles: tuple[Title, ...]) -> Iterator[tuple[Title, tuple[Name, ...]]]:
    """Read who loses an office that the name runs into: 免去甲县审计局局长职务."""
    for title in titles if _TAKES.search(text) else ():
        start = title.span.start
        if not _TAKEN_FROM.search(text, max(0, start - _TAKING), start):
            continue
        name = _before_known_body(text, start) or read_name(text, start)
        if name and name.span.end < title.head.start and _ITS_END.match(text, title.span.end):
            yield Title(Span(name.span.end, title.span.end), title.head), (name,)


def _before_known_body(text: str, start: int) -> Name | None:
    """Read a name up to a body that the text names elsewhere."""
    for end in (start + 2, start + 3):
        body = text[end : end + 3]
        known = len(body) > 2 and (text.find(body, 0, start) >= 0 or text.find(body, end + 1) >= 0)
        if known and has_surname(text[start:end]):
            return Name(Span(start, end), text[start:end], 6.0)
    return None


def _offices(text: str, titles: tuple[Title, ...]) -> dict[int, Title]:
    """Return each office by where it begins, or may begin: behind a 为 that a title took in."""
    offices = {title.span.start: title for title in titles}
    for title in titles:
        for at in range(title.span.start + 1, title.head.start + 1):
            if text[at - 1] == "为":
                offices.setdefault(at, Title(Span(at, title.span.end), title.head))
    return offices


def _phrases(form: _Form, text: str, offices: Sequence[int]) -> Iterator[re.Match[str]]:
    """Find the phrase in the sentences that have its last word right before a title."""
    end = 0
    for office in offices:
        if office < end or not text.endswith(form.ends, 0, office):
            continue
        begin, end = _bounds(text, office)
        if form.verb is None or form.verb.search(text):
            yield from form.pattern.finditer(text, begin, end)


def _bounds(text: str, at: int) -> tuple[int, int]:
    """Return where the sentence around a place begins, and where it ends."""
    end = text.find(_STOP, at)
    return text.rfind(_STOP, 0, at) + 1, end if end >= 0 else len(text)


def _sentence(text: str, at: int) -> tuple[int, int]:
    """Return the part of a sentence before a place in it."""
    near = max(0, at - _NEAR)
    return max(near, text.rfind(_STOP, near, at)), at


def _names(match: re.Match[str], ends: set[int]) -> Iterator[Name]:
    comrade = "同志" in match[0]
    bare = _REMARK.sub(lambda remark: "、" * len(remark[0]), match["names"])
    for part in _PART.finditer(bare):
        start, end = (match.start("names") + at for at in part.span())
        inside = [at for at in range(start + 1, end + 1) if at in ends]
        printed = part[0][max(inside, default=start) - start :]
        name = re.sub(r"\s", "", printed)
        fits = (2 <= len(name) <= 5 or "·" in name) and not ends_in_head(name)
        behind = match.string[end : end + 1]
        subject = not _NO_SUBJECT.search(name) and not _COUNTS.search(name + behind)
        if fits and (comrade or has_surname(name) or subject):
            yield Name(Span(end - len(printed), end), name, 6.0)
