"""Text as overlapping pairs of characters: what makes full-text search equal to LIKE."""

from __future__ import annotations

PAIR = 2
_END = "\ue100"
_SAFE = {code: chr(0xE000 + code) for code in range(128) if not chr(code).isalnum()}

FOLDED = {code: _SAFE.get(code, chr(code).lower()) for code in range(128)}
"""Characters as the index has them."""


def bigrams(text: str | None) -> str:
    r"""Return the tokens of a text for the index.

    >>> bigrams("校友会") == "校友 友会 会" + "\ue100"
    True
    """
    if not text:
        return ""
    safe = text.translate(_SAFE)
    return " ".join(map(str.__add__, safe, safe[1:] + _END))


def phrase(text: str) -> str:
    """Return the search expression that matches exactly the texts containing ``text``.

    >>> phrase("友会"), phrase("会"), phrase("校友会")
    ('"友会"', '"会"*', '"校友 友会"')
    """
    safe = text.translate(_SAFE)
    if len(safe) == 1:
        return f'"{safe}"*'
    return '"' + " ".join(map(str.__add__, safe, safe[1:])) + '"'
