"""Names that leave out the home town of a newspaper (市委, 我市), completed with the town."""

from __future__ import annotations

import re

SHORTHANDS = "我本全该省市县区州盟旗"
"""The first characters of names that leave out the town."""
_SHORTHAND = re.compile("(?:我|本|全|该)?([省市县区州盟旗])")


def complete_home(name: str, home: str) -> str:
    """Return a name completed with the town that the name leaves out; other names stay.

    >>> [complete_home(name, "临江市") for name in ("市委", "我市", "云溪县委")]
    ['临江市委', '临江市', '云溪县委']
    """
    match = _SHORTHAND.match(name)
    if not match or match[1] != home[-1:]:
        return name
    return home + name[match.end() :]
