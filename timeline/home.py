"""What 市委, 我市 and 县文化馆 stand for in a newspaper: its own town, spelled out."""

from __future__ import annotations

import re

SHORTHANDS = "我本全该省市县区州盟旗"
"""With what a name begins that leaves out its own town."""
_SHORTHAND = re.compile("(?:我|本|全|该)?([省市县区州盟旗])")


def complete_home(name: str, home: str) -> str:
    """Write a name that leaves out its own town with it; other names stay as they are.

    >>> [complete_home(name, "临江市") for name in ("市委", "我市", "云溪县委")]
    ['临江市委', '临江市', '云溪县委']
    """
    match = _SHORTHAND.match(name)
    if not match or match[1] != home[-1:]:
        return name
    return home + name[match.end() :]
