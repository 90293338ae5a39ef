"""The steps from bytes to text, from sure to unsure: each reads a document or passes it on."""

from __future__ import annotations

import codecs
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline.errors import UnreadableInput
from timeline.messages import Message
from timeline.model import Problem
from timeline.reading.bytes.mojibake import commonness

if TYPE_CHECKING:
    from collections.abc import Callable

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "cp936": "gb18030", "big5": "cp950"}
"""What a declared charset really holds: pages that say GB2312 use all of GB18030."""
_NOTHING_SAID = {"ascii", "iso8859-1", "cp1252", "latin-1"}
"""Charsets that servers declare by default and that every byte string fits."""
_CHINESE = (("gb18030", "gb18030"), ("big5", "cp950"), ("big5", "big5hkscs"))
_WIDE = ("utf-16-le", "utf-16-be")
_ESCAPES = ((b"~{", "hz"), (b"\x1b$A", "iso2022_jp_2"))
_PLAUSIBLE = 0.3
_CUT = Problem("encoding", Message("cut-character"))


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, and how its bytes were understood."""

    text: str
    encoding: str
    basis: str
    """bom, utf-8, declared, gb18030, big5, guessed or given."""
    problems: tuple[Problem, ...] = ()


def by_order(data: bytes, given: str, name: str) -> Decoded:
    """Decode as the user said, whatever comes of it."""
    charset = _known(given)
    if charset is None:
        raise UnreadableInput(name, "unknown-encoding", encoding=given)
    bom = next((mark for mark, named in _BOMS if named == charset and data.startswith(mark)), b"")
    text = data[len(bom) :].decode(charset, "replace")
    problems = () if "\ufffd" not in text else (_replaced(text, charset),)
    return Decoded(text.removeprefix("\ufeff"), charset, "given", problems)


def by_bom(data: bytes) -> Decoded | None:
    """Read what begins with a byte order mark."""
    for mark, charset in _BOMS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(charset, "replace")
            problems = (_replaced(text, charset),) if "\ufffd" in text else ()
            return Decoded(text, charset, "bom", problems)
    return None


def by_utf8(data: bytes) -> Decoded | None:
    """Read what is UTF-8 without a fault."""
    if b"\x00" in data[:4096] and _wide(data):
        return None
    return _by_escapes(data) or _strictly(data, "utf-8", "utf-8")


def _by_escapes(data: bytes) -> Decoded | None:
    """Read the old encodings that write Chinese in ASCII, where the text says so."""
    charset = next((name for mark, name in _ESCAPES if mark in data[:4096]), None)
    decoded = _strictly(data, charset, "guessed") if charset and data.isascii() else None
    return decoded if decoded and commonness(decoded.text) > 0.5 else None


def by_declaration(data: bytes, declared: str | None) -> Decoded | None:
    """Read in the declared charset, if the bytes fit it and not every charset."""
    charset = _known(declared or "")
    if charset is None or charset in _NOTHING_SAID:
        return None
    return _strictly(data, _WIDER.get(charset, charset), "declared")


def _by_wide_units(data: bytes) -> Decoded | None:
    return _wide(data) if b"\x00" in data or b"\n" in data else None


def _wide(data: bytes) -> Decoded | None:
    """Read UTF-16 that has no BOM, where that gives everyday Chinese."""
    readings = filter(None, (_strictly(data, charset, "guessed") for charset in _WIDE))
    best = max(readings, key=lambda decoded: commonness(decoded.text), default=None)
    return best if best and commonness(best.text) > 0.5 else None


def _by_common_characters(data: bytes) -> Decoded | None:
    """Choose between the Chinese encodings by how everyday the characters come out."""
    readings = [_strictly(data, charset, basis) for basis, charset in _CHINESE]
    best = max(filter(None, readings), key=lambda decoded: commonness(decoded.text), default=None)
    return best if best and commonness(best.text) >= _PLAUSIBLE else None


def _by_lines(data: bytes) -> Decoded | None:
    """Read a file glued together of UTF-8 and GB18030 lines, each in its own encoding."""
    lines = data.splitlines(keepends=True)
    text = "".join(_line(line) for line in lines)
    if commonness(text) < 0.5 or text.count("\ufffd") * 10 > len(text):
        return None
    return Decoded(text, "utf-8", "guessed", (_replaced(text, "utf-8 and gb18030"),))


def _line(line: bytes) -> str:
    candidates = [line.decode("utf-8", "replace"), line.decode("gb18030", "replace")]
    return max(candidates, key=lambda text: commonness(text) - text.count("\ufffd") / len(text))


def _by_bytes_left_out(data: bytes) -> Decoded | None:
    """Read a Chinese encoding in which some bytes are broken."""
    readings = [
        Decoded(data.decode(charset, "replace"), charset, "guessed") for _, charset in _CHINESE
    ]
    best = max(readings, key=lambda decoded: commonness(decoded.text))
    if commonness(best.text) < 0.5:
        return None
    return replace(best, problems=(_replaced(best.text, best.encoding),))


def _by_statistics(data: bytes) -> Decoded | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - heavy, and seldom needed

    guess = from_bytes(data[:32_768]).best()
    if guess is None or guess.chaos > 0.1:
        return None
    decoded = _strictly(data, guess.encoding, "guessed")
    message = Message.of("encoding-guessed", encoding=guess.encoding)
    return decoded and replace(decoded, problems=(Problem("encoding", message),))


UNSURE: tuple[Callable[[bytes], Decoded | None], ...] = (
    _by_wide_units,
    _by_common_characters,
    _by_lines,
    _by_bytes_left_out,
    _by_statistics,
)


def _strictly(data: bytes, charset: str, basis: str) -> Decoded | None:
    """Decode without a fault, except that the last character may be cut off."""
    try:
        decoder = codecs.getincrementaldecoder(charset)()
        text = decoder.decode(data)
        left, _ = decoder.getstate()
    except (UnicodeError, LookupError):
        return None
    return Decoded(text, charset, basis, (_CUT,) if left else ())


def _known(charset: str) -> str | None:
    """Return Python's name of a text encoding, None for what is none."""
    try:
        info = codecs.lookup(charset.strip().strip("\"'"))
    except (LookupError, ValueError):
        return None
    return info.name if getattr(info, "_is_text_encoding", True) else None


def _replaced(text: str, charset: str) -> Problem:
    at = max(text.find("\ufffd"), 0)
    count = text.count("\ufffd")
    message = (
        Message.of("places-unreadable", count=count, charset=charset)
        if count
        else Message.of("charsets-mixed", charset=charset)
    )
    return Problem("encoding", message, text[max(0, at - 5) : at + 6])
