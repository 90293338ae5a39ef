"""How much of a web page's prose its article kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.messages import Message
from timeline.model import Problem

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from timeline.model import LeftOut

_LEAST = 0.7
_SHORTEST = 20
_STOPS = ("。", "！", "？", "；", "”")
_MATTERING = 200
"""Characters of prose under which a page has too little for a share to mean anything."""


def partly_kept(
    text: str, left_out: Iterable[LeftOut], comments: Container[str] = ()
) -> tuple[Problem, ...]:
    """Return that an article holds too little of the prose of its page, comments aside.

    >>> from timeline.model import LeftOut
    >>> lost = [LeftOut(n, "text", "两岸群众往来方便了,大家都到新桥上看热闹。") for n in range(20)]
    >>> [problem.kind for problem in partly_kept("新桥通车。", lost)]
    ['partly-kept']
    """
    lines = [line.text for line in left_out if line.text not in comments]
    lost = sum(len(line) for line in lines if len(line) >= _SHORTEST and line.endswith(_STOPS))
    total = lost + len(text)
    if total < _MATTERING or len(text) >= _LEAST * total:
        return ()
    share = round(100 * len(text) / total)
    return (Problem("partly-kept", Message.of("prose-kept", share=share)),)
