"""The calendar tables of the lexicon: lunar years, solar terms, festivals, dated spans."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any, NamedTuple

from timeline.temporal.calendar.days import Days


class LunarYear(NamedTuple):
    """First day, leap month (0: none) and the lengths of the months in order."""

    starts: date
    leap: int
    lengths: tuple[int, ...]


class Festival(NamedTuple):
    """One row of the festival table."""

    names: tuple[str, ...]
    short: tuple[str, ...]
    day: tuple[int, int] | None
    lunar: tuple[int, int] | None
    nth: tuple[int, int, int] | None
    """Month, count within the month, weekday from Monday = 0."""
    term: str | None
    holiday: str | None
    alone: tuple[str, ...] = ()
    """Names that mean the day only where nothing else is said."""


@cache
def _toml(name: str) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415 - only texts with festivals or lunar dates need the tables

    from timeline.resources import lexicon  # noqa: PLC0415

    with lexicon(name).open("rb") as file:
        return tomllib.load(file)


@cache
def lunar_year(year: int) -> LunarYear | None:
    """Return a lunar year from the table.

    >>> lunar_year(2024).starts.isoformat()
    '2024-02-10'
    """
    row = _toml("calendar_lunar.toml")["years"].get(str(year))
    if row is None:
        return None
    starts, leap, lengths = row.split()
    return LunarYear(
        date(year, int(starts[:2]), int(starts[2:])), int(leap), tuple(29 + int(c) for c in lengths)
    )


def term_names() -> tuple[str, ...]:
    """Return the solar terms in the order of the year."""
    return tuple(_toml("calendar_lunar.toml")["solar_terms"]["names"])


@cache
def solar_term(name: str, year: int) -> Days | None:
    """Return the day of a solar term in a year.

    >>> solar_term("清明", 2024).first.isoformat()
    '2024-04-04'
    """
    table = _toml("calendar_lunar.toml")["solar_terms"]
    row = table["days"].get(str(year))
    if row is None:
        return None
    number = table["names"].index(name)
    when = date(year, number // 2 + 1, table["base"][number] + int(row[number]))
    return Days(when, when)


@cache
def festivals() -> tuple[Festival, ...]:
    """Return the festival table."""
    return tuple(_festival(row) for row in _toml("calendar_festivals.toml")["festival"])


def _festival(row: dict[str, Any]) -> Festival:
    day = row.get("day")
    month_day = (int(day[:2]), int(day[3:])) if day else None
    lunar, nth = row.get("lunar"), row.get("nth")
    return Festival(
        tuple(row.get("names", ())), tuple(row.get("short", ())), month_day,
        (lunar[0], lunar[1]) if lunar else None, (nth[0], nth[1], nth[2]) if nth else None,
        row.get("term"), row.get("holiday"), tuple(row.get("alone", ())),
    )  # fmt: skip


def dated_span(table: str, name: str, year: int | None = None) -> Days | None:
    """Return a dated span: a holiday or session of a year, a congress, a plan, a turning point."""
    found = _toml("calendar_spans.toml")[table].get(name)
    if year is not None and found is not None:
        found = found.get(str(year))
    if found is None:
        return None
    first, last = found.split("/")
    return Days(date.fromisoformat(first), date.fromisoformat(last))


def span_of_years(table: str, name: str) -> tuple[str, str] | None:
    """Return the first and the last year of a reign or a dynasty, written as in EDTF."""
    found = _toml("calendar_spans.toml")[table].get(name)
    if found is None:
        return None
    first, last = found.split("/")
    return first, last


def dated_names(table: str) -> tuple[str, ...]:
    """Return the names of one table of dated spans, the longest first."""
    return tuple(sorted(_toml("calendar_spans.toml")[table], key=len, reverse=True))
