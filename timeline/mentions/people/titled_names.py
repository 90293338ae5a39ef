"""Names behind a title: one, or a list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue
from timeline.lexicon.words import words
from timeline.mentions.edges.comma_titles import with_first_half
from timeline.mentions.edges.left_edges import left_edge
from timeline.mentions.edges.titles import Title, is_office, is_post, organization_of
from timeline.mentions.names.contexts import speech_follows
from timeline.mentions.names.fluency import is_noun
from timeline.mentions.names.foreign_names import STRANGE, read_foreign
from timeline.mentions.names.personal_names import Name, read_item, read_name
from timeline.mentions.names.shapes import (
    DOT,
    has_dot,
    has_surname,
    is_vouched,
    is_word,
    known_parts,
)
from timeline.mentions.people.like_words import read_accused, read_before_stop
from timeline.mentions.people.likely_names import is_bare_verb, is_likely, is_phrase_of_words
from timeline.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_LEAST_SHARED, _LEAST_NEXT = 2.8, 1.5
_WHOLE = 5.0
_LONG_BODY = 5
_ENDS_A_TITLE = words("titles.toml", "ends_of_titles")
_LABELLED = words("titles.toml", "before_leaders")
_NOTE = re.compile(r"\s?[(\uff08][^()\uff08\uff09\n]{1,14}[)\uff09]")
_MAY_NAME = words("names.toml", "may_name")
_HONORIFIC = cue("names", "honorific")
_SAYS = cue("names", "says")
_JOINT = cue("names", "joint")


def read_titled(text: str, titles: tuple[Title, ...]) -> Iterator[tuple[Title, tuple[Name, ...]]]:
    """Read the names that stand right behind each title; a title without one is left out."""
    starts = {start: title for title in reversed(titles) for start in _starts(text, title)}
    last = 0
    for index, title in enumerate(titles):
        if title.holder:
            continue
        if title.span.end <= last or (title.span.start < last and title.head.start <= last):
            continue
        rest = Title(Span(_rest_of(text, title, last), title.span.end), title.head)
        listed = last > 0 and rest.span.start == last + 1 and text[last] == "、"
        names = read_names(text, rest, starts, listed=listed)
        if names:
            last = names[-1].span.end
            if len(names) == 1:
                rest = with_first_half(text, rest, titles[index - 1] if index else None)
            yield _stretch(text, rest, names[0]), names


def _rest_of(text: str, title: Title, last: int) -> int:
    """Return where a title begins behind a name that the first part of a joined one follows."""
    if title.span.start >= last or last == 0:
        return title.span.start
    joint = text.find("、", last, title.head.start)
    return joint + 1 if joint >= 0 else last


def _starts(text: str, title: Title) -> tuple[int, ...]:
    """Return where a title begins; of one behind its holder, where the holder and his body do."""
    if not title.holder:
        return (title.span.start,)
    return title.holder.start, left_edge(text, title.holder.start)


def _stretch(text: str, title: Title, name: Name) -> Title:
    """Let a title reach up to a dotted name where its last word is not known."""
    if name.span.start == title.span.end or not has_dot(name.text):
        return title
    end = name.span.start
    while end > title.span.end and text[end - 1].isspace():
        end -= 1
    return Title(Span(title.span.start, end), title.head)


def read_names(
    text: str, title: Title, starts: Mapping[int, Title], *, listed: bool = False
) -> tuple[Name, ...]:
    """Read one name or a list of names behind a title; ``listed`` where a name comes before it."""
    first = read_first(text, title, listed=listed)
    if first is None:
        return ()
    names = [first]
    while joint := _JOINT.match(text, _after_note(text, names[-1].span.end)):
        item = _read_next(text, joint, starts)
        if item is None:
            break
        names.append(item)
    several = len(names) > 1 and not is_post(title.head.of(text))
    sure = any(is_vouched(name.text) or name.score >= STRANGE for name in names)
    return () if several and not sure else tuple(names)


def read_first(text: str, title: Title, *, listed: bool = False) -> Name | None:
    """Read the first name behind a title, past a blank or a character printed twice."""
    start = _after_note(text, title.span.end)
    while start < len(text) and text[start] in " \u3000" and start - title.span.end < 2:
        start += 1
    if text[start : start + 1] == "”" and text[title.span.start - 1] == "“":
        start += 1
    if honorific := _HONORIFIC.match(text, start):
        start = honorific.end()
    if accused := read_accused(text, title, start):
        return accused
    opens = _opens_list(text, start) and is_office(title.span.of(text))
    trusted = is_post(title.head.of(text)) or opens or listed or _is_label(text, title)
    name = (read_item if opens else read_name)(text, start, trusted=trusted)
    name = read_foreign(text, start, name)
    if start == title.span.end and text[start : start + 1] == text[start - 1] and not _sure(name):
        repaired = read_name(text, start + 1)
        name = repaired if _sure(repaired) else name
    if is_bare_verb(text, title):
        return None
    name = _without_prefix(text, name) if name else None
    if name and is_likely(name, title.span.of(text), title.head.of(text)):
        return name
    if name and _is_vouched_behind(text, name, listed=listed):
        return name
    return read_before_stop(text, title, start)


def _is_vouched_behind(text: str, name: Name, *, listed: bool) -> bool:
    """Return whether what follows a doubtful name vouches for it: what it does, the next 、."""
    if is_phrase_of_words(name.text):
        return False
    plain = not is_word(name.text) or is_noun(name.text) or name.text in _MAY_NAME
    if speech_follows(text, name.span.end):
        return plain or (has_surname(name.text) and _SAYS.match(text, name.span.end) is not None)
    surnamed = has_surname(name.text) and not is_word(name.text)
    leads = surnamed and text[name.span.end : name.span.end + 1] == "、"
    return (listed or leads) and plain and name.score >= _LEAST_SHARED


def _hides_surname(text: str, title: Title) -> bool:
    """Return whether a bare title is better read as the beginning of a name: 师长庚."""
    if title.span != title.head or not has_surname(title.head.of(text)):
        return False
    name = read_name(text, title.span.start, trusted=True)
    rest = read_name(text, title.span.end, trusted=True)
    longer = name is not None and name.span.end > title.span.end and has_surname(name.text)
    return longer and name.score >= _WHOLE and not _sure(rest) if name else False


def _without_prefix(text: str, name: Name) -> Name:
    """Take off a dotted name what stands before its first known part."""
    known = min(known_parts(name.text), default=0) if has_dot(name.text) else 0
    least = 0 if name.text[0] in _ENDS_A_TITLE else 1
    if not least < known < name.text.index(next(c for c in name.text if c in DOT)):
        return name
    span = Span(name.span.start + known, name.span.end)
    return Name(span, span.of(text), name.score)


def _is_label(text: str, title: Title) -> bool:
    return title.head.of(text) == "领导" and text[title.head.start - 1] in _LABELLED


def _sure(name: Name | None) -> bool:
    return name is not None and has_surname(name.text)


def _opens_list(text: str, start: int) -> bool:
    return text.find("、", start, start + 22) > 0


def _after_note(text: str, end: int) -> int:
    note = _NOTE.match(text, end)
    return note.end() if note else end


def _is_anothers(text: str, title: Title) -> bool:
    """Return whether a title has a holder, or a body too long for a name: 远帆电子公司经理."""
    body = organization_of(title.span.of(text)) or ""
    return title.holder is not None or len(body) >= _LONG_BODY


def _read_next(text: str, joint: re.Match[str], starts: Mapping[int, Title]) -> Name | None:
    start = joint.end()
    title = starts.get(start)
    if (
        title
        and not _hides_surname(text, title)
        and (_is_anothers(text, title) or read_first(text, title, listed=True))
    ):
        return None
    if "、" in joint[0]:
        item = read_item(text, start, trusted=True, listed=True)
        taken = item is not None and title is not None and item.span.end == title.span.end
        return None if item is None or taken or item.score < _LEAST_NEXT else item
    name = read_name(text, start)
    return name if name and has_surname(name.text) and name.score >= 4 else None
