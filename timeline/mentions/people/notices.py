"""People in notices and rolls: with their particulars, in forms, with their office in brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue
from timeline.lexicon.words import HAN
from timeline.mentions.edges.titles import Title, ends_in_head
from timeline.mentions.names.fluency import is_common_word, is_noun
from timeline.mentions.names.personal_names import Name
from timeline.mentions.names.shapes import ends_a_body, has_surname, is_vouched, is_word
from timeline.model import Span
from timeline.patterns import late_pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping, Sequence

_ENTRY, _FORM, _SIGN = cue("rolls", "entry"), cue("rolls", "form"), cue("rolls", "sign")
_PLAN, _PRESENT = cue("rolls", "plan"), cue("rolls", "present")
_STOP = late_pattern("[,\uff0c;\uff1b。\n]")
_LISTED, _HELD = cue("rolls", "titled-line"), cue("rolls", "titled-list")
_ITEM = late_pattern(f"[{HAN}]+")
_GLOSSED = cue("rolls", "glossed")
_HONOURED, _HONOURED_SIGN = cue("rolls", "honoured"), cue("rolls", "honoured-sign")
_EPITHET = cue("rolls", "epithet")
_PRIZED, _PRIZED_SIGN = cue("rolls", "prized"), cue("rolls", "prized-sign")


def find_noticed(
    text: str, titles: tuple[Title, ...]
) -> Iterator[tuple[Title | None, tuple[Name, ...]]]:
    """Find those whom a notice or a roll names, with the office meant for them or held."""
    if _SIGN.search(text):
        for pattern in (_ENTRY, _FORM):
            for match in pattern.finditer(text):
                if name := _read(match):
                    yield _office(match, titles), (name,)
    ends = {title.span.end: title for title in titles}
    yield from _titled_lines(text, ends)
    yield from _glossed(text)
    yield from _honoured(text)


def _honoured(text: str) -> Iterator[tuple[None, tuple[Name, ...]]]:
    """Read who is honoured: 授予甲、乙等10名同志, and “好邻居”甲、“好后生”乙等8人."""
    for match in _HONOURED.finditer(text) if _HONOURED_SIGN.search(text) else ():
        names = tuple(_listed(match))
        if all(is_vouched(name.text) and not is_word(name.text) for name in names):
            yield None, names
    for match in _PRIZED.finditer(text) if _PRIZED_SIGN.search(text) else ():
        names = tuple(_listed(match))
        if all(has_surname(name.text) and not ends_in_head(name.text) for name in names):
            yield None, names
    for match in _EPITHET.finditer(text) if "”" in text else ():
        names = tuple(_listed(match))
        if all(is_vouched(name.text) and not is_word(name.text) for name in names):
            yield None, names


def _listed(match: re.Match[str]) -> Iterator[Name]:
    at = match.start("names")
    for item in match["names"].split("、"):
        yield Name(Span(at, at + len(item)), "".join(item.split()), 6.0)
        at += len(item) + 1


def _read(match: re.Match[str]) -> Name | None:
    """Take the name of an entry unless an ordinary word stands there."""
    name = "".join(match["name"].split())
    if is_word(name) or ends_a_body(name) or (is_common_word(name, 20.0) and not is_noun(name)):
        return None
    return Name(Span(*match.span("name")), name, 6.0)


def _office(match: re.Match[str], titles: Sequence[Title]) -> Title | None:
    """Choose the office an entry gives: the one held, else the one meant."""
    text, end = match.string, match.end("rest")
    for stage in (_PRESENT, _PLAN):
        for found in stage.finditer(text, match.start("rest"), end):
            at = found.end()
            stop = _STOP.search(text, at, end)
            limit = stop.start() if stop else end
            inside = [t for t in titles if at <= t.head.start and t.span.end <= limit]
            if inside:
                start = max(at, inside[0].span.start)
                return Title(Span(start, inside[-1].span.end), inside[-1].head)
    return None


def _titled_lines(text: str, ends: Mapping[int, Title]) -> Iterator[tuple[Title, tuple[Name, ...]]]:
    """Read the lines of a roll that hold nothing but a title and its names."""
    for match in _LISTED.finditer(text):
        title, name = ends.get(match.end("title")), _read(match)
        if title and name and is_vouched(name.text):
            yield Title(Span(match.start("title"), title.span.end), title.head), (name,)
    for match in _HELD.finditer(text):
        title, names = ends.get(match.end("title")), tuple(_held(match))
        if title and all(is_vouched(name.text) and not is_word(name.text) for name in names):
            yield Title(Span(match.start("title"), title.span.end), title.head), names


def _held(match: re.Match[str]) -> Iterator[Name]:
    for item in _ITEM.finditer(match.string, *match.span("names")):
        yield Name(Span(*item.span()), item[0], 6.0)


def _glossed(text: str) -> Iterator[tuple[Title, tuple[Name, ...]]]:
    """Read a name whose office stands in brackets behind it: 甲(县医院护士长)."""
    for match in _GLOSSED.finditer(text):
        name = _read(match)
        if name and is_vouched(name.text) and ends_in_head(match["title"]):
            end = match.end("title")
            yield Title(Span(*match.span("title")), Span(end - 1, end)), (name,)
