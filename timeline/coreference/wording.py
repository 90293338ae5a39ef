"""How alike two texts are, by their pairs of characters."""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_NO_LETTERS = re.compile(r"[\W_]+")
_NEUTRAL = re.compile(
    r"[\W\d_]+|召开|举行|举办|开展|开幕|启幕|启动|亮相|隆重|正式|成功|顺利|近日|日前|昨[日天]|今[日天]"
    r"|[上下]午|[年月日]|在|并|和|与|了|的"
)
_FILLING = 2
_UNITS, _OWN = frozenset("省市县区州旗镇乡村街路"), frozenset("我本全该各")
_TEXTS_AT_HAND = 256
_SEEN, _COMPARED = 1000, 300
"""So much of two texts is looked at, so much compared in order, which takes the square of it."""


def likeness(left: str, right: str) -> float:
    """Share of pairs of characters that two texts have in common (Dice).

    >>> likeness("市政府常务会议", "市政府常务会议"), likeness("常务会议", "现场会")
    (1.0, 0.0)
    """
    if left == right:
        return 1.0 if left else 0.0
    one, other = _pairs(left), _pairs(right)
    again = one.again.keys() & other.again.keys()
    shared = len(one.kinds & other.kinds) + sum(min(one.again[p], other.again[p]) for p in again)
    total = one.total + other.total
    return 2 * shared / total if total else 0.0


def share_a_pair(left: str, right: str) -> bool:
    """Return whether two texts have any pair of characters in common."""
    return bool(_pairs(left).kinds & _pairs(right).kinds)


def filled_otherwise(left: str, right: str) -> bool:
    """Return whether two texts of the same words have other names or subjects in one place.

    A copy that is cut or that adds something is not; nor is one that only words it otherwise.

    >>> filled_otherwise("昨日召开发布会，介绍防汛情况", "昨日召开发布会，介绍夏粮收购情况")
    True
    >>> filled_otherwise("昨日召开发布会，介绍防汛情况", "昨日举行发布会，介绍情况")
    False
    """
    texts = _NEUTRAL.sub("", left[:_SEEN]), _NEUTRAL.sub("", right[:_SEEN])
    return left != right and any(
        town or min(len(one), len(other)) >= _FILLING for one, other, town in _fillings(*texts)
    )


def towns_differ(left: str, right: str) -> bool:
    """Return whether two names of the same words are of two towns.

    >>> towns_differ("城南区防汛演练", "城北区防汛演练"), towns_differ("防汛演练", "城北区防汛演练")
    (True, False)
    """
    return any(town for *_, town in _fillings(left, right))


def _fillings(left: str, right: str) -> Iterator[tuple[str, str, bool]]:
    """Return what stands in one text in the place of something else, and whether it is a town's."""
    one, other = sorted((left[:_COMPARED], right[:_COMPARED]))
    steps = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    for kind, start, end, since, until in steps:
        if kind == "replace" and not set(one[start:end]) & set(other[since:until]):
            own = one[end - 1] in _OWN or other[until - 1] in _OWN
            town = one[end : end + 1] in _UNITS and not own
            yield one[start:end], other[since:until], town


class _Pairs(NamedTuple):
    """The pairs of characters in a text."""

    kinds: frozenset[str]
    again: dict[str, int]
    """How often beyond the first time, where there is a second."""
    total: int


@lru_cache(maxsize=_TEXTS_AT_HAND)
def _pairs(text: str) -> _Pairs:
    kept = _NO_LETTERS.sub("", text)
    counts = Counter(map(str.__add__, kept, kept[1:]))
    again = {pair: number - 1 for pair, number in counts.items() if number > 1}
    return _Pairs(frozenset(counts), again, counts.total())
