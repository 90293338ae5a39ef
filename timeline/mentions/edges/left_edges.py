"""How far to the left a title, a body or a place name reaches."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from timeline.lexicon.cues import cue
from timeline.lexicon.words import HAN, WordSet, words

if TYPE_CHECKING:
    from collections.abc import Iterator

_FILE = "titles.toml"
_LONGEST, _LOOK_AHEAD = 40, 3
_RUN = re.compile(f"[{HAN}A-Za-z0-9“”《》·()\uff08\uff09—-]*")
_KEPT, _CUT = cue("edges", "kept"), cue("edges", "cut")
_KEPT_FROM = words(_FILE, "kept_from")
_CUT_FROM = words(_FILE, "cut_from")
_JOINTS = words(_FILE, "joints")


class _Cut(NamedTuple):
    """What parts a name from the words before it: a word, a count, or a joint such as 和."""

    start: int
    end: int
    joint: bool


class _Cutter:
    """Finds the cuts of a stretch; words that are kept whole hide the cuts inside them."""

    def __init__(self, keep: frozenset[str], cuts: frozenset[str]) -> None:
        self._keep, self._cuts = WordSet(keep), WordSet(cuts)
        self._any = WordSet(keep | cuts | _JOINTS | _KEPT_FROM | _CUT_FROM)

    def cuts(self, text: str, start: int, end: int) -> Iterator[_Cut]:
        """Return the cuts between two places, apart, from left to right."""
        base = max(0, start - 1)
        piece, done = text[base:end], start - base
        for at in self._any.openings(piece):
            if at < done:
                continue
            character = piece[at]
            size = self._kept(piece, at)
            if size and size >= len(self._cuts.at(piece, at)):
                done = at + size
            elif size := 1 if character in _JOINTS else self._cut(piece, at):
                done = at + size
                yield _Cut(base + at, base + done, character in _JOINTS)

    def _kept(self, piece: str, at: int) -> int:
        if word := self._keep.at(piece, at):
            return len(word)
        match = _KEPT.match(piece, at) if piece[at] in _KEPT_FROM else None
        return len(match[0]) if match else 0

    def _cut(self, piece: str, at: int) -> int:
        if word := self._cuts.at(piece, at):
            return len(word)
        match = _CUT.match(piece, at) if piece[at] in _CUT_FROM else None
        return len(match[0]) if match else 0


_TITLE_CUTS = _Cutter(words(_FILE, "uncut"), words(_FILE, "cuts"))
_NAMED_CUTS = _Cutter(
    words(_FILE, "uncut") | words("organizations.toml", "uncut"),
    words(_FILE, "cuts") | words("organizations.toml", "cuts"),
)
_FIELD, _OTHER_FIELD = cue("edges", "field"), cue("edges", "other-field")


def left_edge(text: str, head: int) -> int:
    """Go left from where the last word of a title begins to where the title begins.

    >>> left_edge("昨日由市教育局局长", 7)
    3
    """
    start = _run_start(text, head)
    for cut in _TITLE_CUTS.cuts(text, start, head + _LOOK_AHEAD):
        if cut.end > head:
            break
        if not (cut.joint and _joins_fields(text, start, cut, head)):
            start = cut.end
    return start


def named_edge(text: str, head: int, *, short: bool = False) -> int:
    """Go left from the last word of a body or a place to where its name begins.

    A ``short`` last word, of one character, needs something before it: 景和苑 is one name.

    >>> named_edge("一行实地察看龙尾闸", 8)
    6
    """
    start = _run_start(text, head)
    for cut in _NAMED_CUTS.cuts(text, start, head + _LOOK_AHEAD):
        if cut.end > head:
            break
        inside = short and cut.end == head and cut.start - start <= 1
        if not (cut.joint and (inside or _joins_fields(text, start, cut, head))):
            start = cut.end
    return start


def _run_start(text: str, head: int) -> int:
    run = _RUN.match(text[max(0, head - _LONGEST) : head][::-1])
    return head - run.end() if run else head


def _joins_fields(text: str, start: int, joint: _Cut, head: int) -> bool:
    """Return whether 和 stands inside one body's name: 市文化和旅游局."""
    field = _FIELD.fullmatch(text, start, joint.start)
    return bool(field and _OTHER_FIELD.match(text, joint.end, head + 1))
