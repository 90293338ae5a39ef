"""Reads one part of a typed filter into a condition: ``type:signing,meeting``, ``-org:…``."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

from timeline.errors import BadFilter, UnreadableDate
from timeline.messages import Named
from timeline.query.conditions import DATE_FIELDS, Condition, Field
from timeline.query.dates import read_period
from timeline.query.words import FIELDS, KEYS, read_value

if TYPE_CHECKING:
    import datetime as dt

_PART = re.compile(
    r"""[\s\u3000]*
    (?P<negated>-(?=\S))?
    (?:(?P<key>[^\W\d]+)[:\uff1a])?
    (?P<values>(?:"(?:[^"\\]|\\.)*"|“[^”]*”|[(\uff08][^\s\u3000"“”()\uff08\uff09]*[)\uff09]|[^\s\u3000"“()\uff08\uff09])*)""",
    re.VERBOSE,
)
_VALUE = re.compile(r'"((?:[^"\\]|\\.)*)"|“([^”]*)”|([^"“,\uff0c]+)|[,\uff0c]')
_ESCAPE = re.compile(r"\\(.)")
_DATE_WORD = re.compile(r"[A-Za-z]+[.,]?|\d{1,2}(?:st|nd|rd|th)?[.,]?")
"""The first word of a date of several words: last monday, 3 days ago, 12 January 2024."""
_MORE_WORDS = re.compile(r"[ \u3000]+([A-Za-z0-9]+[.,]?)(?![^\s\u3000)\uff09])")
_MOST_WORDS = 4


def read_part(text: str, position: int, *, today: dt.date) -> tuple[Condition | None, int]:
    """Read the part that begins at a position; return its condition and where it ends."""
    part = _PART.match(text, position)
    if part is None or part.end() == position:
        raise BadFilter("unclosed-quote", at=position + 1)
    if not (part["values"] or part["key"] or part["negated"]):
        return None, part.end()
    dated = _date_of_words(part, text, today)
    return dated or (_condition(part, today), part.end())


def _date_of_words(part: re.Match[str], text: str, today: dt.date) -> tuple[Condition, int] | None:
    """Read a date that goes on over blanks without quotes, as far as it makes a date."""
    field = KEYS.get((part["key"] or "").lower())
    if field not in DATE_FIELDS or not _DATE_WORD.fullmatch(part["values"]):
        return None
    for end in reversed(_word_ends(text, part.end())):
        words = text[part.start("values") : end]
        try:
            period = read_period(words, today)
        except UnreadableDate:
            continue
        return Condition(field, (words,), part["negated"] is not None, (period,)), end
    return None


def _word_ends(text: str, at: int) -> list[int]:
    ends: list[int] = []
    while len(ends) < _MOST_WORDS and (found := _MORE_WORDS.match(text, at)):
        at = found.end()
        ends.append(at)
    return ends


def _condition(part: re.Match[str], today: dt.date) -> Condition:
    field, values = _field(part)
    at = part.start("values") + 1
    if not values:
        raise BadFilter("nothing-after", at=at, key=part["key"] or "-")
    negated = part["negated"] is not None
    if field in DATE_FIELDS:
        return _date_condition(field, values, negated, (at, today))
    try:
        read = tuple(dict.fromkeys(read_value(field, value) for value in values))
    except BadFilter as err:
        raise BadFilter("filter-at", at=at, reason=err.message) from err
    return Condition(field, read, negated)


def _field(part: re.Match[str]) -> tuple[Field, tuple[str, ...]]:
    key, typed = part["key"], part["values"]
    if key is None:
        return "text", _values(typed, whole=True)
    field = KEYS.get(key.lower())
    if field is not None:
        return field, _values(typed)
    if typed.startswith("//"):
        return "text", (f"{key}:{typed}",)
    near = get_close_matches(key.lower(), KEYS, n=1)
    known = Named(" ".join(FIELDS), " ".join(names[0] for names in FIELDS.values()))
    at = part.start("key") + 1
    if near:
        raise BadFilter("no-field-but", at=at, key=key, near=near[0], known=known)
    raise BadFilter("no-field", at=at, key=key, known=known)


def _values(typed: str, *, whole: bool = False) -> tuple[str, ...]:
    """Cut at commas outside quotes; a text search is one value unless parts are quoted."""
    values: list[str] = []
    joined = ""
    for match in _VALUE.finditer(typed):
        quoted, curly, plain = match.groups()
        if match.lastindex is None and not whole:
            values.append(joined)
            joined = ""
        elif quoted is not None:
            joined += _ESCAPE.sub(r"\1", quoted)
        else:
            joined += curly or plain or match.group()
    values.append(joined)
    return tuple(value for value in values if value)


def _date_condition(
    field: Field, values: tuple[str, ...], negated: bool, where: tuple[int, dt.date]
) -> Condition:
    at, today = where
    try:
        periods = tuple(read_period(value, today) for value in values)
    except UnreadableDate as err:
        raise BadFilter("filter-at", at=at, reason=err.message) from err
    return Condition(field, values, negated, periods)
