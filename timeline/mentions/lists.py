"""Names behind a title: one, or a list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.mentions.names import Name, has_surname, is_vouched, is_word, read_item, read_name
from timeline.mentions.titles import Title, is_office
from timeline.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_LEAST_OFFICE, _LEAST_CALLING = 2.0, 3.5
_NOTE = re.compile(r"\s?[(\uff08][^()\uff08\uff09\n]{1,14}[)\uff09]")
_JOINT = re.compile(r"[ \u3000]*(?:、|和|与|及|以及)[ \u3000]*|[ \u3000]{1,3}|\u3000")


def read_titled(text: str, titles: tuple[Title, ...]) -> Iterator[tuple[Title, tuple[Name, ...]]]:
    """Read the names that stand right behind each title; a title without one is left out."""
    starts = {title.span.start: title for title in titles}
    last = 0
    for title in titles:
        if title.span.end <= last:
            continue
        if title.span.start < last:
            if title.head.start <= last:
                continue
            title = Title(Span(last, title.span.end), title.head)  # noqa: PLW2901
        names = read_names(text, title, starts)
        if names:
            last = names[-1].span.end
            yield title, names


def read_names(text: str, title: Title, starts: Mapping[int, Title]) -> tuple[Name, ...]:
    """Read one name or a list of names behind a title."""
    first = read_first(text, title)
    if first is None:
        return ()
    names = [first]
    while joint := _JOINT.match(text, _after_note(text, names[-1].span.end)):
        item = _read_next(text, joint, starts)
        if item is None:
            break
        names.append(item)
    return tuple(names)


def read_first(text: str, title: Title) -> Name | None:
    """Read the first name behind a title, past a blank or a character printed twice."""
    start = title.span.end
    while start < len(text) and text[start] in " \u3000" and start - title.span.end < 2:
        start += 1
    name = read_item(text, start) if _opens_list(text, start) else read_name(text, start)
    if start == title.span.end and text[start : start + 1] == text[start - 1] and not _sure(name):
        repaired = read_name(text, start + 1)
        name = repaired if _sure(repaired) else name
    return name if name and _is_likely(name, is_office(title.span.of(text))) else None


def _is_likely(name: Name, office: bool) -> bool:
    if office:
        return name.score >= _LEAST_OFFICE
    return name.score >= _LEAST_CALLING and is_vouched(name.text) and not is_word(name.text)


def _sure(name: Name | None) -> bool:
    return name is not None and has_surname(name.text)


def _opens_list(text: str, start: int) -> bool:
    return text.find("、", start, start + 5) > 0


def _after_note(text: str, end: int) -> int:
    note = _NOTE.match(text, end)
    return note.end() if note else end


def _read_next(text: str, joint: re.Match[str], starts: Mapping[int, Title]) -> Name | None:
    start = joint.end()
    if (title := starts.get(start)) and read_first(text, title):
        return None
    if "、" in joint[0]:
        return read_item(text, start)
    name = read_name(text, start)
    return name if name and has_surname(name.text) and name.score >= 4 else None
