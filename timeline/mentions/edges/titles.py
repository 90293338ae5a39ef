"""Titles in running text: where each begins and ends, and the body it belongs to."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from timeline.lexicon.cues import cue
from timeline.lexicon.words import WordSet, words
from timeline.mentions.edges.left_edges import left_edge
from timeline.mentions.names.contexts import is_stopped, right_of
from timeline.mentions.names.holders import name_before
from timeline.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

_FILE = "titles.toml"
_HEADS = WordSet(words(_FILE, "office", "calling", "press", "not_titles"))
_LAST_HEADS = tuple(words(_FILE, "office", "calling"))
_NOT_TITLES = words(_FILE, "not_titles")
_OFFICES, _CALLINGS = words(_FILE, "office"), words(_FILE, "calling")
_SURNAMED = words(_FILE, "surnamed")
_OF_A_BODY = words(_FILE, "ranks_of_a_body")
_RANKS_BEHIND_NAMES = words(_FILE, "ranks_behind_names")
_VERBS = words(_FILE, "verbs_too")
_AND_ALSO = tuple(words(_FILE, "and_also"))
_OURS = words(_FILE, "ours")
_BODIES = WordSet(words("organizations.toml", "suffixes"))
_CROWD = words(_FILE, "bystanders") & words(_FILE, "groups")
_LONG_BODIES = tuple(b for b in words("organizations.toml", "suffixes") if len(b) > 1)
_RANGES = frozenset("国省市县区州旗盟镇乡我")
_SOCIETIES = WordSet(words(_FILE, "societies"))
_PLACE = cue("edges", "place-end")
_RANKED = "级干部"
_STAND_FOR = cue("edges", "stands-for")
_NOTE = cue("edges", "note")


class Title(NamedTuple):
    """A title as printed: the whole, and its last word (the head)."""

    span: Span
    head: Span
    holder: Span | None = None
    """The name right before the title: 吴萍 before 局长."""


@lru_cache(maxsize=4)
def find_titles(text: str) -> tuple[Title, ...]:
    """Find every title of a text, joined titles as one; a title may reach into the next.

    >>> text = "近日,省卫健委副主任、党组成员易露到会。"
    >>> [title.span.of(text) for title in find_titles(text)]
    ['省卫健委副主任、党组成员']
    """
    titles: list[Title] = []
    for at, word in _HEADS.find(text):
        if word in _NOT_TITLES or (word[-1] == "工" and text.startswith("程", at + len(word))):
            continue
        head = Span(at, at + len(word))
        if titles and titles[-1].span.end == head.start and word in _SURNAMED:
            continue
        if _opens_a_body(text, head):
            continue
        start = _with_our(text, left_edge(text, head.start))
        start = _with_joined_body(text, start, head.start)
        if titles and titles[-1].holder and start < titles[-1].span.end <= head.start:
            start = titles[-1].span.end
        if word in _VERBS and _is_deed_of(text, head, start, titles):
            continue
        start = _behind_a_deed(text, start, head.start, titles)
        if held := _behind_its_holder(text, head, start):
            titles.append(held)
            continue
        if titles and _continues(text, titles[-1], start, head):
            start = min(start, titles.pop().span.start)
        note = _NOTE.match(text, head.end)
        titles.append(Title(Span(start, note.end() if note else head.end), head))
    return tuple(titles)


def _opens_a_body(text: str, head: Span) -> bool:
    """Return whether a word only opens the name of a body: 技工学校, 收藏家协会."""
    if head.of(text) in _CALLINGS:
        return len(_BODIES.at(text, head.end)) > 1
    return _SOCIETIES.at(text, head.end) != ""


def _with_our(text: str, start: int) -> int:
    """Take in the 我 of 我校, which belongs to the printed title."""
    return start - 1 if text[start - 1 : start + 1] in _OURS else start


def _with_joined_body(text: str, start: int, head: int) -> int:
    """Take in a body that shares an office with the body behind its 、: 书画院、作家协会|主席."""
    if text[start - 1 : start] != "、" or text[start] in _RANGES:
        return start
    body = text[start:head]
    if not body.removesuffix(_last_rank(body)).endswith(_LONG_BODIES):
        return start
    first = left_edge(text, start - 1)
    opens = first == 0 or is_stopped(text, first - 1)
    return first if opens and text.endswith(_LONG_BODIES, first + 1, start - 1) else start


def _is_deed_of(text: str, head: Span, edge: int, before: Sequence[Title]) -> bool:
    """Return whether a title that is a verb as well is done by a name: 车前子|代表|志愿者."""
    if before and edge < before[-1].span.end <= head.start:
        edge = before[-1].span.end
    return not is_stopped(text, head.end) and name_before(text, head.start, edge) is not None


def _behind_a_deed(text: str, start: int, head: int, before: Sequence[Title]) -> int:
    """Return where a title begins that a verb done by a name stands before: 代表|志愿者."""
    deeds = [Span(*deed.span()) for deed in _STAND_FOR.finditer(text, start, head)]
    if not deeds:
        return start
    return max((d.end for d in deeds if _is_deed_of(text, d, start, before)), default=start)


def _behind_its_holder(text: str, head: Span, edge: int) -> Title | None:
    """Return the title, with its rank, if the name of its holder stands before it."""
    if head.of(text) in _CROWD or right_of(text, head.end) <= 0:
        return None
    post, office = is_post(head.of(text)), head.of(text) in _OFFICES
    following = _HEADS.at(text, head.end)
    if following and not (office and following in _VERBS):
        return None
    for rank in ("", *_RANKS_BEHIND_NAMES):
        if text.endswith(rank, 0, head.start):
            start = head.start - len(rank)
            if holder := name_before(text, start, edge, office=office, post=post):
                return Title(Span(start, head.end), head, holder)
    return None


def _continues(text: str, before: Title, start: int, head: Span) -> bool:
    """Return whether a title goes on from the one before it: touching, or joined by a 、."""
    if before.holder:
        return False
    if before.span.end == head.start:
        return True
    if text.startswith(_AND_ALSO, before.span.end):
        between = text[before.span.end : head.start]
        return start <= before.span.end + 1 or between.endswith("、", 0, start - before.span.end)
    if before.span.end != start - 1 or start > head.start:
        return False
    if text[before.span.end] not in "、/":
        return False
    grouped = before.head.of(text) in words(_FILE, "groups")
    return not grouped or text[start] == "原" or text.endswith(_RANKED, 0, before.span.end)


def is_office(title: str) -> bool:
    """Return whether a title is an office, not a calling such as 市民 or 乘客.

    >>> is_office("市教育局局长"), is_office("热心市民")
    (True, False)
    """
    return _last_head(title) in _OFFICES


def is_bystander(title: str) -> bool:
    """Return whether a title is that of somebody who only looks on: 市民, 乘客.

    >>> is_bystander("热心市民"), is_bystander("数学教师")
    (True, False)
    """
    return _last_head(title) in words(_FILE, "bystanders")


@cache
def _last_head(title: str) -> str:
    return [head for _, head in ((0, ""), *_HEADS.find(title))][-1]


def ends_in_head(stretch: str) -> bool:
    """Return whether the last word of a title ends the stretch.

    >>> ends_in_head("市人大常委会副主任"), ends_in_head("市图书馆")
    (True, False)
    """
    return stretch.endswith(_LAST_HEADS)


def is_post(head: str) -> bool:
    """Return whether a title's last word names a post that one person holds at a time."""
    return head in _OFFICES and head not in words(_FILE, "shared")


def is_press(head: str) -> bool:
    """Return whether a title's last word names somebody who reports."""
    return head in words(_FILE, "press")


@cache
def organization_of(title: str) -> str | None:
    """Return the body part of a title.

    >>> organization_of("省卫健委副主任"), organization_of("市委副书记、市长")
    ('省卫健委', '市委')
    """
    for part in re.split("[、/]", title):
        head, _ = next(_HEADS.find(part), (0, ""))
        body = part[:head]
        while rank := _last_rank(body):
            if rank == body or rank in _OF_A_BODY:
                break
            body = body.removesuffix(rank)
        if len(body) > 1 and body not in words(_FILE, "ranks") and not _PLACE.search(body):
            return body
    return None


def _last_rank(body: str) -> str:
    """Return the longest word of rank that ends a stretch; nothing where none does."""
    ends = (body[at:] for at in range(len(body)))
    return next((end for end in ends if end in words(_FILE, "ranks")), "")
