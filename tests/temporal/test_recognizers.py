"""An outside test suite for Chinese date expressions, after its conventions are converted to ours."""

from __future__ import annotations

import json
import tomllib
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from timeline.temporal import tag_dates
from timeline.temporal.calendar.lunar import lunar_day, new_years_eve

ROOT = Path(__file__).parents[2]
SUITE = ROOT.parent / "shared" / "suites" / "recognizers_zh.jsonl"
DISAGREEMENTS = ROOT / "tests" / "eval" / "recognizers_disagreements.toml"
SHARE = 0.95
YEAR_ONLY = ("年号", "N年前")
NO_SUCH_DAY = "0001-01-01"
EVE = "除夕"
LUNAR = ("农历", "初", "正月", "春节", "元宵", "端午", "中秋", "重阳")


def valued_rows() -> list[dict]:
    rows = map(json.loads, SUITE.read_text("utf-8").splitlines())
    return [
        row for row in rows
        if row.get("reference") and (row.get("expected_start") or row.get("expected_end"))
    ]  # fmt: skip


def row_id(row: dict) -> str:
    return f"{row['file']}-{row['index']}-{row['offset'][0]}"


def agrees(row: dict) -> bool:
    """Return whether we read a row as the suite does, its conventions converted."""
    best = best_match(row)
    if best is None:
        return False
    if row["kind"] == "duration":
        return best.basis == "duration"
    if row["expected_start"] == NO_SUCH_DAY:
        return best.period.starts is None and best.basis != "duration"
    readings = row.get("expected_alternatives") or [[row["expected_start"], row["expected_end"]]]
    if row["kind"].startswith("datetime") and best.basis == "duration":
        return counts_from_clock(row, best.text)
    if row["expr"] == EVE:
        readings = [[eve_of(day), eve_of(day)] for day, _ in readings]
    if any(word in row["expr"] for word in LUNAR):
        readings = [[from_lunar(first), from_lunar(last)] for first, last in readings]
    if best.basis == "year-inferred" and row["kind"] == "datetimerange" and len(readings) == 1:
        readings = [*readings, [a_year_before(bound) for bound in readings[0]]]
    return agrees_in_part(row, best) or any(
        same(row["kind"], best.period, first, last) for first, last in readings
    )


def counts_from_clock(row: dict, printed: str) -> bool:
    """Compare the length of what is counted from the time of day; a page has a day alone."""
    length = "".join(c for c in printed if c.isalnum())
    bounds = {row["reference"], *(b.replace(" ", "T") for b in row["expected_alternatives"][0])}
    first, last = (datetime.fromisoformat(bound) for bound in (min(bounds), max(bounds)))
    minutes = (last - first).total_seconds() / 60
    return length in {f"{minutes:.0f}分钟", f"{minutes / 60:.0f}小时"}


def eve_of(day: str) -> str:
    """Convert their 除夕, put on the last day of December, to the last day of the lunar year."""
    eve = new_years_eve(int(day[:4]) + 1)
    return eve.first.isoformat() if eve and day.endswith("12-31") else day


def a_year_before(bound: str | None) -> str | None:
    """Convert their next future day of a range without a year, their only reading, to our past."""
    return bound and f"{int(bound[:4]) - 1}{bound[4:]}"


def best_match(row: dict):
    """Find our expression for theirs; a clock time gets the day of reference printed before it."""
    reference = date.fromisoformat(row["reference"][:10])
    timed = row["kind"] in ("time", "timerange")
    lead = f"{reference.year}年{reference.month}月{reference.day}日" if timed else ""
    start, end = (n + len(lead) for n in row["offset"])
    tagged = tag_dates(lead + row["text"], reference.isoformat())
    found = [t for t in tagged if t.span.start < end and start < t.span.end]
    if timed:
        return found[-1] if found else next(iter(tagged), None)
    return max(found, key=lambda t: min(end, t.span.end) - max(start, t.span.start), default=None)


def agrees_in_part(row: dict, best) -> bool:
    """Compare where one side prints or keeps less: 起 outside, 近日 as a window, years alone."""
    period, wanted = best.period, row["expected_start"] or ""
    starts, framed = period.starts or "", row["expr"] != best.text
    if best.rule == "近日":
        return period.ends == row["expected_end"]
    if framed and best.rule.endswith("前") and "至" not in best.rule and period.ends:
        day_before = date.fromisoformat(period.ends[:10]) + timedelta(1)
        return day_before.isoformat() in (wanted, row["expected_end"])
    return any((
        row["text"][best.span.end :].startswith(("起", "开始")) and starts[:10] == wanted,
        "自从" in row["expr"] and starts == wanted,
        best.rule in YEAR_ONLY and starts[:4] == wanted[:4],
        best.rule.endswith("以来") and starts == wanted,
        framed and best.rule.endswith("后") and starts == row["expected_end"],
        framed and best.rule.endswith("后") and row["kind"] == "time" and starts[11:] == wanted[:5],
        framed and best.rule.endswith("前") and "至" in best.rule and wanted in ("", starts),
    ))  # fmt: skip


def from_lunar(text: str) -> str:
    """Convert their lunar dates, written as if they were Gregorian ones."""
    year, month, number = map(int, text[:10].split("-"))
    found = lunar_day(year, month, number)
    return (found.first.isoformat() if found else text[:10]) + text[10:]


def same(kind: str, period, first: str | None, last: str | None) -> bool:
    if kind in ("time", "timerange"):
        day = (period.starts or period.ends or "")[:10]
        first, last = (f"{day} {v}" if v else v for v in (first, last))
    return same_start(period, first) and same_end(kind, period, first, last)


def same_start(period, wanted: str | None) -> bool:
    if wanted is None:
        return period.starts is None
    if period.precision == "part-of-day":
        return (period.starts or "")[:10] == wanted[:10]
    return clock(period.starts) == clock(wanted)


def clock(bound: str | None) -> str | None:
    """Write a bound with a clock time, seconds dropped; a day begins at 00:00."""
    if bound is None:
        return None
    text = bound.replace(" ", "T")[:16]
    return text if "T" in text else text + "T00:00"


def same_end(kind: str, period, first: str | None, wanted: str | None) -> bool:
    """Compare ends: theirs is exclusive where a unit made it, and names the first day of a unit."""
    if wanted is None or period.ends is None:
        return wanted is None and period.ends is None
    if period.precision == "part-of-day":
        return period.ends[:10] == wanted[:10]
    if period.precision == "hour" and first == wanted:
        return True
    ours, theirs = period.ends[:10], date.fromisoformat(wanted[:10])
    if " " in wanted or "T" in period.ends:
        return clock(period.ends) == clock(wanted) or (
            kind == "timerange" and (clock(period.ends) or "")[11:] == (clock(wanted) or "")[11:]
        )
    return ours in {theirs.isoformat(), (theirs - timedelta(1)).isoformat(), *unit_ends(theirs)}


def unit_ends(day: date) -> set[str]:
    """Return the last days of the month and year that a day begins."""
    ends = set()
    if day.day == 1:
        ends.add(
            (date(day.year + day.month // 12, day.month % 12 + 1, 1) - timedelta(1)).isoformat()
        )
        if day.month == 1:
            ends.add(f"{day.year:04}-12-31")
    return ends


needs_suite = pytest.mark.skipif(not SUITE.exists(), reason=f"{SUITE} is not there")


@needs_suite
def test_nearly_every_row_agrees() -> None:
    """At least 95 of 100 of all rows with a value are read as the suite reads them."""
    rows = valued_rows()

    share = sum(map(agrees, rows)) / len(rows)

    assert share >= SHARE


@needs_suite
def test_every_disagreement_has_a_reason() -> None:
    """Rows that we read otherwise are listed with the reason, and no others are."""
    listed = tomllib.loads(DISAGREEMENTS.read_text("utf-8"))["rows"]

    found = {row_id(row) for row in valued_rows() if not agrees(row)}

    assert found == set(listed)
    assert all(listed.values())
