"""Codes of places by GB/T 2260: names in, codes out, where the place is known without doubt.

Names of counties repeat, and places are invented; a county has a code only where its province or
prefecture is known from print or from the home of the newspaper.
"""

from __future__ import annotations

from functools import cache

from timeline.lexicon.words import table_of

_FILE = "divisions.toml"
_LEVELS = {2: "province", 4: "prefecture", 6: "county"}


@cache
def _codes() -> dict[str, tuple[str, ...]]:
    codes: dict[str, list[str]] = {}
    for line in table_of(_FILE)["codes"].split("\n"):
        code, _, name = line.partition(" ")
        if name:
            codes.setdefault(name, []).append(code)
    return {name: tuple(found) for name, found in codes.items()}


@cache
def _names() -> dict[str, str]:
    return {code: name for name, codes in _codes().items() for code in codes}


def longest_name(text: str) -> str:
    """Return the longest name of a known place with which a text begins.

    >>> longest_name("景德镇市副市长"), longest_name("云溪县县长")
    ('景德镇市', '')
    """
    codes = _codes()
    sizes = range(min(len(text), 15), 2, -1)
    return next((text[:size] for size in sizes if text[:size] in codes), "")


def code_of(name: str, within: str | None = None) -> str | None:
    """Return the code of a place; a county's only inside of a known province or prefecture.

    >>> code_of("深圳市"), code_of("义乌市"), code_of("义乌市", "330000")
    ('440300', None, '330782')
    """
    codes = _codes().get(name, ())
    wide = [code for code in codes if code.endswith("00")]
    near = [code for code in codes if within and _inside(code, within)]
    found = wide or near
    return found[0] if len(found) == 1 else None


def _inside(code: str, within: str) -> bool:
    """Return whether a county is of one prefecture, else province, with another place."""
    size = 2 if within.endswith("0000") else 4
    return code[:size] == within[:size] or code[:2] == within[:2]


def level_of(code: str) -> str:
    """Return the level of a code.

    >>> [level_of(code) for code in ("440000", "440300", "330782")]
    ['province', 'prefecture', 'county']
    """
    return _LEVELS[len(code.removesuffix("00").removesuffix("00"))]


def parent_of(code: str, kind: str) -> str | None:
    """Return the code of the next place above one whose name ends in a word.

    >>> parent_of("330782", "市"), parent_of("330782", "省"), parent_of("330000", "市")
    ('330700', '330000', None)
    """
    above = (code[:4] + "00", code[:2] + "0000")
    return next((c for c in above if c != code and _names().get(c, "").endswith(kind)), None)


def name_of(code: str) -> str:
    """Return the name of a code."""
    return _names()[code]
