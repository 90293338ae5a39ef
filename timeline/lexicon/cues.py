"""Cues: the words and patterns that say what a sentence or a line is, as tables with examples.

A table is ``lexicon/cues/<table>.toml`` with rows of a name, a meaning, words or a pattern, and
examples that the tests run. ``«name»`` in a pattern stands for all that another row of the same
table matches, ``«table.name»`` for a row of another table.
"""

from __future__ import annotations

import re
from functools import cache, partial
from typing import NamedTuple

from timeline.patterns import late_pattern
from timeline.resources import lexicon

_REFERENCE = re.compile("«([a-z-]+\\.)?([a-z0-9-]+)»")


class Cue(NamedTuple):
    """One row of a table of cues."""

    name: str
    means: str
    """What a match says, in one line."""
    words: tuple[str, ...] = ()
    """Literal words, any of which matches; the longest wins."""
    pattern: str = ""
    """A regular expression, for what words alone cannot say."""
    examples: tuple[str, ...] = ()
    """Texts that match."""
    others: tuple[str, ...] = ()
    """Texts that look alike and do not match."""


@cache
def load_cues(table: str) -> dict[str, Cue]:
    """Return the rows of a table by their names."""
    import tomllib  # noqa: PLC0415 - reading a table is put off until its first use

    rows = tomllib.loads(lexicon(f"cues/{table}.toml").read_text("utf-8"))["cue"]
    lists = ("words", "examples", "others")
    return {row["name"]: Cue(**row | {k: tuple(row.get(k, ())) for k in lists}) for row in rows}


def cue(table: str, name: str) -> re.Pattern[str]:
    """Return the pattern of a row, which is read and compiled when it is first used."""
    return late_pattern(partial(cue_source, table, name))


@cache
def cue_source(table: str, name: str) -> str:
    """Return the regular expression of a row, references to other rows filled in.

    Raises:
        KeyError: the table has no row of this name.
    """
    row = load_cues(table)[name]
    words = "|".join(re.escape(word) for word in sorted(row.words, key=len, reverse=True))
    return f"(?:{_filled(table, row.pattern)})" if row.pattern else f"(?:{words})"


def _filled(table: str, pattern: str) -> str:
    """Put the sources of other rows in the place of references to them."""

    def source(reference: re.Match[str]) -> str:
        other, name = reference.groups()
        return cue_source(other.rstrip(".") if other else table, name)

    return _REFERENCE.sub(source, pattern)
