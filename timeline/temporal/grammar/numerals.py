"""Chinese and Arabic numerals of the kind that dates are written in."""

from __future__ import annotations

_DIGITS = {c: n for n, c in enumerate("〇一二三四五六七八九")} | {
    "零": 0,
    "两": 2,
    "元": 1,
    "正": 1,
}
_ARABIC = "0123456789"
_TENS = {"廿": 20, "卅": 30}
_POWERS = {"十": 10, "百": 100, "千": 1000, "万": 10000}


def read_number(text: str) -> int | None:
    """Read a whole number, or return None where the text is no numeral.

    >>> [read_number(t) for t in ("12", "二十一", "廿三", "二〇二四", "两千零四", "十")]
    [12, 21, 23, 2024, 2004, 10]
    """
    if text.isascii():
        return int(text) if text.isdigit() else None
    if all(c in _DIGITS or c in _ARABIC for c in text):
        return int("".join(str(_DIGITS.get(c, c)) for c in text))
    return _read_powers(text)


def _read_powers(text: str) -> int | None:
    total = digit = 0
    pending = False
    for char in text:
        if char in _DIGITS:
            digit, pending = _DIGITS[char], True
        elif char in _TENS:
            total += _TENS[char]
        elif char in _POWERS:
            total += (digit if pending else 1) * _POWERS[char]
            digit, pending = 0, False
        else:
            return None
    return total + digit
