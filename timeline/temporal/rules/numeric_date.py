"""Rules for dates in figures alone: 2024-01-12, 2024.1.5-9, 13.5.2015."""
# ruff: noqa: E501

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.temporal.calendar.days import Days, day
from timeline.temporal.grammar.senses import Given, Rule, Sense

if TYPE_CHECKING:
    import re


def _numeric(m: re.Match[str]) -> Sense:
    year, month, number = int(m["year"]), int(m["month"]), int(m["day"])
    found = day(year, month, number)
    if found is None:
        return Sense("YYYY-MM-DD", outcome="impossible")
    return Sense("YYYY-MM-DD", given=Given("text", found.first.toordinal()))


def _numeric_run(m: re.Match[str]) -> Sense:
    year, month = int(m["year"]), int(m["month"])
    first = day(year, month, int(m["day"]))
    last = day(year, int(m["to"] or month), int(m["last"]))
    if first is None or last is None or last < first:
        return Sense("YYYY.M.D—D", outcome="impossible")
    days = Days(first.first, last.last)
    return Sense("YYYY.M.D—D", given=Given("text", days.first.toordinal()), at=lambda _: days)


def _day_first(m: re.Match[str]) -> Sense | None:
    year, month, number = int(m["year"]), int(m["month"]), int(m["day"])
    found = day(year, month, number)
    return Sense("DD.MM.YYYY", given=Given("text", found.first.toordinal())) if found else None


NUMERIC = (
    Rule("YYYY-MM-DD", "# ", r"(?P<year>(?:19|20)[0-9]{2}) (?P<month>[0-9]{2}) (?P<day>[0-9]{2})(?![0-9 ])", _numeric, ("2010 01 29=2010-01-29",)),
    Rule("YYYY.M.D—D", "#-./",
         r"(?P<year>[0-9]{4})(?P<s>[./])(?P<month>[0-9]{1,2})(?P=s)(?P<day>[0-9]{1,2})-(?:(?P<to>[0-9]{1,2})(?P=s))?(?P<last>[0-9]{1,2})(?![0-9]|[./][0-9])",
         _numeric_run, ("2024.1.5-9=2024-01-05/2024-01-09", "2024.1.28-2.3=2024-01-28/2024-02-03")),
    Rule("YYYY-MM-DD", "#-./",
         r"(?P<year>[0-9]{4})(?P<s>[-./])(?P<month>[0-9]{1,2})(?P=s)(?P<day>[0-9]{1,2})(?![0-9]|(?P=s)[0-9]{1,3}(?![0-9]))日?",
         _numeric, ("2024-01-12=2024-01-12", "2024.1.12=2024-01-12", "2024/1/12=2024-01-12", "2024-02-30=?")),
    Rule("DD.MM.YYYY", "#-./",
         r"(?P<day>[0-9]{1,2})(?P<s>[-./])(?P<month>[0-9]{1,2})(?P=s)(?P<year>(?:19|20)[0-9]{2})(?![0-9]|(?P=s)[0-9]{1,3}(?![0-9]))",
         _day_first, ("13.5.2015=2015-05-13",)),
)  # fmt: skip
