"""Text from outside made harmless for a screen: no control, escape or bidi character gets through.

Stored text stays as it was printed; only what is shown passes here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.patterns import late_pattern

if TYPE_CHECKING:
    import re

_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_INVISIBLE = (
    "\u00ad\u034f\u115f\u1160\u180b-\u180e\u200b-\u200d\u2060-\u2065\u206a-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff"
)
_PRIVATE = "\ue000-\uf8ff\ufffe\uffff\U000f0000-\U0010ffff"
_COMBINING = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"

_ACTIVE = late_pattern(
    rf"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff{_BIDI}{_INVISIBLE}{_PRIVATE}]"
)
_HIDDEN = late_pattern(f"[{_INVISIBLE}]")
_PRIVATE_USE = late_pattern(f"[{_PRIVATE}]")
_PILE = late_pattern(f"([{_COMBINING}]{{3}})[{_COMBINING}]+")
_JSON_ACTIVE = late_pattern(rf"[\x7f-\x9f\u2028\u2029\ud800-\udfff{_BIDI}]")


def inert(text: str) -> str:
    r"""Show every character that could act on a terminal; line breaks and tabs stay.

    >>> inert("\x1b[2J红色\u202e标题")
    '␛[2J红色‹202E›标题'
    """
    return _PILE.sub(r"\1", _ACTIVE.sub(_visible, text))


def inert_line(text: str) -> str:
    r"""Show a text on one line: inert, with every break and tab turned into a space.

    >>> inert_line("会议\r\n召开\t了")
    '会议 召开 了'
    """
    return inert(" ".join(text.split()))


def inert_in_place(text: str) -> str:
    r"""Make a text inert that is being edited: every character has one stand-in.

    >>> inert_in_place("\x1b[2J红\u202e题")
    '␛[2J红\ufffd题'
    """
    return _ACTIVE.sub(_stand_in, text)


def inert_json(serialized: str) -> str:
    r"""Escape what could act on a terminal inside JSON text; it parses to the same value.

    >>> inert_json('"\u202e付款"')
    '"\\u202e付款"'
    """
    return _JSON_ACTIVE.sub(lambda m: f"\\u{ord(m[0]):04x}", serialized)


def _stand_in(match: re.Match[str]) -> str:
    """Return one harmless character for one active character."""
    visible = _visible(match)
    return visible if len(visible) == 1 else "\ufffd"


def _visible(match: re.Match[str]) -> str:
    """Return the harmless stand-in of one active character."""
    character = match[0]
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    if _HIDDEN.match(character):
        return ""
    return "□" if _PRIVATE_USE.match(character) else f"‹{code:04X}›"
