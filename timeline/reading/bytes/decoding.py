"""Bytes to clean text: the steps from sure to unsure, and which of them decided.

This is the one place where text from outside is cleaned: NUL, lone surrogates, line ends.
"""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.errors import UnreadableInput
from timeline.reading.bytes.charsets import (
    UNSURE,
    Decoded,
    by_bom,
    by_declaration,
    by_order,
    by_utf8,
)
from timeline.reading.bytes.mojibake import damage, repair
from timeline.reading.bytes.signatures import binary_kind

__all__ = ["Decoded", "clean", "decode"]

_REPAIRS = 3
"""So often was the worst text seen read with the wrong table, one after the other."""
_CLEANED = re.compile("\x00|[\ud800-\udfff]")
_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_CONTROL = re.compile("[\x01-\x06\x0e-\x1a\x1c-\x1f]")
_BLANK = re.compile(r"[\s\u200b-\u200f\u2060\ufeff\u00ad]*")


def decode(data: bytes, *, declared: str | None, given: str | None, name: str) -> Decoded:
    """Turn bytes into clean text, or raise UnreadableInput with the reason.

    >>> decode("云溪县召开会议。".encode("gbk"), declared=None, given=None, name="a.txt").basis
    'gb18030'
    """
    if not data:
        raise UnreadableInput(name, "empty-file")
    kind = binary_kind(data)
    if kind:
        raise UnreadableInput(name, "other-kind", what=kind)
    decoded = _mended(_decided(data, declared, given, name))
    if _is_binary(decoded.text):
        raise UnreadableInput(name, "binary-file")
    decoded = replace(decoded, text=clean(decoded.text))
    if _BLANK.fullmatch(decoded.text):
        raise UnreadableInput(name, "no-text")
    return decoded


def clean(text: str) -> str:
    r"""Remove NUL, replace lone surrogates, and end every line with ``\n``.

    >>> clean("县\x00长\r\n书记\ud800")
    '县长\n书记�'
    """
    text = _LINE_END.sub("\n", text)
    return _CLEANED.sub(lambda m: "" if m[0] == "\x00" else "\ufffd", text)


def _decided(data: bytes, declared: str | None, given: str | None, name: str) -> Decoded:
    if given:
        return by_order(data, given, name)
    for step in (by_bom, by_utf8, lambda raw: by_declaration(raw, declared), *UNSURE):
        decoded = step(data)
        if decoded:
            return decoded
    raise UnreadableInput(name, "no-encoding-fits")


def _mended(decoded: Decoded) -> Decoded:
    for _ in range(_REPAIRS):
        repaired = repair(decoded.text)
        if repaired is None:
            break
        text, problem = repaired
        decoded = replace(decoded, text=text, problems=(*decoded.problems, problem))
    problem_of_text = damage(decoded.text)
    if problem_of_text:
        return replace(decoded, problems=(*decoded.problems, problem_of_text))
    return decoded


def _is_binary(text: str) -> bool:
    sample = text[:65_536]
    controls = len(_CONTROL.findall(sample)) + sample.count("\x00")
    return controls > 0.1 * len(sample)
