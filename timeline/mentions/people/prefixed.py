"""Names printed before their title: 郑树辉局长, and 郑市长 for somebody named earlier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue
from timeline.lexicon.words import WordSet, words
from timeline.mentions.edges.titles import Title
from timeline.mentions.names.personal_names import Name
from timeline.mentions.names.shapes import is_vouched, is_word
from timeline.model import PersonMention, Span

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

_FAMILY, _RAREST = 50, 14.0
_RANKS = words("titles.toml", "ranks_behind_surnames")
_NO_NAME = cue("names", "body-character")
_WORDS = WordSet(words("names.toml", "words", "not_names"))
_SURNAMES = WordSet(
    words("surnames.toml", "compound") | frozenset("".join(words("surnames.toml", "single")))
)


def find_prefixed(text: str, titles: tuple[Title, ...]) -> Iterator[tuple[Title, tuple[Name, ...]]]:
    """Find full names that stand before their title, unless another title stands before them."""
    ends = {title.span.end for title in titles}
    for title in titles:
        if title.holder and title.holder.start not in ends:
            yield title, (Name(title.holder, title.holder.of(text), 5.0),)


def find_surnames(
    text: str, titles: tuple[Title, ...], people: tuple[PersonMention, ...]
) -> Iterator[tuple[Title, Name, str]]:
    """Find a family name with a title that stands for somebody named before it."""
    families: dict[str, dict[tuple[str, str | None], PersonMention]] = {}
    for person in people:
        family = families.setdefault(person.name[0], {})
        if len(family) < _FAMILY:
            family.setdefault((person.name, person.title), person)
    for title in titles:
        before = text[title.span.start : title.head.start]
        name = _SURNAMES.at(before)
        if not name or before[len(name) :] not in ("", *_RANKS):
            continue
        surname = Span(title.span.start, title.span.start + len(name))
        printed = Span(surname.end, title.span.end)
        family = families.get(name[0], {})
        if full := _person(name, printed.of(text), surname.start, family.values()):
            yield Title(printed, title.head), Name(surname, name, 5.0), full


def _person(surname: str, title: str, at: int, people: Iterable[PersonMention]) -> str | None:
    fits = [p for p in people if p.name.startswith(surname) and p.span.start < at]
    same = [p.name for p in fits if p.title and p.title.endswith(title)]
    names = same or [p.name for p in fits]
    return names[-1] if names else None


_ROW = cue("names", "row")
_ENDS_A_ROW, _LONGEST_ROW = words("titles.toml", "before_row_titles"), 80


def find_rows(text: str, titles: tuple[Title, ...]) -> Iterator[tuple[Title, tuple[Name, ...]]]:
    """Find the rows of a roll: a name at the start of a line, its title behind it."""
    for title in titles:
        match = _row_before(text, title.span.start)
        name = "".join(match[1].split()) if match else ""
        if match and not is_word(name) and (is_vouched(name) or match[0][-1].isspace()):
            yield title, (Name(Span(*match.span(1)), name, 5.0),)


def _row_before(text: str, start: int) -> re.Match[str] | None:
    """Match what opens a line as a row, if that ends just where a title starts."""
    line = text.rfind("\n", max(0, start - _LONGEST_ROW), start) + 1
    if not line < start <= line + _LONGEST_ROW or text[start - 1] not in _ENDS_A_ROW:
        return None
    if text[line:start].lstrip()[:1].isdigit():
        return None
    match = _ROW.match(text, line)
    return match if match and match.end() == start else None
