"""Lists of names that no title opens: A、B等专家代表 with its label behind, or bare A、B、C."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue
from timeline.lexicon.words import HAN, LETTER, WordSet, words
from timeline.mentions.names.fluency import is_common_word, is_unlike_words
from timeline.mentions.names.foreign_names import has_japanese_surname
from timeline.mentions.names.personal_names import Name, read_name
from timeline.mentions.names.shapes import (
    DOT,
    has_dot,
    has_surname,
    is_vouched,
    is_word,
    known_parts,
    opens_with_function_word,
)
from timeline.model import Span
from timeline.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import TypeAlias

    from timeline.mentions.edges.titles import Title

    _Reader: TypeAlias = Callable[[str, int, Callable[[Name], bool]], Name | None]

_CLAUSE = cue("lists", "clause")
_BRACKET = cue("appointments", "note")
_PLAIN = late_pattern(f"{LETTER}(?:{LETTER}|[{DOT} ]){{0,10}}{LETTER}")
_REST = cue("lists", "rest")
_LABEL, _BEFORE_LABEL = cue("lists", "label"), cue("lists", "before-label")
_DEEDS = WordSet(words("names.toml", "speech", "joining", "winning"))
_NO_NAME = words("names.toml", "no_last_in_lists")
_SOMETIMES = words("names.toml", "seldom_last_in_lists")
_WORDS, _COMMON = WordSet(words("names.toml", "words", "not_names")), 14.0
_JOINTS = words("titles.toml", "joints")
_LEAST_BARE, _LEAP = 3, 4
_PLACED = cue("lists", "placed")
_GAP = late_pattern(f"[{HAN}]{{0,{_LEAP - 1}}}")


def find_enumerations(
    text: str, titles: tuple[Title, ...]
) -> Iterator[tuple[Title | None, tuple[Name, ...]]]:
    """Find lists of names with the label that follows them, or with none."""
    starts = {title.span.start: title for title in titles}
    for clause in _CLAUSE.finditer(text):
        if "、" not in clause[0]:
            continue
        for span, label in _labelled(text, Span(*clause.span()), starts):
            whole = _whole_or_placed if label else _whole
            for names in _chains(text, span, _may_be_name if label else _is_name, whole):
                if label and _are_people(names):
                    yield label, names
                elif not label and _is_sure(text, names):
                    yield None, names


def _labelled(
    text: str, clause: Span, starts: Mapping[int, Title]
) -> Iterator[tuple[Span, Title | None]]:
    """Cut a clause behind each 等 that a title follows, at most a few characters on."""
    start = clause.start
    for match in _LABEL.finditer(text, start, clause.end + _LEAP):
        gap = _GAP.match(text, match.end(), match.end() + _LEAP)
        places = range(match.end(), gap.end() + 1 if gap else match.end())
        label = next((starts[at] for at in places if at in starts), None)
        if label and match.start() > start:
            yield Span(start, match.start()), label
            start = match.end()
    if start < clause.end:
        yield Span(start, clause.end), None


def _are_people(names: tuple[Name, ...]) -> bool:
    """Return whether most of a labelled list are names, or half, and the others are no words."""
    sure = [name for name in names if _is_name(name)]
    others = [name.text for name in names if name not in sure]
    return 2 * len(sure) > len(names) or (
        2 * len(sure) == len(names) and all(map(is_unlike_words, others))
    )


def _is_sure(text: str, names: tuple[Name, ...]) -> bool:
    """Return whether a list without a label is one of people: by its length and what they do."""
    whole = [name for name in names if len(name.text) > 2]
    rest = _REST.match(text, names[-1].span.end)
    if _DEEDS.at(text, rest.end() if rest else names[-1].span.end):
        return bool(whole)
    return len(names) >= _LEAST_BARE and len(whole) * 2 >= len(names)


def _chains(
    text: str, clause: Span, accept: Callable[[Name], bool], read_whole: _Reader
) -> Iterator[tuple[Name, ...]]:
    """Cut a clause at its 、 and give the stretches in which every item is a name."""
    chain: list[Name] = []
    before = ""
    at = clause.start
    for item in clause.of(text).split("、"):
        name = read_whole(item, at, accept)
        if name and not chain and before and (opening := _tail(before, at - 1)):
            chain.append(opening)
        ending = name or (_last(text, at, accept) if chain else None)
        if ending:
            chain.append(ending)
            if not name and (joined := _joined(text, ending.span.end)):
                chain.append(joined)
        if not name:
            yield from _pairs(chain)
            chain = []
        before = "" if name else item
        at += len(item) + 1
    yield from _pairs(chain)


def _pairs(chain: list[Name]) -> Iterator[tuple[Name, ...]]:
    if len(chain) > 1:
        yield tuple(chain)


def _last(text: str, at: int, accept: Callable[[Name], bool]) -> Name | None:
    """Read the last name of a list: up to its 等, else as anywhere."""
    match = _BEFORE_LABEL.match(text, at)
    name = (
        Name(Span(*match.span(1)), "".join(match[1].split()), 5.0) if match else read_name(text, at)
    )
    return name if name and accept(name) else None


def _joined(text: str, end: int) -> Name | None:
    """Read the name behind the 和 that ends a list, up to its 等."""
    match = _BEFORE_LABEL.match(text, end + 1) if text[end : end + 1] in _JOINTS else None
    name = match and Name(Span(*match.span(1)), "".join(match[1].split()), 5.0)
    return name if name and (_is_name(name) or has_japanese_surname(name.text)) else None


def _whole(item: str, at: int, accept: Callable[[Name], bool]) -> Name | None:
    """Read all of an item as one name."""
    printed = _BRACKET.sub("", item).strip()
    if not _PLAIN.fullmatch(printed):
        return None
    start = at + len(item) - len(item.lstrip())
    name = Name(Span(start, start + len(printed)), "".join(printed.split()), 5.0)
    return name if accept(name) else None


def _whole_or_placed(item: str, at: int, accept: Callable[[Name], bool]) -> Name | None:
    """Read an item as a name, or behind the place of the office that the label tells: 白沙镇|甲."""
    place = _PLACED.match(item)
    if place is None:
        return _whole(item, at, accept)
    return _whole(item[place.end() :], at + place.end(), accept)


def _tail(item: str, end: int) -> Name | None:
    """Read a name off the end of the words that lead into a list."""
    for size in (4, 3, 2):
        name = Name(Span(end - size, end), item[-size:], 4.0)
        if len(item) > size and " " not in name.text and _is_name(name):
            return name
    return None


def _is_name(name: Name) -> bool:
    if not _may_be_name(name) or not is_vouched(name.text):
        return False
    return not is_word(name.text) or _opens_like_a_word(name.text)


def _opens_like_a_word(name: str) -> bool:
    """Return whether only the family name is a joining word as well: 曾文辉."""
    full = len(name) == 3 and has_surname(name) and opens_with_function_word(name)
    return full and not (_WORDS.at(name) or is_common_word(name[1:], _COMMON))


def _may_be_name(name: Name) -> bool:
    if name.text[-1] == "等":
        return False
    if has_surname(name.text) and len(name.text) > 2:
        return name.text[-1] not in _NO_NAME or name.text[-1] in _SOMETIMES
    fits = 2 <= len(name.text) <= 4 or has_dot(name.text) or _is_all_known(name.text)
    return fits and name.text[-1] not in _NO_NAME


def _is_all_known(name: str) -> bool:
    """Return whether a long name is made of known parts: 阿不都热依木."""
    return len(known_parts(name)) >= len(name) - 1
