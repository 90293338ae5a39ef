"""The place that holds an office: its name, its code, its level, and what its bodies begin with."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.lexicon.cues import cue
from timeline.lexicon.words import table_of
from timeline.offices.divisions import code_of, level_of, longest_name, name_of, parent_of

_FILE = "offices.toml"
_OURS = cue("offices", "ours")
_NAMED = cue("offices", "named-place")
_BARE = cue("offices", "place-kind")
_ABOVE = cue("offices", "above")
_ZONE = cue("offices", "zone")


@dataclass(frozen=True, slots=True)
class Unit:
    """A place, or only what kind of place it is."""

    name: str | None = None
    code: str | None = None
    level: str | None = None
    kind: str = ""
    """The word with which bodies of the place begin: 市 of 市委."""

    def __bool__(self) -> bool:
        """Return whether anything is known."""
        return bool(self.level)


NOWHERE = Unit()


def read_unit(text: str, home: str | None) -> tuple[Unit, str]:
    """Return the lowest place with which a text begins, and what follows.

    >>> unit, rest = read_unit("云溪县白沙镇", None)
    >>> unit.name, unit.level, rest
    ('白沙镇', 'township', '')
    >>> unit, rest = read_unit("市委", "临江市")
    >>> unit.name, rest
    ('临江市', '市委')
    """
    text = _OURS.sub("", text)
    unit, within = NOWHERE, home_code(home)
    while found := _named(text, within):
        unit, size = found
        within, text = unit.code or within, text[size:]
    zone = _ZONE.match(text)
    if unit and zone:
        level, opening = table_of(_FILE)["levels"][zone[0]]
        return Unit(f"{unit.name}{zone[0]}", None, level, opening), text[zone.end() :]
    bare = _BARE.match(text)
    if unit or not bare:
        return unit, text
    return _of_home(bare[0], home), text


def is_opened(body: str, unit: Unit) -> bool:
    """Return whether a body begins with the kind of its place: 市委, but not 市场监管局."""
    bare = _BARE.match(body)
    return bool(bare) and body.startswith(unit.kind)


def home_code(home: str | None) -> str | None:
    """Return the code of the home of a newspaper, of a county only with its province."""
    code, rest = None, home or ""
    while name := longest_name(rest):
        code, rest = code_of(name, code) or code, rest[len(name) :]
    return code


def _named(text: str, within: str | None) -> tuple[Unit, int] | None:
    known = longest_name(text)
    if not known and (below := _below(text, within)):
        return below
    match = _NAMED.match(text)
    name = known or (match[0] if match else "")
    if not name:
        return None
    kind = _kind_of(name) if known or not match else match["kind"]
    code = code_of(name, within)
    level, opening = table_of(_FILE)["levels"][kind]
    return Unit(name, code, level_of(code) if code else level, opening), len(name)


def _below(text: str, within: str | None) -> tuple[Unit, int] | None:
    """Return the place behind the short name of a country or a province: 长沙市 of 湖南长沙市."""
    above = _ABOVE.match(text)
    if not above:
        return None
    code = code_of(above[0] + "省") or code_of(above[0] + "市") or within
    found = _named(text[above.end() :], code)
    return (found[0], found[1] + above.end()) if found else None


def _kind_of(name: str) -> str:
    """Return the longest word for a kind of place that ends a name."""
    kinds = table_of(_FILE)["levels"]
    return max((k for k in kinds if name.endswith(k)), key=len, default="县")


def _of_home(kind: str, home: str | None) -> Unit:
    """Return the home, or the place above the home, that is of a kind; else the kind alone."""
    level, opening = table_of(_FILE)["levels"][kind]
    code = home_code(home)
    if home and _kind_of(home) == kind:
        last = name_of(code) if code and home.endswith(name_of(code)) else home
        return Unit(last, code, level_of(code) if code else level, opening)
    above = parent_of(code, kind) if code else None
    if above:
        return Unit(name_of(above), above, level_of(above), opening)
    return Unit(None, None, level, opening)
