"""Conditions of a filter in the words of the screen, and what could complete a half-typed one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.inert import inert_line
from timeline.lexicon.pinyin import named_by_pinyin
from timeline.messages import present_language
from timeline.query.words import FIELDS, FIXED, KEYS
from timeline.tui.timeline.row_lines import type_label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from timeline.query import Condition
    from timeline.query.conditions import Field

    Counted = Sequence[tuple[str, int | None]]

_TOKEN = re.compile(r'(?:"[^"]*"?|[^\s\u3000"])*$')
_DATE = re.compile(
    r"\d{4}(?:-\d\d(?:-\d\d)?|年(?:\d{1,2}月(?:\d{1,2}日?)?)?)?|\d{1,2}月(?:\d{1,2}日?)?"
)
_DATED: tuple[Field, ...] = ("on", "since", "until")
_NUMBERS = re.compile(r"[\d-]*")
_RELATIVE_DAYS = {
    "zh": ("今天", "昨天", "本周", "上周", "本月", "上月", "今年", "去年"),
    "en": ("today", "yesterday", "this week", "last week", "this month", "last month"),
}
_DIRECT: tuple[Field, ...] = ("who", "org", "place", "type", "title")
"""Fields whose values are offered before any key is typed."""


def field_label(field: Field) -> str:
    """Name a field as it may be typed in the language in use."""
    return FIELDS[field][0] if present_language() == "zh" else field


def value_label(field: Field, value: str) -> str:
    """Name a value as it may be typed in the language in use."""
    if field == "type":
        return type_label(value)
    if present_language() == "zh":
        return FIXED.get(field, {}).get(value, value)
    return value


def condition_label(condition: Condition) -> str:
    """Write a condition for a chip: ``人:林向东``, ``−类型:调研``, ``“校友”``."""
    if condition.alternatives:
        return inert_line(condition.text())
    values = ",".join(inert_line(value_label(condition.field, v)) for v in condition.values)
    sign = "−" if condition.negated else ""
    if condition.field == "text":
        return f"{sign}“{values}”"
    return f"{sign}{field_label(condition.field)}:{values}"


@dataclass(frozen=True, slots=True)
class Completion:
    """One way to go on: what is shown, what the input then holds, and how many events it leaves."""

    label: str
    text: str
    count: int | None = None


def last_token(typed: str) -> str:
    """Return the condition that is being typed at the end of a filter.

    >>> last_token('类型:会议 人:林')
    '人:林'
    """
    found = _TOKEN.search(typed)
    return found[0] if found else ""


def unfinished_date(typed: str) -> bool:
    """Return whether the last condition is a date that may be half typed and is slow to try.

    >>> unfinished_date("自:上"), unfinished_date("自:上月"), unfinished_date("since:2024-0")
    (True, False, False)
    """
    return _slow_date(last_token(typed))


def slow_to_read(typed: str) -> bool:
    """Return whether a filter holds a date that takes loading the reader of foreign dates.

    >>> slow_to_read("until:last_week 会议"), slow_to_read("自:2024 会议")
    (True, False)
    """
    return any(_slow_date(token) for token in typed.split())


def date_in_words(typed: str) -> bool:
    """Return whether a filter holds a date that is more than numbers.

    >>> date_in_words("自:上月"), date_in_words("自:2024-01 会议")
    (True, False)
    """
    return any(_date_words(token) for token in typed.split())


def _slow_date(token: str) -> bool:
    """Return whether a condition is a date beyond numbers and the words that are offered."""
    offered = {word for words in _RELATIVE_DAYS.values() for word in words}
    return any(word not in offered for word in _date_words(token))


def _date_words(token: str) -> list[str]:
    """Return the values of a date condition that are more than numbers."""
    key, colon, value = token.removeprefix("-").replace("：", ":").partition(":")
    if not colon or KEYS.get(key.lower()) not in ("since", "until", "on"):
        return []
    return [v for v in value.replace('"', "").split(",") if not _NUMBERS.fullmatch(v)]


def completions(typed: str, known: Mapping[str, Counted], *, limit: int = 8) -> list[Completion]:
    """List what could complete the last condition of a filter."""
    token = last_token(typed)
    before = typed[: len(typed) - len(token)]
    sign = "-" if token.startswith("-") else ""
    key, colon, value = token.removeprefix("-").replace("：", ":").partition(":")
    if colon:
        field = KEYS.get(key.lower())
        if field is None:
            return []
        earlier, comma, last = value.rpartition(",")
        head = f"{before}{sign}{key}:{earlier}{comma}"
        found = _values(field, last.strip('"'), known.get(field, ()))
        offered = [Completion(label, head + _typed(label), n) for label, n in found]
        return [offer for offer in offered if offer.text != typed][:limit]
    return [*_keys(key, before + sign), *_direct(key, before + sign, known)][:limit]


def _keys(start: str, head: str) -> list[Completion]:
    """List the keys that begin with what is typed; all of them before anything is."""
    return [
        Completion(f"{field_label(field)}:", f"{head}{field_label(field)}:")
        for field, others in FIELDS.items()
        if field != "text" and any(w.startswith(start.lower()) for w in (field, *others))
    ]


def is_date(text: str) -> bool:
    """Return whether a text without a key is most likely meant as a date.

    >>> is_date("2024-01-12"), is_date("1月12日"), is_date("12"), is_date("工业")
    (True, True, False, False)
    """
    offered = (word for words in _RELATIVE_DAYS.values() for word in words)
    return bool(_DATE.fullmatch(text)) or text in offered


def _direct(start: str, head: str, known: Mapping[str, Counted]) -> list[Completion]:
    """List values of the chief fields that begin with what is typed; a date for all its keys."""
    if not start:
        return []
    if is_date(start):
        labels = [f"{field_label(field)}:{start}" for field in _DATED]
        return [Completion(label, head + label) for label in labels]
    return [
        Completion(
            f"{field_label(field)}:{label}", f"{head}{field_label(field)}:{_typed(label)}", count
        )
        for field in _DIRECT
        for label, count in _values(field, start, known.get(field, ()))[:3]
    ]


def _values(field: Field, start: str, counted: Counted) -> list[tuple[str, int | None]]:
    """List values that begin with, then those that hold, what is typed."""
    if field in FIXED:
        labels: list[tuple[str, int | None]] = [
            (value_label(field, value), None) for value in FIXED[field]
        ]
    elif field in ("since", "until", "on"):
        labels = [(word, None) for word in _RELATIVE_DAYS[present_language()]]
    else:
        labels = [(value_label(field, value), count) for value, count in counted]
    wanted = start.lower()
    first = [pair for pair in labels if pair[0].lower().startswith(wanted)]
    inside = [pair for pair in labels if wanted in pair[0].lower() and pair not in first]
    spelt = set() if first or inside else set(named_by_pinyin(start, [pair[0] for pair in labels]))
    sounding = [pair for pair in labels if pair[0] in spelt]
    return [(inert_line(label), count) for label, count in (*first, *inside, *sounding)]


def _typed(value: str) -> str:
    """Put a value in quotes where a space would end it."""
    return f'"{value}"' if re.search(r'[\s,，"]', value) else value
