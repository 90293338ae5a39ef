"""Chinese read with the wrong table: how everyday its characters are, and what is damaged."""

from __future__ import annotations

import re
from functools import cache
from tomllib import loads

from timeline.lexicon.cues import cue
from timeline.messages import Message
from timeline.model import Problem
from timeline.resources import lexicon

_SAMPLE = 20_000
_WRONG_TABLES = ("latin-1", "gb18030")
_WINDOWS = {
    ord(bytes([code]).decode("cp1252")): code
    for code in range(0x80, 0xA0)
    if code not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}
"""Windows prints letters where Latin-1 has control characters."""
_DESTROYED = cue("encoding", "destroyed")
_LATIN = re.compile("[\u0080-\u00ff]")


@cache
def _common_characters() -> frozenset[str]:
    table = loads(lexicon("common_characters.toml").read_text("utf-8"))
    return frozenset("".join(table["simplified"] + table["traditional"] + table["punctuation"]))


def commonness(text: str) -> float:
    """Return the share of everyday Chinese characters among all that are not ASCII.

    >>> commonness("县委召开会议。"), commonness("浜戞邯")
    (1.0, 0.0)
    """
    foreign = [character for character in text[:_SAMPLE] if character > "\x7f"]
    if not foreign:
        return 0.0
    return sum(map(_common_characters().__contains__, foreign)) / len(foreign)


def repair(text: str) -> tuple[str, Problem] | None:
    """Undo one wrong decoding of UTF-8 bytes, if that gives everyday Chinese.

    >>> repair("县委召开会议".encode().decode("latin-1"))[0]
    '县委召开会议'
    """
    if commonness(text) > 0.4:
        return None
    for table in _WRONG_TABLES:
        repaired = _read_again(text, table)
        better = repaired and commonness(repaired) > max(0.5, 2 * commonness(text))
        again = repaired and repaired != text and _read_again(repaired, table)
        if repaired and (better or (again and commonness(again) > 0.5)):
            message = Message.of("mojibake-repaired", table=table)
            return repaired, Problem("mojibake", message, text[:20])
    return None


def _read_again(text: str, table: str) -> str | None:
    try:
        latin = text.translate(_WINDOWS) if table == "latin-1" else text
        return latin.encode(table).decode()
    except UnicodeError:
        return None


def damage(text: str) -> Problem | None:
    """Return what shows that a text was destroyed before it came here.

    >>> damage("锟斤拷锟斤拷").message.kind
    'text-destroyed'
    """
    destroyed = _DESTROYED.search(text)
    if destroyed:
        start = max(0, destroyed.start() - 5)
        return Problem(
            "mojibake",
            Message("text-destroyed"),
            text[start : destroyed.end() + 5],
        )
    sample = text[:_SAMPLE]
    if len(_LATIN.findall(sample)) > 0.3 * len(sample):
        return Problem("mojibake", Message("hardly-chinese"), text[:20])
    return None
