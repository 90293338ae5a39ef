"""An item of a title cut into what stands before the post, a party organ, and the post."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from timeline.lexicon.cues import cue
from timeline.lexicon.words import table_of, words
from timeline.offices.kinds import body_end, kind_of_end
from timeline.offices.units import read_unit

_FILE = "offices.toml"
_FORMER = cue("offices", "former")
_PRESENT = cue("offices", "present")
_BEARERS = "省市县区州盟旗镇乡村局院馆部"
"""Single characters that name a body by themselves."""
_PLACES: dict[str, str] = table_of(_FILE)["place_heads"]


@dataclass(frozen=True, slots=True)
class Item:
    """A part of a title between two stops."""

    body: str
    """What stands before the post."""
    organ: str
    """A party organ inside of the body: 党组 of 教育局党组书记."""
    post: str
    """The post; nothing where the item prints none."""
    head: str
    """The last word of the post."""
    former: bool

    @property
    def is_loose(self) -> bool:
        """Return whether the post is a calling rather than an office."""
        return self.head in _callings() or not self.head


@cache
def _callings() -> frozenset[str]:
    offices = words("titles.toml", "office") | words(_FILE, "committee_posts")
    offices -= words(_FILE, "loose")
    callings = words("titles.toml", "calling") - offices
    return callings | words(_FILE, "loose")


@cache
def _heads() -> frozenset[str]:
    known = words("titles.toml", "office", "calling") | words(_FILE, "loose", "heads")
    return known.union(_PLACES) - words(_FILE, "composite")


def read_item(text: str) -> Item:
    """Cut an item of a title.

    >>> item = read_item("市教育局党组副书记")
    >>> item.body, item.organ, item.post
    ('市教育局', '党组', '副书记')
    """
    behind = _longest_end(text, words(_FILE, "behind_posts"))
    item = _read(_PRESENT.sub("", text.removesuffix(behind)))
    return replace(item, post=item.post + behind) if behind else item


def _read(text: str) -> Item:
    former = bool(_FORMER.search(text))
    text = _FORMER.sub("", text)
    head = _longest_end(text, _heads())
    if not head:
        return _calling(text, "", former=former) if text else Item("", "", "", "", former)
    front = _without_ranks(text.removesuffix(head))
    if head in _callings() | words(_FILE, "crafts"):
        return _calling(text, head, former=former)
    body, organ = _organ(front)
    former = former or bool(_FORMER.search(body))
    body, post = _FORMER.sub("", body), text[len(front) :]
    if _is_part_of_post(body):
        body, post = "", body + post
    return Item(body + _shared(body, head), organ, post, head, former)


def _calling(text: str, head: str, *, former: bool) -> Item:
    """Cut what somebody is behind the last body named; without one all is the calling."""
    front = text.removesuffix(head) if head else text
    end = body_end(front) or _place_end(front)
    end = 0 if any(text[end - 1 : end + more] in _heads() for more in (1, 2)) else end
    return Item(text[:end], "", text[end:], head, former)


def _place_end(front: str) -> int:
    unit, rest = read_unit(front, None)
    return len(front) if unit and rest == unit.kind else len(front) - len(rest)


def _without_ranks(front: str) -> str:
    """Take words of rank, and heads that stand before another, off the end."""
    while rank := _longest_end(front, words(_FILE, "ranks") | _heads() - _callings()):
        front = front.removesuffix(rank)
    return front


def _organ(front: str) -> tuple[str, str]:
    organ = _longest_end(front, words(_FILE, "organs"))
    return front.removesuffix(organ), organ


def _shared(body: str, head: str) -> str:
    """Return the end of a body that a post leaves out: 局 of 市教育局长."""
    whole = body + head[0]
    fits = len(body) > 1 and not kind_of_end(body) and kind_of_end(whole)
    return head[0] if fits and head not in _PLACES and head[1:] == "长" else ""


def _is_part_of_post(body: str) -> bool:
    return body in _heads() or (len(body) == 1 and not kind_of_end(body) and body not in _BEARERS)


def _longest_end(text: str, known: frozenset[str]) -> str:
    return next((text[at:] for at in range(len(text)) if text[at:] in known), "")
